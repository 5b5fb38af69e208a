package dev.quipu.bot;

import dev.quipu.agent.OpenSource;
import dev.quipu.agent.SqlAgent;
import dev.quipu.agent.explain.Figures;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.model.Bounds;
import dev.quipu.agent.model.ModelAnalyst;
import dev.quipu.agent.model.defence.Exposure;
import dev.quipu.agent.model.defence.FenceCodes;
import dev.quipu.agent.model.provider.ModelSettings;
import dev.quipu.agent.model.provider.Providers;
import dev.quipu.agent.model.provider.Spending;
import dev.quipu.agent.offline.OfflineAnalyst;
import dev.quipu.agent.source.DemoShop;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.ResultLimits;
import dev.quipu.agent.warehouse.WarehouseLimits;
import dev.quipu.agent.workbench.Analyst;
import dev.quipu.bot.config.Settings;
import dev.quipu.bot.config.SourceChoice;
import dev.quipu.bot.console.ErrorLog;
import dev.quipu.bot.conversation.QuestionDesk;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.TokenCounter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts the parts together, in one place and by hand. */
public final class Bot {
    private static final int CONNECTIONS = 4;

    private final InstantSource clock;

    public Bot(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock is null");
    }

    /** A desk for questions about the source. Closing the desk closes everything behind it. */
    public QuestionDesk open(Settings settings, SourceChoice choice, Instant now, ProfileProgress progress)
            throws SourceException {
        SqlGuard guard = new SqlGuard();
        try {
            guard.warmUp(Dialect.DUCKDB);
            OfflineAnalyst offline = new OfflineAnalyst(settings.numbers());
            ErrorLog faults = new ErrorLog(settings.state(), clock);
            SqlAgent.Limits limits = new SqlAgent.Limits(
                    ResultLimits.DEFAULT.withRows(settings.limits().rows()),
                    settings.limits().time());
            // The source comes last: nothing behind it can fail and leave it open.
            OpenSource source = source(settings, choice, now, progress);
            SqlAgent agent =
                    new SqlAgent(source, guard, analysts(settings, choice, offline), limits, clock, faults::write);
            return new QuestionDesk(source, guard, agent, settings.zone(), () -> offline.warmUp(source.catalog()));
        } catch (SourceException | RuntimeException | LinkageError e) {
            guard.close();
            throw e;
        }
    }

    /** The models in the order of the settings, and then the analyst who always can work. */
    private List<Analyst> analysts(Settings settings, SourceChoice choice, OfflineAnalyst offline) {
        Exposure exposure = choice instanceof SourceChoice.Stored stored
                        && settings.sources().containsKey(stored.id())
                ? settings.sources().get(stored.id()).exposure()
                : Exposure.ROWS;
        Providers providers = new Providers(clock);
        Spending spending = new Spending(settings.models().budgets(), clock, settings.zone());
        Figures figures = new Figures(settings.numbers());
        TokenCounter tokens = new TokenCounter();
        FenceCodes codes = new FenceCodes();
        List<Analyst> analysts = new ArrayList<>();
        for (ModelSettings model : settings.models().chain()) {
            analysts.add(new ModelAnalyst(
                    providers.open(model), settings.prompts(), exposure, Bounds.STANDARD, spending, figures, tokens, codes));
        }
        analysts.add(offline);
        return analysts;
    }

    private static OpenSource source(Settings settings, SourceChoice choice, Instant now, ProfileProgress progress)
            throws SourceException {
        WarehouseLimits limits = new WarehouseLimits(
                settings.limits().memoryMegabytes(),
                settings.limits().threads(),
                CONNECTIONS,
                settings.limits().time());
        if (choice instanceof SourceChoice.Stored stored) {
            return OpenSource.open(stored.id(), stored.path(), settings.cache(), limits, stored.zone(), progress);
        }
        Path shop = DemoShop.asOf(now.atZone(settings.zone()).toLocalDate(), settings.cache());
        return OpenSource.open(SourceChoice.DEMO, shop, settings.cache(), limits, ZoneOffset.UTC, progress);
    }
}
