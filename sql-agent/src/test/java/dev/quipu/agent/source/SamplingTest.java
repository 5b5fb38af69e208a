package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplingTest {
    private static final int ROWS = 10_000;

    @TempDir
    Path folder;

    private DatabaseFile file = new DatabaseFile(Path.of("none"));

    @BeforeEach
    void makeALargeTable() throws SQLException {
        file = DatabaseFile.of(
                folder,
                "CREATE TABLE town AS SELECT i AS id, 'T' || i AS name FROM range(50) t(i)",
                "CREATE TABLE visit AS SELECT i AS id, i % 50 AS town_id, 'kind ' || i % 4 AS kind,"
                        + " i // 2 AS pair, DATE '2024-01-01' + (i % 100)::INTEGER AS day FROM range(" + ROWS
                        + ") t(i)",
                "CREATE VIEW visits AS SELECT * FROM visit");
    }

    @Test
    void looksAtEveryRowUpToTheBoundary() throws SQLException {
        ColumnProfile kind = column(file.read(new Sampling(ROWS, 1_000)), "visit", "kind");

        assertThat(kind.complete()).isTrue();
        assertThat(kind.values()).allSatisfy(value -> assertThat(value.count()).isEqualTo(ROWS / 4));
    }

    @Test
    void looksAtAPartBeyondTheBoundaryAndStillKnowsRowsAndBounds() throws SQLException {
        Catalog catalog = file.read(new Sampling(ROWS - 1, 1_000));

        Table visit = catalog.table("main", "visit").orElseThrow();
        assertThat(visit.rows()).isEqualTo(ROWS);
        ColumnProfile kind = column(catalog, "visit", "kind");
        assertThat(kind.complete()).isFalse();
        assertThat(kind.distinct()).isEqualTo(4);
        assertThat(kind.nonNull()).isEqualTo(ROWS);
        assertThat(kind.values().stream().mapToLong(value -> value.count()).sum())
                .isBetween(800L, 1_200L);
        assertThat(column(catalog, "visit", "day").minimum()).isEqualTo("2024-01-01");
        assertThat(column(catalog, "visit", "day").maximum()).isEqualTo("2024-04-09");
        assertThat(column(catalog, "visit", "id").distinct()).isEqualTo(ROWS);
        assertThat(column(catalog, "visit", "pair").distinct()).isLessThan(ROWS);
        assertThat(visit.primaryKey()).containsExactly("id");
    }

    @Test
    void samplesViewsAndFindsJoinsOfSampledTables() throws SQLException {
        Catalog catalog = file.read(new Sampling(ROWS - 1, 1_000));

        assertThat(column(catalog, "visits", "kind").values().stream()
                        .mapToLong(value -> value.count())
                        .sum())
                .isBetween(800L, 1_200L);
        assertThat(catalog.foreignKeys())
                .extracting(ForeignKey::columns, key -> key.to().table())
                .contains(tuple(List.of("town_id"), "town"));
    }

    @Test
    void givesTheSameCatalogInEveryRun() throws SQLException {
        Sampling sampling = new Sampling(1_000, 500);

        assertThat(file.read(sampling)).isEqualTo(file.read(sampling));
    }

    private static ColumnProfile column(Catalog catalog, String table, String column) {
        return catalog.table("main", table)
                .flatMap(found -> found.column(column))
                .map(Column::profile)
                .orElseThrow();
    }
}
