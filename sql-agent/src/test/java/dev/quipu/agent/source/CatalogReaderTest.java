package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogReaderTest {
    @TempDir
    Path folder;

    @Test
    void readsNamesTypesNullabilityAndComments() throws SQLException {
        Catalog catalog = DatabaseFile.of(
                        folder,
                        "CREATE TABLE \"group\" (\"from\" DATE NOT NULL, \"Größe cm\" DECIMAL(5, 1), tags VARCHAR[])",
                        "COMMENT ON TABLE \"group\" IS 'people who travel together'",
                        "COMMENT ON COLUMN \"group\".\"Größe cm\" IS 'mean height'")
                .read();

        assertThat(catalog.source()).isEqualTo("made");
        assertThat(catalog.database()).isEqualTo("made");
        assertThat(catalog.defaultSchema()).isEqualTo("main");
        Table group = table(catalog, "group");
        assertThat(group.comment()).isEqualTo("people who travel together");
        assertThat(group.columns()).extracting(Column::name).containsExactly("from", "Größe cm", "tags");
        assertThat(group.columns()).extracting(Column::type).containsExactly("DATE", "DECIMAL(5,1)", "VARCHAR[]");
        assertThat(group.columns()).extracting(Column::nullable).containsExactly(false, true, true);
        assertThat(group.columns()).extracting(Column::comment).containsExactly("", "mean height", "");
        assertThat(group.columns())
                .extracting(Column::kind)
                .containsExactly(ColumnKind.DATE, ColumnKind.NUMBER, ColumnKind.OTHER);
    }

    @Test
    void readsDeclaredKeysOfSeveralColumns() throws SQLException {
        Catalog catalog = DatabaseFile.of(
                        folder,
                        "CREATE TABLE plot (\"row\" INTEGER, col INTEGER, crop VARCHAR, PRIMARY KEY (\"row\", col))",
                        "CREATE TABLE harvest (r INTEGER, c INTEGER, kilos INTEGER,"
                                + " FOREIGN KEY (r, c) REFERENCES plot (\"row\", col))")
                .read();

        assertThat(table(catalog, "plot").primaryKey()).containsExactly("row", "col");
        assertThat(table(catalog, "plot").keyDeclared()).isTrue();
        assertThat(catalog.foreignKeys())
                .containsExactly(new ForeignKey(
                        new TableName("main", "harvest"),
                        List.of("r", "c"),
                        new TableName("main", "plot"),
                        List.of("row", "col"),
                        ForeignKey.Origin.DECLARED,
                        1.0));
    }

    @Test
    void readsEverySchemaButNoTemporaryAndNoSystemTables() throws SQLException {
        DatabaseFile file = DatabaseFile.of(
                folder,
                "CREATE SCHEMA \"My Schema\"",
                "CREATE TABLE \"My Schema\".a AS SELECT 1 AS x",
                "CREATE TABLE b AS SELECT 1 AS x");

        try (Connection connection = file.open()) {
            connection.createStatement().execute("CREATE TEMP TABLE passing AS SELECT 1 AS x");
            Catalog catalog = new CatalogReader().read(connection, "made", ProfileProgress.SILENT);

            assertThat(catalog.tables())
                    .extracting(Table::name)
                    .containsExactly(new TableName("My Schema", "a"), new TableName("main", "b"));
        }
    }

    @Test
    void countsRowsMissingAndDifferentValues() throws SQLException {
        Catalog catalog = DatabaseFile.of(
                        folder,
                        "CREATE TABLE stay AS SELECT i AS id, CASE WHEN i % 4 > 0 THEN i % 4 * 10 END AS nights,"
                                + " CASE WHEN i < 3 THEN 'Ávila' ELSE 'Burgos' END AS town,"
                                + " TIMESTAMP '2024-01-01 10:00:00' + i * INTERVAL 1 DAY AS arrived"
                                + " FROM range(12) t(i)")
                .read();

        Table stay = table(catalog, "stay");
        assertThat(stay.rows()).isEqualTo(12);
        Column nights = column(stay, "nights");
        assertThat(nights.profile().nonNull()).isEqualTo(9);
        assertThat(nights.profile().distinct()).isEqualTo(3);
        assertThat(nights.profile().minimum()).isEqualTo("10");
        assertThat(nights.profile().maximum()).isEqualTo("30");
        assertThat(nights.profile().values()).isEmpty();
        Column town = column(stay, "town");
        assertThat(town.profile().complete()).isTrue();
        assertThat(town.profile().values())
                .extracting(value -> entry(value.value(), value.count()))
                .containsExactly(entry("Burgos", 9L), entry("Ávila", 3L));
        assertThat(column(stay, "arrived").profile().maximum()).isEqualTo("2024-01-12 10:00:00");
    }

    @Test
    void listsValuesOfEnumsAndLeavesOutLongText() throws SQLException {
        Catalog catalog = DatabaseFile.of(
                        folder,
                        "CREATE TYPE size AS ENUM ('small', 'large')",
                        "CREATE TABLE shirt (size size, remark VARCHAR)",
                        "INSERT INTO shirt VALUES ('small', 'short'), ('small', repeat('x', 81)), ('large', '')")
                .read();

        Table shirt = table(catalog, "shirt");
        assertThat(column(shirt, "size").profile().values())
                .extracting(value -> entry(value.value(), value.count()))
                .containsExactly(entry("small", 2L), entry("large", 1L));
        assertThat(column(shirt, "size").profile().minimum()).isEqualTo("large");
        assertThat(column(shirt, "remark").profile().values())
                .extracting(value -> value.value())
                .containsExactly("short");
        assertThat(column(shirt, "remark").profile().complete()).isFalse();
    }

    @Test
    void readsViewsAndLeavesOutABrokenOneWithANotice() throws SQLException {
        Catalog catalog = DatabaseFile.of(
                        folder,
                        "CREATE TABLE base AS SELECT i AS id, 'n' || i AS name FROM range(5) t(i)",
                        "CREATE TABLE other AS SELECT 1 AS x",
                        "CREATE VIEW fine AS SELECT name FROM base",
                        "CREATE VIEW broken AS SELECT * FROM other",
                        "DROP TABLE other")
                .read();

        assertThat(catalog.tables()).extracting(table -> table.name().table()).containsExactly("base", "fine");
        assertThat(table(catalog, "fine").view()).isTrue();
        assertThat(table(catalog, "fine").rows()).isEqualTo(5);
        assertThat(catalog.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.what())
                    .startsWith("the view main.broken does not work")
                    .contains("other");
            assertThat(notice.instead()).isEqualTo("Repair or drop the view in the database.");
        });
    }

    @Test
    void keepsAViewThatNeverEndsWithoutItsRows() throws SQLException {
        DatabaseFile file = DatabaseFile.of(
                folder,
                "CREATE TABLE a AS SELECT i AS id FROM range(1000000) t(i)",
                "CREATE VIEW endless AS SELECT hash(x.id, y.id) AS mix FROM a x, a y WHERE hash(x.id + y.id) % 7 = 1");

        try (Connection connection = file.open()) {
            Catalog catalog = new CatalogReader(Sampling.DEFAULT, 1).read(connection, "made", ProfileProgress.SILENT);

            assertThat(table(catalog, "endless").columns())
                    .extracting(Column::name)
                    .containsExactly("mix");
            assertThat(catalog.notices())
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.what()).contains("main.endless takes too long"));
        }
    }

    @Test
    void readsATableWithoutRowsAndASourceWithoutTables() throws SQLException {
        DatabaseFile file = DatabaseFile.of(folder);
        assertThat(file.read().tables()).isEmpty();

        file.change("CREATE TABLE later (id INTEGER, name VARCHAR)");
        Table later = table(file.read(), "later");
        assertThat(later.rows()).isZero();
        assertThat(later.primaryKey()).isEmpty();
        assertThat(column(later, "name").profile().distinct()).isZero();
    }

    @Test
    void reportsEachTableAndThenTheEnd() throws SQLException {
        DatabaseFile file = DatabaseFile.of(folder, "CREATE TABLE a (x INTEGER)", "CREATE TABLE b (x INTEGER)");
        List<String> heard = new ArrayList<>();

        try (Connection connection = file.open()) {
            new CatalogReader()
                    .read(connection, "made", (done, total, name) -> heard.add(done + "/" + total + " " + name));
        }

        assertThat(heard).containsExactly("0/2 a", "1/2 b", "2/2 ");
    }

    @Test
    void changesNothingInTheFile() throws Exception {
        DatabaseFile file = DatabaseFile.of(folder, "CREATE TABLE a AS SELECT 1 AS x");
        byte[] before = Files.readAllBytes(file.path());

        file.read();

        assertThat(Files.readAllBytes(file.path())).isEqualTo(before);
    }

    private static Table table(Catalog catalog, String name) {
        return catalog.table("main", name).orElseThrow();
    }

    private static Column column(Table table, String name) {
        return table.column(name).orElseThrow();
    }
}
