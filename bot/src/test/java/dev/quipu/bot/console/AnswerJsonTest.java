package dev.quipu.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.Reply;
import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.ModelUse;
import dev.quipu.agent.answer.RestsOn;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import dev.quipu.agent.answer.Step;
import dev.quipu.catalog.Dialect;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {
    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null,
            true,
            7L,
            new BigInteger("170141183460469231731687303715884105727"),
            new BigDecimal("1E+3"),
            0.1,
            0.1f,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            LocalDate.of(2026, 11, 5),
            LocalDateTime.of(2026, 11, 5, 0, 0),
            OffsetDateTime.of(2026, 11, 5, 12, 0, 0, 0, ZoneOffset.ofHours(1)),
            LocalTime.of(9, 30),
            "a,\"b\"\n");

    @Test
    void writesNumbersAsNumbersAndDaysAsIso() {
        String json = new AnswerJson(Dialect.DUCKDB).write("\"q1\"", "Why?", reply(answered()));

        assertThat(json)
                .contains("\"rows\":[[null,true,7,170141183460469231731687303715884105727,1000,0.1,0.1,\"NaN\","
                        + "\"-Infinity\",\"2026-11-05\",\"2026-11-05T00:00:00\",\"2026-11-05T12:00:00+01:00\","
                        + "\"09:30:00\",\"a,\\\"b\\\"\\n\"]]");
    }

    @Test
    void keepsTheOrderOfTheContractAndLeavesOutWhatIsAbsent() {
        String json = new AnswerJson(Dialect.DUCKDB).write("7", "Why?", reply(answered()));

        assertThat(json)
                .startsWith("{\"id\":7,\"status\":\"answered\",\"question\":\"Why?\",\"understood\":[\"u\"],"
                        + "\"headline\":\"h\",\"sql\":\"SELECT 1\",\"dialect\":\"duckdb\",\"columns\":[{")
                .endsWith("\"row_count\":1,\"truncated\":false,\"restsOn\":{\"tables\":[],\"newest\":[],\"rowCount\":0,"
                        + "\"truncated\":false,\"rowLimit\":0},\"analyst\":\"offline\",\"millis\":5,\"trail\":["
                        + "{\"kind\":\"sql\",\"input\":\"SELECT 1\",\"outcome\":\"1 row\",\"millis\":2}]}");
    }

    @Test
    void saysWhyThereIsNoAnswer() {
        Answer declined = new Answer.Declined("No such thing.", List.of("Orders?"), "offline");
        Answer failed = new Answer.Failed("It is gone.", "Bring it back.");

        assertThat(new AnswerJson(Dialect.DUCKDB).write("", "Why?", reply(declined)))
                .startsWith("{\"status\":\"declined\",\"question\":\"Why?\",\"reason\":\"No such thing.\","
                        + "\"suggestions\":[\"Orders?\"],\"analyst\":\"offline\",\"millis\":5");
        assertThat(new AnswerJson(Dialect.DUCKDB).write("", "Why?", reply(failed)))
                .startsWith("{\"status\":\"failed\",\"question\":\"Why?\",\"reason\":\"It is gone.\","
                        + "\"suggestions\":[\"Bring it back.\"],\"millis\":5");
    }

    @Test
    void writesExactValuesAsCsv() {
        StringWriter csv = new StringWriter();
        AnswerCsv.write(result(), new PrintWriter(csv));

        assertThat(csv.toString().split("\r\n", 2)[1])
                .isEqualTo(",true,7,170141183460469231731687303715884105727,1000,0.1,0.1,NaN,-Infinity,2026-11-05,"
                        + "2026-11-05T00:00:00,2026-11-05T12:00:00+01:00,09:30:00,\"a,\"\"b\"\"\n\"\r\n");
    }

    @Test
    void writesWhatModelsWereUsed() {
        List<ModelUse> models = List.of(
                new ModelUse("first", "m-1", Map.of("analyst", "1@abc"), 10, 2, 1, BigDecimal.ZERO),
                new ModelUse("offline", "m-2", Map.of("opening", "2@def"), 100, 20, 2, BigDecimal.ONE));
        Reply reply = new Reply(answered(), List.of(), 5, List.of(), models);

        assertThat(new AnswerJson(Dialect.DUCKDB).write("", "q", reply))
                .contains("\"model\":\"m-2\"", "\"prompts\":{\"opening\":\"2@def\"}")
                .contains("\"tokens\":{\"in\":110,\"out\":22}", "\"roundTrips\":3")
                .doesNotContain("m-1");
        assertThat(new AnswerJson(Dialect.DUCKDB).write("", "q", reply(answered())))
                .doesNotContain("tokens", "model");
    }

    private static Reply reply(Answer answer) {
        return new Reply(answer, List.of(new Step("sql", "SELECT 1", "1 row", 2)), 5, List.of());
    }

    private static Answer answered() {
        return new Answer.Answered("h", List.of("u"), "", "SELECT 1", result(), RestsOn.NOTHING, "offline");
    }

    private static ResultTable result() {
        List<ResultColumn> columns = new ArrayList<>();
        for (int column = 0; column < VALUES.size(); column++) {
            columns.add(new ResultColumn("c" + column, "ANY"));
        }
        return new ResultTable(columns, List.of(VALUES), false);
    }
}
