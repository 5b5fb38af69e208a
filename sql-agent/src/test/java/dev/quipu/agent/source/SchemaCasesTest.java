package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each file in {@code schemas} makes a database and says what is to be found in it: all inferred joins and no other, and
 * some keys and kinds.
 */
class SchemaCasesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop-without-keys",
                "warehouse-prefixes",
                "column-prefixes",
                "run-together",
                "odd-names",
                "roles",
                "managers",
                "composite",
                "bare-identifiers",
                "nothing-in-common",
                "declared-detour",
                "empty-tables",
                "text-numbers",
                "schemas",
                "rental",
                "social"
            })
    void findsJoinsKeysAndKinds(String name) throws IOException, SQLException {
        String script = script(name);

        Catalog catalog = DatabaseFile.of(folder, script).read();

        assertThat(catalog.foreignKeys().stream()
                        .filter(key -> key.origin() == ForeignKey.Origin.INFERRED)
                        .map(SchemaCasesTest::join))
                .containsExactlyInAnyOrderElementsOf(lines(script, "-- join: "));
        assertThat(catalog.tables().stream().map(SchemaCasesTest::key)).containsAll(lines(script, "-- key: "));
        assertThat(catalog.tables().stream().flatMap(SchemaCasesTest::kinds)).containsAll(lines(script, "-- kind: "));
    }

    private static String script(String name) throws IOException {
        try (InputStream stream = SchemaCasesTest.class.getResourceAsStream("schemas/" + name + ".sql")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> lines(String script, String start) {
        return script.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    private static String join(ForeignKey key) {
        return end(key.from(), key.columns()) + " -> " + end(key.to(), key.targets());
    }

    private static String end(TableName table, List<String> columns) {
        String names = String.join(",", columns);
        return shown(table) + "." + (columns.size() == 1 ? names : "(" + names + ")");
    }

    private static String key(Table table) {
        return shown(table.name()) + " " + String.join(",", table.primaryKey());
    }

    private static Stream<String> kinds(Table table) {
        return table.columns().stream()
                .map((Column column) -> shown(table.name()) + "." + column.name() + " " + column.kind());
    }

    private static String shown(TableName table) {
        return table.schema().equals("main") ? table.table() : table.toString();
    }
}
