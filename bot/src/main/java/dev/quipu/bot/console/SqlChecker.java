package dev.quipu.bot.console;

import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.guard.text.CheckMode;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.bot.conversation.QuestionDesk;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What check-sql asks: the source it was given, or only the guard. */
interface SqlChecker extends AutoCloseable {
    Verdict check(String sql) throws WarehouseException, SourceException;

    @Override
    void close();

    /** Text, tables, columns and types, against an open source. */
    record WithSource(QuestionDesk desk, Instant now, Duration time, InstantSource clock) implements SqlChecker {
        @Override
        public Verdict check(String sql) throws WarehouseException, SourceException {
            return desk.check(sql, now, Deadline.in(time, clock));
        }

        @Override
        public void close() {
            desk.close();
        }
    }

    /**
     * Without binding: another dialect than that of the source, or without its names.
     *
     * @param catalog the tables there are; of no account in the mode that leaves names unchecked
     */
    record TextOnly(SqlGuard guard, Catalog catalog, CheckMode mode) implements SqlChecker {
        static TextOnly withoutNames(Dialect dialect) {
            Catalog nothing = new Catalog("none", dialect, "none", "main", List.of(), List.of());
            return new TextOnly(new SqlGuard(), nothing, CheckMode.WITHOUT_CATALOG);
        }

        static TextOnly of(Catalog catalog, Dialect dialect) {
            Catalog other = new Catalog(
                    catalog.source(),
                    dialect,
                    catalog.database(),
                    catalog.defaultSchema(),
                    catalog.tables(),
                    catalog.foreignKeys());
            return new TextOnly(new SqlGuard(), other, CheckMode.WITH_CATALOG);
        }

        @Override
        public Verdict check(String sql) {
            return guard.check(sql, catalog, mode);
        }

        @Override
        public void close() {
            guard.close();
        }
    }
}
