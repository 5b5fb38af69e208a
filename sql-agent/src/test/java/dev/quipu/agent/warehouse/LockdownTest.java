package dev.quipu.agent.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries, past the guard, what the connection alone has to stop. */
class LockdownTest {
    @TempDir
    Path folder;

    private ShopBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = ShopBench.open(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM orders",
                "INSERT INTO orders SELECT * FROM orders",
                "UPDATE orders SET amount = 0",
                "DROP TABLE orders",
                "CREATE TABLE extra (x INTEGER)",
                "WITH gone AS (DELETE FROM orders RETURNING id) SELECT * FROM gone",
                "COPY orders TO '%s/out.csv'",
                "COPY (SELECT 1) TO '%s/prod.duckdb' (USE_TMP_FILE false)",
                "EXPORT DATABASE '%s/out'",
                "ATTACH '%s/other.duckdb'",
                "ATTACH '%s/prod.duckdb' AS again (READ_WRITE)",
                "SELECT * FROM read_csv('/etc/hostname')",
                "SELECT * FROM read_text('/etc/hostname')",
                "SELECT * FROM read_blob('%s/prod.duckdb')",
                "SELECT * FROM '%s/prod.duckdb'",
                "SELECT * FROM glob('%s/*')",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET memory_limit = '100GB'",
                "SET enable_external_access = true",
                "SET disabled_filesystems = ''",
                "SET lock_configuration = false",
                "SET TimeZone = 'UTC'",
                "SET temp_directory = '%s'",
                "PRAGMA threads = 64"
            })
    void stopsOnTheConnectionAlone(String attack) throws Exception {
        byte[] before = Files.readAllBytes(bench.file);
        String sql = attack.replace("%s", folder.toString());

        assertThatThrownBy(() -> bench.warehouse.read(connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                }))
                .isInstanceOf(WarehouseException.class)
                .cause()
                .isInstanceOf(SQLException.class);
        assertThat(Files.readAllBytes(bench.file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("prod.duckdb");
    }

    @Test
    void leavesNothingBehindForTheNextQuery() throws Exception {
        bench.warehouse.read(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("CREATE OR REPLACE TEMP VIEW orders AS SELECT 7 AS id");
            }
        });

        assertThat(bench.run("SELECT count(*) FROM orders", 1).rows()).containsExactly(List.of(1000L));
    }

    @Test
    void refusesADatabaseThatGivesABuiltInAnotherMeaning() throws Exception {
        Path file = folder.resolve("shadow.duckdb");
        ShopBench.write(file, "CREATE MACRO abs(x) AS 55");

        assertThatThrownBy(() -> DuckDbWarehouse.open(file, WarehouseLimits.DEFAULT, ZoneId.of("UTC")))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("abs");
    }

    @Test
    void keepsTheEnginesReasonWhenTheFileIsNoDatabase() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no database at all");

        assertThatThrownBy(() -> DuckDbWarehouse.open(file, WarehouseLimits.DEFAULT, ZoneId.of("UTC")))
                .isInstanceOfSatisfying(WarehouseException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(WarehouseException.Kind.SOURCE);
                    assertThat(failure.what()).contains("notes.txt").doesNotContain(folder.toString());
                    assertThat(failure.instead()).isNotEmpty();
                    assertThat(failure.getCause()).isInstanceOf(SQLException.class);
                });
        assertThat(Files.exists(folder.resolve("missing.duckdb"))).isFalse();
        assertThatThrownBy(() -> DuckDbWarehouse.open(
                        folder.resolve("missing.duckdb"), WarehouseLimits.DEFAULT, ZoneId.of("UTC")))
                .isInstanceOf(WarehouseException.class);
        assertThat(Files.exists(folder.resolve("missing.duckdb"))).isFalse();
    }

    @Test
    void takesZonesByNameAndByWholeHours() throws Exception {
        assertThat(DuckDbSettings.engineName(ZoneId.of("Asia/Kolkata"))).isEqualTo("Asia/Kolkata");
        assertThat(DuckDbSettings.engineName(ZoneOffset.UTC)).isEqualTo("UTC");
        assertThat(DuckDbSettings.engineName(ZoneId.of("+02:00"))).isEqualTo("Etc/GMT-2");
        assertThatThrownBy(() -> DuckDbSettings.engineName(ZoneId.of("+05:30"))).isInstanceOf(WarehouseException.class);
    }

    @Test
    void readsTheCatalogWithFixedSql() throws Exception {
        List<String> names = bench.warehouse.read(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' ORDER BY 1")) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });

        assertThat(names).containsExactly("customers", "orders", "salaries");
    }
}
