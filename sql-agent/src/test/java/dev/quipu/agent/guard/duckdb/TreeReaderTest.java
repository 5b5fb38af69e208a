package dev.quipu.agent.guard.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a later engine might put into the tree is refused until somebody lists it. */
class TreeReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void refusesAKindThatIsNotListed() throws Exception {
        assertThat(refusals("{'node': {'type': 'TELEPORT_NODE', 'modifiers': []}}"))
                .containsExactly("TELEPORT_NODE");
        assertThat(refusals(select("{'class': 'FUTURE', 'type': 'FUTURE'}"))).containsExactly("FUTURE");
        assertThat(refusals(select("{'type': 'NO_CLASS'}"))).containsExactly("NO_CLASS");
    }

    @Test
    void refusesAFieldThatIsNotListed() throws Exception {
        assertThat(refusals(select("{'class': 'CONSTANT', 'surprise': 1}"))).containsExactly("surprise");
    }

    @Test
    void refusesAnObjectOfAnotherFamily() throws Exception {
        assertThat(refusals(select("{'type': 'BASE_TABLE', 'table_name': 'salaries'}")))
                .containsExactly("BASE_TABLE");
    }

    @Test
    void refusesAnObjectWhereOnlyTextMayBe() throws Exception {
        assertThat(refusals(select("{'class': 'COLUMN_REF', 'column_names': [{'class': 'FUNCTION'}]}")))
                .containsExactly("column_names");
    }

    @Test
    void refusesTextWhereOnlyObjectsMayBe() throws Exception {
        assertThat(refusals(select("'SELECT 1'"))).containsExactly("select_list");
    }

    @Test
    void refusesSomethingWhereNothingMayBe() throws Exception {
        String table = "{'node': {'type': 'SELECT_NODE', 'from_table': {'type': 'BASE_TABLE', 'at_clause': %s}}}";

        assertThat(refusals(String.format(table, "{'unit': 'VERSION'}"))).containsExactly("at_clause");
        assertThat(refusals(String.format(table, "[1]"))).containsExactly("at_clause");
        assertThat(refusals(String.format(table, "'text'"))).containsExactly("at_clause");
        assertThat(refusals(String.format(table, "true"))).containsExactly("at_clause");
        assertThat(refusals(String.format(table, "null"))).isEmpty();
        assertThat(refusals(String.format(table, "[]"))).isEmpty();
    }

    private static String select(String expression) {
        return "{'node': {'type': 'SELECT_NODE', 'select_list': [" + expression + "]}}";
    }

    private static List<String> refusals(String statement) throws JsonProcessingException {
        QueryFacts facts = TreeReader.read(JSON.readTree(statement.replace('\'', '"')), TreeShape.read());
        return facts.refusals().stream().map(QueryFacts.Refusal::subject).toList();
    }
}
