package dev.quipu.agent.guard.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.guard.text.RuleFile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The lists name everything that the pinned engine has, so that an upgrade shows what is new. */
class EngineListsTest {
    @Test
    void listsEveryBuiltInFunctionAndKindOfTheEngine() throws SQLException {
        SortedSet<String> listed = new TreeSet<>();
        for (List<String> line : RuleFile.lines(DuckDbGate.class, "functions.tsv", 4)) {
            if (!line.get(1).equals("parser")) {
                listed.add(line.get(0) + " " + line.get(1));
            }
        }

        assertThat(listed)
                .isEqualTo(ofEngine("SELECT DISTINCT lower(function_name) || ' ' || function_type"
                        + " FROM duckdb_functions() WHERE internal"));
    }

    @Test
    void listsEveryBuiltInTypeOfTheEngine() throws SQLException {
        SortedSet<String> listed = new TreeSet<>();
        RuleFile.lines(DuckDbGate.class, "types.tsv", 3).forEach(line -> listed.add(line.get(0)));

        assertThat(listed).isEqualTo(ofEngine("SELECT DISTINCT lower(type_name) FROM duckdb_types() WHERE internal"));
    }

    @Test
    void allowsNoFunctionThatReadsFilesSettingsOrHiddenSql() {
        FunctionList list = FunctionList.read();

        assertThat(list.tableNames())
                .containsExactly("generate_series", "json_each", "json_tree", "range", "summary", "unnest");
        assertThat(list.scalarNames())
                .noneMatch(name -> name.startsWith("read_") || name.startsWith("pg_get_") || name.startsWith("has_"))
                .doesNotContain("getvariable", "setval", "json_serialize_sql", "current_setting", "sleep_ms");
    }

    private static SortedSet<String> ofEngine(String sql) throws SQLException {
        SortedSet<String> names = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
