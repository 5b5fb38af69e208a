package dev.quipu.bot;

import dev.quipu.agent.Admission;
import dev.quipu.agent.OpenSource;
import dev.quipu.agent.SqlAgent;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.offline.OfflineAnalyst;
import dev.quipu.agent.source.DataLoading;
import dev.quipu.agent.source.DemoShop;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.WarehouseLimits;
            SqlAgent.Limits perQuestion =
                    new SqlAgent.Limits(new BenchLimits(limits.result(), limits.cost()), limits.time());
            Admission admission = new Admission(limits.admission());
            // The source comes last: nothing behind it can fail and leave it open.
            OpenSource source = source(settings, choice, now, worker, new WorkerLoading(faults::write), progress);
            SqlAgent agent =
                    new SqlAgent(source, guard, List.of(offline), perQuestion, admission, clock, faults::write);
import dev.quipu.bot.config.Settings;
import dev.quipu.bot.config.SourceChoice;
import dev.quipu.bot.console.ErrorLog;
import dev.quipu.bot.conversation.QuestionDesk;
import dev.quipu.catalog.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

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
        // The process of the engine starts while everything else is made ready.
        Settings.Limits limits = limits(settings, choice);
        DuckDbWorker worker = DuckDbWorker.start(warehouseLimits(limits), faults::write);
        SqlGuard guard = new SqlGuard();
        try {
            guard.warmUp(Dialect.DUCKDB);
            OfflineAnalyst offline = new OfflineAnalyst(settings.numbers());
    private static OpenSource source(
            Settings settings,
            SourceChoice choice,
            Instant now,
            DuckDbWorker worker,
            DataLoading loading,
            ProfileProgress progress)
            throws SourceException {
            return new QuestionDesk(source, guard, agent, settings.zone(), () -> offline.warmUp(source.catalog()));
        } catch (SourceException | RuntimeException | LinkageError e) {
            guard.close();
            worker.close();
            throw e;
        }
    }

<<<<<<< HEAD
    private static OpenSource source(Settings settings, SourceChoice choice, Instant now, ProfileProgress progress)
            throws SourceException {
        WarehouseLimits limits = warehouseLimits(limits(settings, choice));
=======
    private static WarehouseLimits limits(Settings settings) {
        return new WarehouseLimits(
                settings.limits().memoryMegabytes(),
                settings.limits().threads(),
                CONNECTIONS,
                settings.limits().time());
    }

    private static OpenSource source(
            Settings settings,
            SourceChoice choice,
            Instant now,
            DuckDbWorker worker,
            DataLoading loading,
            ProfileProgress progress)
            throws SourceException {
>>>>>>> 41ed3ae0481e2f544187d998ed754edff79fd39e
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

    /** A connection for each question that may run at once, and one to look at the catalog. */
    private static WarehouseLimits warehouseLimits(Settings.Limits limits) {
        return new WarehouseLimits(
                limits.memoryMegabytes(), limits.threads(), limits.admission().atOnce() + 1, limits.time());
    }
}
