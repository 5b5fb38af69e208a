package dev.quipu.agent.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question is asked on 29 February 2024 at 21:30 in New York; in Paris, where the source lives, it is March. */
class PinnedClockTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

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

    @Test
    void readsTheTimeOfTheQuestionInTheAskersZone() throws Exception {
        assertThat(row("SELECT current_date, today(), current_date(), \"current_date\", CURRENT_DATE"))
                .containsOnly(TODAY);
        assertThat(row("SELECT localtimestamp, localtime"))
                .containsExactly(LocalDateTime.of(2024, 2, 29, 21, 30), LocalTime.of(21, 30));
        assertThat(row("SELECT now(), current_timestamp, transaction_timestamp(), get_current_timestamp()"))
                .containsOnly(OffsetDateTime.parse("2024-03-01T03:30:00+01:00"));
    }

    @Test
    void readsItWhereverItStands() throws Exception {
        assertThat(row("SELECT current_date - INTERVAL 1 DAY, date_trunc('month', today()), year(current_date)"))
                .containsExactly(LocalDateTime.of(2024, 2, 28, 0, 0), LocalDateTime.of(2024, 2, 1, 0, 0), 2024L);
        assertThat(row("SELECT count(*) FROM orders WHERE ts::DATE = current_date - 29"))
                .containsExactly(24L);
        assertThat(row("SELECT d FROM (SELECT current_date + 1 AS d)")).containsExactly(TODAY.plusDays(1));
        assertThat(row("WITH t AS (SELECT today() AS d) SELECT max(d) FROM t GROUP BY d ORDER BY d"))
                .containsExactly(TODAY);
        assertThat(row("SELECT current_date::VARCHAR, today().strftime('%d'), (SELECT current_date)"))
                .containsExactly("2024-02-29", "29", TODAY);
        assertThat(row("SELECT age(TIMESTAMP '2024-02-27 00:00:00')")).containsExactly("2 days");
    }

    @Test
    void keepsTheNamesOfTheColumns() throws Exception {
        ResultTable result = bench.run("SELECT current_date, now(), current_date + 1 FROM orders", 1);

        assertThat(result.columns())
                .extracting(ResultColumn::name)
                .containsExactly("current_date", "now()", "(current_date + 1)");
        assertThat(row("SELECT \"current_date\", \"now()\" IS NOT NULL FROM (SELECT current_date, now())"))
                .containsExactly(TODAY, true);
    }

    @Test
    void leavesTextAndAliasesOfThatNameAlone() throws Exception {
        assertThat(row("SELECT 'current_date', 1 AS current_date, current_date /* now() */"))
                .containsExactly("current_date", 1, 1);
    }

    private List<Object> row(String sql) throws WarehouseException {
        return bench.run(sql, 1).rows().get(0);
    }
}
