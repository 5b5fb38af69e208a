package dev.quipu.agent.access;

import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.source.CatalogReader;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.warehouse.DuckDbWarehouse;
import dev.quipu.agent.warehouse.ResultLimits;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.agent.warehouse.WarehouseLimits;
import dev.quipu.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The company of whole.sql as one role sees it, or what the role sees as a database of its own. */
final class GuardedShop implements AutoCloseable {
    static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    static final String ASKER = "U1";
    static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    static final ZoneId ZONE = ZoneOffset.UTC;

    static final SourceRules RULES = new SourceRules(
            List.of(SourceRules.ALL),
            List.of("salaries", "site_members"),
            List.of("orders.margin", "customers.notes", "archive.orders.remark"),
            Map.of(
                    "orders", "region = 'EU' -- orders",
                    "archive.orders", "orders.region = 'EU'",
                    "visits", "site IN (SELECT site FROM site_members WHERE member = {asker})"),
            Map.of(
                    "customers.email", new Mask(Mask.Form.HASH, 0),
                    "subscribers.email", new Mask(Mask.Form.HASH, 0),
                    "customers.phone", new Mask(Mask.Form.LAST_FOUR, 0),
                    "employees.salary", new Mask(Mask.Form.BUCKET, 1000),
                    "employees.rating", new Mask(Mask.Form.BUCKET, 1),
                    "employees.born", new Mask(Mask.Form.YEAR, 0)));

    private final SqlGuard guard = new SqlGuard();
    private final DuckDbWarehouse warehouse;
    private final Catalog catalog;

    /** What came of a query, as texts that can be compared. */
    record Outcome(String kind, List<String> columns, List<String> rows, String told) {}

    private GuardedShop(DuckDbWarehouse warehouse, Catalog catalog) {
        this.warehouse = warehouse;
        this.catalog = catalog;
    }

    /** The whole database, seen by the role. */
    static GuardedShop asRole(Path folder) throws Exception {
        return asRole(folder, RULES);
    }

    static GuardedShop asRole(Path folder, SourceRules rules) throws Exception {
        Path file = whole(folder);
        DuckDbWarehouse warehouse = DuckDbWarehouse.open(file, WarehouseLimits.DEFAULT, ZONE);
        Catalog source =
                warehouse.read(connection -> new CatalogReader().read(connection, "shop", ProfileProgress.SILENT));
        try (SqlGuard guard = new SqlGuard()) {
            RoleView view = new RoleView(guard, MaskKey.of(KEY), Clock.systemUTC());
            Role role = new Role("sales", false, Map.of("shop", rules));
            return new GuardedShop(warehouse, view.of(role, ASKER, source, warehouse, NOW, ZONE));
        } catch (SourceException e) {
            warehouse.close();
            throw e;
        }
    }

    /** A database that holds nothing but what the role sees, without any rules. */
    static GuardedShop ofVisible(Path folder) throws Exception {
        Path file = Files.createDirectories(folder.resolve("visible")).resolve("shop.duckdb");
        execute(
                file,
                text("visible.sql").replace("{whole}", whole(folder).toString()).replace("{key}", KEY));
        DuckDbWarehouse warehouse = DuckDbWarehouse.open(file, WarehouseLimits.DEFAULT, ZONE);
        return new GuardedShop(
                warehouse,
                warehouse.read(connection -> new CatalogReader().read(connection, "shop", ProfileProgress.SILENT)));
    }

    private static Path whole(Path folder) throws Exception {
        Path file = Files.createDirectories(folder.resolve("whole")).resolve("shop.duckdb");
        if (!Files.exists(file)) {
            execute(file, text("whole.sql"));
        }
        return file;
    }

    private static void execute(Path file, String script) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    static String text(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(GuardedShop.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Catalog catalog() {
        return catalog;
    }

    Verdict check(String sql) {
        return guard.check(sql, catalog);
    }

    Outcome run(String sql) {
        Verdict verdict = guard.check(sql, catalog);
        if (verdict instanceof Verdict.Refused refused) {
            return new Outcome(
                    "refused", List.of(), List.of(), refused.violations().toString());
        }
        Deadline deadline = Deadline.in(Duration.ofSeconds(30), Clock.systemUTC());
        try {
            var result = warehouse.run(((Verdict.Allowed) verdict).query(), NOW, ZONE, ResultLimits.DEFAULT, deadline);
            List<String> columns = new ArrayList<>();
            result.columns().forEach(column -> columns.add(column.name() + " " + column.type()));
            List<String> rows = new ArrayList<>();
            result.rows().forEach(row -> rows.add(row.toString()));
            return new Outcome("rows", columns, rows, "");
        } catch (WarehouseException e) {
            return new Outcome("broken " + e.kind(), List.of(), List.of(), e.what() + " | " + e.instead());
        }
    }

    @Override
    public void close() {
        warehouse.close();
        guard.close();
    }
}
