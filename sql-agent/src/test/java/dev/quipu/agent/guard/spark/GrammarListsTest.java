package dev.quipu.agent.guard.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.guard.text.RuleFile;
import java.util.SortedSet;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.junit.jupiter.api.Test;

/** The lists name everything that the pinned grammar and engine have, so that an upgrade shows what is new. */
class GrammarListsTest {
    @Test
    void listsEveryRuleContextOfTheParser() {
        SortedSet<String> ofParser = new TreeSet<>();
        for (Class<?> part : SqlBaseParser.class.getDeclaredClasses()) {
            if (ParserRuleContext.class.isAssignableFrom(part)) {
                ofParser.add(part.getSimpleName().replaceAll("Context$", ""));
            }
        }

        assertThat(listed("contexts.tsv", 3, false)).isEqualTo(ofParser);
    }

    @Test
    void allowsNoStatementButTheQuery() {
        SortedSet<String> statements = new TreeSet<>();
        for (Class<?> part : SqlBaseParser.class.getDeclaredClasses()) {
            boolean statement = SqlBaseParser.StatementContext.class.isAssignableFrom(part)
                    || SqlBaseParser.InsertIntoContext.class.isAssignableFrom(part)
                    || SqlBaseParser.DmlStatementNoWithContext.class.isAssignableFrom(part)
                    || SqlBaseParser.SetResetStatementContext.class.isAssignableFrom(part);
            if (statement) {
                statements.add(part.getSimpleName().replaceAll("Context$", ""));
            }
        }
        statements.retainAll(allowed("contexts.tsv", 3));

        assertThat(statements).containsExactly("StatementDefault");
    }

    @Test
    void listsEveryBuiltInFunctionThatTheEngineShows() {
        assertThat(listed("functions.tsv", 4, true)).isEqualTo(ofEngine());
        assertThat(ofEngine()).hasSizeGreaterThan(574);
    }

    @Test
    void allowsNoFunctionThatReachesOutOfTheQuery() {
        FunctionList list = FunctionList.read();

        assertThat(list.names(true))
                .containsExactly(
                        "explode",
                        "explode_outer",
                        "inline",
                        "inline_outer",
                        "json_tuple",
                        "posexplode",
                        "posexplode_outer",
                        "range",
                        "stack",
                        "variant_explode",
                        "variant_explode_outer");
        assertThat(list.names(false))
                .noneMatch(name -> name.contains("reflect") || name.startsWith("input_file") || name.contains("avro"))
                .doesNotContain("java_method", "raise_error", "version", "user", "from_xml", "from_protobuf");
    }

    private static SortedSet<String> listed(String file, int cells, boolean kinds) {
        SortedSet<String> names = new TreeSet<>();
        RuleFile.lines(SparkGate.class, file, cells)
                .forEach(line -> names.add(kinds ? line.get(0) + " " + line.get(1) : line.get(0)));
        return names;
    }

    private static SortedSet<String> allowed(String file, int cells) {
        SortedSet<String> names = new TreeSet<>();
        RuleFile.lines(SparkGate.class, file, cells).stream()
                .filter(line -> line.get(1).equals("allow"))
                .forEach(line -> names.add(line.get(0)));
        return names;
    }

    /** As the engine printed it; the file says how to print it again. */
    private static SortedSet<String> ofEngine() {
        SortedSet<String> names = new TreeSet<>();
        RuleFile.lines(GrammarListsTest.class, "engine-functions.tsv", 2)
                .forEach(line -> names.add(line.get(0) + " " + line.get(1)));
        return names;
    }
}
