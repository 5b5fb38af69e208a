package dev.quipu.bot;

import dev.quipu.agent.Access;
import dev.quipu.agent.Admission;
import dev.quipu.agent.OpenSource;
import dev.quipu.agent.SqlAgent;
import dev.quipu.agent.access.MaskKey;
import dev.quipu.agent.access.Role;
import dev.quipu.agent.access.RoleView;
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
import dev.quipu.agent.source.DataLoading;
import dev.quipu.agent.source.DemoShop;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.workbench.Analyst;
import dev.quipu.agent.workbench.BenchLimits;
import dev.quipu.agent.worker.DuckDbWorker;
import dev.quipu.agent.worker.WorkerLoading;
import dev.quipu.bot.config.Settings;
import dev.quipu.bot.config.SourceChoice;
import dev.quipu.bot.console.ErrorLog;
import dev.quipu.bot.conversation.QuestionDesk;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.TokenCounter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts the parts together, in one place and by hand. */
public final class Bot {
    private final InstantSource clock;

    public Bot(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock is null");
    }

    /** A desk for questions about the source. Closing the desk closes everything behind it. */
    public QuestionDesk open(Settings settings, SourceChoice choice, Instant now, ProfileProgress progress)
            throws SourceException {
        ErrorLog faults = new ErrorLog(settings.state(), clock);
        Settings.Limits limits = limits(settings, choice);
        // The process of the engine starts while everything else is made ready.
        DuckDbWorker worker = DuckDbWorker.start(limits.warehouse(), faults::write);
        SqlGuard guard = new SqlGuard();
        try {
            guard.warmUp(Dialect.DUCKDB);
            OfflineAnalyst offline = new OfflineAnalyst(settings.numbers());
            SqlAgent.Limits perQuestion =
                    new SqlAgent.Limits(new BenchLimits(limits.result(), limits.cost()), limits.time());
            Admission admission = new Admission(limits.admission());
            Access access = access(settings, guard);
            // The source comes late: what is behind it closes it when it fails.
            OpenSource source = source(settings, choice, now, worker, new WorkerLoading(faults::write), progress);
            List<Analyst> analysts = analysts(settings, choice, offline);
            SqlAgent agent =
                    new SqlAgent(source, guard, analysts, perQuestion, admission, clock, faults::write, access);
            Catalog visible = visible(agent, source, settings, now);
            return new QuestionDesk(source, guard, agent, settings.zone(), () -> offline.warmUp(visible));
        } catch (SourceException | RuntimeException | LinkageError e) {
            guard.close();
            worker.close();
            throw e;
        }
    }

    /** The models in the order of the settings, and then the analyst who always can work. */
    private List<Analyst> analysts(Settings settings, SourceChoice choice, OfflineAnalyst offline) {
        if (settings.models().chain().isEmpty()) {
            // what speaks to models takes time to load
            return List.of(offline);
        }
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
                    providers.open(model),
                    settings.prompts(),
                    exposure,
                    Bounds.STANDARD,
                    spending,
                    figures,
                    tokens,
                    codes));
        }
        analysts.add(offline);
        return analysts;
    }

    private Access access(Settings settings, SqlGuard guard) throws SourceException {
        Optional<Role> role = settings.terminalRole();
        if (role.isEmpty()) {
            return Access.toEverything();
        }
        try {
            return Access.byRole(new RoleView(guard, MaskKey.in(settings.state()), clock), asker -> role);
        } catch (IOException e) {
            throw new SourceException(
                    "the key of the masks cannot be read or made in " + settings.state(),
                    "Give the right to write that folder, or set another state in quipu.yaml.");
        }
    }

    /** A source whose access rules do not hold does not open. */
    private static Catalog visible(SqlAgent agent, OpenSource source, Settings settings, Instant now)
            throws SourceException {
        try {
            return agent.catalog("", now, settings.zone());
        } catch (SourceException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static OpenSource source(
            Settings settings,
            SourceChoice choice,
            Instant now,
            DuckDbWorker worker,
            DataLoading loading,
            ProfileProgress progress)
            throws SourceException {
        if (choice instanceof SourceChoice.Stored stored) {
            return OpenSource.open(
                    stored.id(), stored.path(), settings.cache(), worker, loading, stored.zone(), progress);
        }
        Path shop = DemoShop.asOf(now.atZone(settings.zone()).toLocalDate(), settings.cache());
        return OpenSource.open(SourceChoice.DEMO, shop, settings.cache(), worker, loading, ZoneOffset.UTC, progress);
    }

    private static Settings.Limits limits(Settings settings, SourceChoice choice) {
        return choice instanceof SourceChoice.Stored stored ? settings.limitsOf(stored.id()) : settings.limits();
    }
}
