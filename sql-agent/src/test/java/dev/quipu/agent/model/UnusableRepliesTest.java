package dev.quipu.agent.model;

import static dev.quipu.agent.model.ScriptedModel.calls;
import static dev.quipu.agent.model.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.workbench.AnalystUnavailableException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class UnusableRepliesTest {
    private static final String SQL = "SELECT count(*) AS n FROM sales";

    @TempDir
    static Path folder;

    private static Bakery bakery;

    @BeforeAll
    static void open() throws Exception {
        bakery = Bakery.open(folder);
    }

    @AfterAll
    static void close() {
        bakery.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "unusable-replies.tsv", delimiter = '\t', quoteCharacter = '\0')
    void aReplyInNoAllowedFormIsToldSoTwiceAndThenTheNextInLineIsAsked(String protocol, String reply, String told) {
        boolean tools = protocol.equals("tools");
        AiMessage message = message(tools, reply);
        ScriptedModel script = new ScriptedModel().then(message, message, message, message);

        assertThatThrownBy(() -> bakery.ask("How many sales?", script, tools))
                .isInstanceOf(AnalystUnavailableException.class)
                .hasMessageStartingWith("scripted: its replies could not be used")
                .hasMessageContaining(told);
        assertThat(script.requests).hasSize(3);
        assertThat(script.toldBefore(1)).contains(told, tools ? "run_sql(sql)" : "sql|");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "unusable-replies.tsv", delimiter = '\t', quoteCharacter = '\0')
    void aModelThatMendsItsReplyIsAnswered(String protocol, String reply, String told) throws Exception {
        boolean tools = protocol.equals("tools");
        AiMessage sql = tools ? calls("run_sql", "{\"sql\":\"" + SQL + "\"}") : says("sql|" + SQL);
        AiMessage answer = tools ? calls("answer", "{\"headline\":\"120 sales.\"}") : says("answer|120 sales.");
        ScriptedModel script = new ScriptedModel().then(message(tools, reply), sql, answer);

        assertThat(bakery.ask("How many sales?", script, tools))
                .isInstanceOfSatisfying(
                        Answer.Answered.class,
                        answered -> assertThat(answered.headline()).isEqualTo("120 sales."));
    }

    @Test
    void aReplyOfTwoHundredThousandCharactersIsNotRead() {
        ScriptedModel script = new ScriptedModel().then(says("answer|" + "word ".repeat(40_000)));

        assertThatThrownBy(() -> bakery.ask("How many sales?", script, false))
                .isInstanceOf(AnalystUnavailableException.class)
                .hasMessageContaining("far more text");
    }

    private static AiMessage message(boolean tools, String reply) {
        if (!tools) {
            return says(reply.replace("\\n", "\n"));
        }
        int blank = reply.indexOf(' ');
        String name = reply.substring(0, blank);
        return name.equals("PROSE") ? says(reply.substring(blank + 1)) : calls(name, reply.substring(blank + 1));
    }
}
