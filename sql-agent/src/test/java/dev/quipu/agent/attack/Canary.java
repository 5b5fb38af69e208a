package dev.quipu.agent.attack;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.warehouse.DuckDbWarehouse;
import dev.quipu.agent.warehouse.ResultLimits;
import dev.quipu.agent.warehouse.ShopBench;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.agent.warehouse.WarehouseLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A live database with a table, a file beside it and a variable of the environment that nobody may see. Each holds a text
 * that cannot be guessed, so that whoever prints one has read it.
 */
final class Canary implements AutoCloseable {
    static final String VARIABLE = "QUIPU_TEST_CANARY";
    private static final WarehouseLimits LIMITS = new WarehouseLimits(256, 1, 2, Duration.ofSeconds(2));
    private static final Duration DEADLINE = Duration.ofMillis(300);

    private final Path folder;
    private final List<String> markers;
    private DuckDbWarehouse warehouse;
    private int reopened;

    private Canary(Path folder, List<String> markers) throws WarehouseException {
        this.folder = folder;
        this.markers = List.copyOf(markers);
        this.warehouse = open(folder);
    }

    static Canary in(Path folder, long seed) throws SQLException, IOException, WarehouseException {
        String table = marker("table", seed);
        String file = marker("file", seed);
        ShopBench.write(
                folder.resolve("prod.duckdb"),
                "CREATE TABLE sealed AS SELECT '" + table + "' AS marker, 4711 AS id",
                "CREATE SEQUENCE numbers");
        Files.writeString(folder.resolve("sealed.csv"), "marker\n" + file + "\n");
        return new Canary(folder, List.of(table, file, System.getenv(VARIABLE)));
    }

    private static DuckDbWarehouse open(Path folder) throws WarehouseException {
        return DuckDbWarehouse.open(folder.resolve("prod.duckdb"), LIMITS, ZoneId.of("UTC"));
    }

    private static String marker(String of, long seed) {
        return hash((of + " " + seed + " of the fuzzer").getBytes(StandardCharsets.UTF_8));
    }

    /** Runs it and returns all that an asker could see: cells, names of columns, or the words of the failure. */
    String run(GuardedQuery query) throws WarehouseException {
        try {
            ResultTable result = warehouse.run(
                    query, ShopBench.NOW, ShopBench.ASKER, ResultLimits.DEFAULT.withRows(20), ShopBench.in(DEADLINE));
            return result.columns() + " " + result.rows();
        } catch (WarehouseException e) {
            if (e.kind() == WarehouseException.Kind.SOURCE) {
                reopen();
            }
            return e.what() + " " + e.instead() + " " + e.getCause();
        }
    }

    private void reopen() throws WarehouseException {
        warehouse.close();
        warehouse = open(folder);
        reopened++;
    }

    /** How often the engine said that it could not go on. */
    int reopened() {
        return reopened;
    }

    boolean shows(String text) {
        return markers.stream().anyMatch(text::contains);
    }

    /** Everything that must stay as it is: files, rows, settings. */
    SortedMap<String, String> state() throws IOException, WarehouseException {
        SortedMap<String, String> state = new TreeMap<>();
        for (Path place : List.of(folder, Path.of("").toAbsolutePath())) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    state.put(file.toString(), Files.getLastModifiedTime(file) + " " + hash(Files.readAllBytes(file)));
                }
            }
        }
        for (Map.Entry<String, String> table : queries().entrySet()) {
            state.put(table.getKey(), rows(table.getValue()));
        }
        return state;
    }

    private static Map<String, String> queries() {
        return Map.of(
                "rows of orders", "SELECT count(*), bit_xor(hash(o)) FROM orders o",
                "rows of customers", "SELECT count(*), bit_xor(hash(c)) FROM customers c",
                "rows of sealed", "SELECT * FROM sealed",
                "tables", "SELECT table_name FROM duckdb_tables() ORDER BY 1",
                "views", "SELECT view_name, sql FROM duckdb_views() WHERE NOT internal ORDER BY 1",
                "functions", "SELECT function_name FROM duckdb_functions() WHERE NOT internal ORDER BY 1",
                "databases", "SELECT database_name FROM duckdb_databases() ORDER BY 1",
                "sequence", "SELECT last_value FROM duckdb_sequences()",
                "settings", "SELECT name, value FROM duckdb_settings() ORDER BY 1");
    }

    private String rows(String sql) throws WarehouseException {
        return warehouse.read(connection -> {
            List<String> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        rows.add(result.getString(column));
                    }
                }
            }
            return rows.toString();
        });
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 24);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
