package dev.quipu.agent.guard.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.guard.ShopCatalog;
import dev.quipu.agent.guard.SqlCases;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.guard.text.CheckMode;
import dev.quipu.agent.guard.text.ClockUse;
import dev.quipu.agent.guard.text.DeepThreads;
import dev.quipu.agent.guard.text.Judgement;
import dev.quipu.agent.guard.text.Lexing;
import dev.quipu.agent.guard.text.SqlText;
import dev.quipu.agent.guard.text.TablePlace;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.TableName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkGateTest {
    private final Catalog catalog = ShopCatalog.of(Dialect.SPARK);
    private SqlGuard guard;

    @BeforeAll
    void open() {
        guard = new SqlGuard();
    }

    @AfterAll
    void close() {
        guard.close();
    }

    static Stream<SqlCases.Case> allowed() {
        return SqlCases.allowed(Dialect.SPARK).stream();
    }

    static Stream<SqlCases.Case> refused() {
        return SqlCases.refused(Dialect.SPARK).stream();
    }

    @ParameterizedTest
    @MethodSource
    void allowed(SqlCases.Case example) {
        assertThat(guard.check(example.sql(), catalog)).isInstanceOf(Verdict.Allowed.class);
    }

    @ParameterizedTest
    @MethodSource
    void refused(SqlCases.Case example) {
        Violation violation = refusal(example.sql()).get(0);

        assertThat(violation.code().name()).isEqualTo(example.header().get("code"));
        String place = violation.line() + ":" + violation.column();
        assertThat(place).isEqualTo(example.header().getOrDefault("at", place));
        assertThat(violation.what()).isEqualTo(example.header().getOrDefault("says", violation.what()));
    }

    @Test
    void readsTheSameForATableThatIsForbiddenAndOneThatIsNot() {
        Violation forbidden = refusal("SELECT * FROM salaries").get(0);
        Violation missing = refusal("SELECT * FROM salariez").get(0);

        assertThat(forbidden.what()).isEqualTo(missing.what().replace("salariez", "salaries"));
        assertThat(forbidden.instead()).isEqualTo(missing.instead());
    }

    @Test
    void suggestsTheNearestNameAndTheWordsOfSpark() {
        assertThat(refusal("SELECT amout FROM orders").get(0).instead()).isEqualTo("did you mean `amount`?");
        assertThat(refusal("SELECT * FROM costumers").get(0).instead()).isEqualTo("did you mean `customers`?");
        assertThat(refusal("SELECT strftime(ts, '%Y') FROM orders").get(0).instead())
                .startsWith("write date_format(");
        assertThat(refusal("SELECT id::text FROM orders").get(0).instead()).isEqualTo("write STRING");
        assertThat(refusal("SELECT DISTINCT ON (id) * FROM orders").get(0).instead())
                .contains("QUALIFY");
    }

    @Test
    void givesTheTextWithoutItsSemicolonsAndTheTablesByName() {
        GuardedQuery query =
                query("SELECT 1 FROM orders, V_PAID, web.`visit log`, main.customers -- end\n ; ;\n-- more");

        assertThat(query.sql()).isEqualTo("SELECT 1 FROM orders, V_PAID, web.`visit log`, main.customers -- end\n ");
        assertThat(query.tables())
                .extracting(TableName::toString)
                .containsExactly("main.customers", "main.orders", "main.v_paid", "web.visit log");
    }

    @Test
    void tellsWhereTheNamesOfTablesStand() {
        String sql = "WITH orders AS (SELECT '𝄞', * FROM prod . `main`.orders) SELECT * FROM orders o,"
                + " customers TABLESAMPLE (1 ROWS) AS c JOIN LATERAL (TABLE v_paid)";
        List<TablePlace> places = places(sql);

        assertThat(places.stream().map(place -> sql.substring(place.start(), place.end())))
                .containsExactly("prod . `main`.orders", "customers", "v_paid");
        assertThat(places).extracting(TablePlace::renamed).containsExactly(false, true, false);
        assertThat(places.get(0).path()).containsExactly("prod", "main", "orders");
    }

    @Test
    void tellsWhereTheClockIsRead() {
        String sql = "SELECT '𝄞', current_date, now() AS n, `curdate`(), unix_timestamp( ) FROM orders"
                + " WHERE ts < current_timestamp AND date_add(localtimestamp(), 1) > ts";
        List<ClockUse> uses = query(sql).clockUses();

        assertThat(uses.stream().map(use -> sql.substring(use.start(), use.end())))
                .containsExactly("current_date", "now()", "`curdate`()", "", "current_timestamp", "localtimestamp()");
        assertThat(uses)
                .extracting(ClockUse::after)
                .containsExactly(" AS `current_date()`", "", " AS `current_date()`", "", "", "");
        assertThat(sql.substring(0, uses.get(3).start())).endsWith("unix_timestamp( ");
    }

    @Test
    void leavesColumnsAloneThatAreCalledLikeTheClock() {
        assertThat(query("SELECT current_date FROM (SELECT 1 AS current_date)").clockUses())
                .isEmpty();
        assertThat(refusal("SELECT current_time(3)").get(0).code()).isEqualTo(Violation.Code.FUNCTION);
    }

    @Test
    void leavesOutOnlyNamesWithoutTheCatalog() {
        assertThat(withoutCatalog("SELECT nme, user FROM employees e JOIN hr.teams t ON e.team = t.id"))
                .isInstanceOf(Verdict.Allowed.class);
        assertThat(withoutCatalog("SELECT * FROM csv.`employees.csv`")).isInstanceOf(Verdict.Refused.class);
        assertThat(withoutCatalog("SELECT * FROM delta.`employees`")).isInstanceOf(Verdict.Refused.class);
        assertThat(withoutCatalog("SELECT * FROM `file:/employees`")).isInstanceOf(Verdict.Refused.class);
        assertThat(withoutCatalog("SELECT * FROM system.session.employees")).isInstanceOf(Verdict.Refused.class);
        assertThat(withoutCatalog("SELECT reflect('a', 'b') FROM employees")).isInstanceOf(Verdict.Refused.class);
        assertThat(withoutCatalog("SELECT _metadata FROM employees")).isInstanceOf(Verdict.Refused.class);
        assertThat(withoutCatalog("DELETE FROM employees")).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesMoreJoinsCommonTablesAndDepthThanAQueryNeeds() {
        String joins = "SELECT 1 FROM orders a0" + series(", orders a%d", 41);
        String commonTables = "WITH x0 AS (SELECT 1)" + series(", x%d AS (SELECT 1)", 60) + " SELECT 1";
        String sum = "SELECT 1" + series(" + %d", 2_000);

        assertThat(refusal(joins).get(0).code()).isEqualTo(Violation.Code.SIZE);
        assertThat(refusal(commonTables).get(0).code()).isEqualTo(Violation.Code.SIZE);
        assertThat(refusal(sum).get(0).code()).isEqualTo(Violation.Code.SIZE);
        assertThat(guard.check("SELECT id FROM orders WHERE id = 0" + series(" OR id = %d", 1_000), catalog))
                .isInstanceOf(Verdict.Allowed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT ",
                "- ",
                "CASE ",
                "CASE WHEN ",
                "a -> ",
                "1 + ",
                "1 || ",
                "a.",
                "1 BETWEEN ",
                "SELECT 1 UNION ",
                "FROM orders |> ",
                "INTERVAL ",
                "SELECT * FROM orders JOIN ",
                "WITH a AS ",
                "VALUES ",
                "EXISTS ",
                "x::int::",
                "map struct array ",
                "a b ",
                "LATERAL VIEW explode "
            })
    void comesToAnEndWithWhateverFillsTheText(String piece) {
        String sql = ("SELECT " + piece.repeat(32_000 / piece.length())).substring(0, 31_000);

        assertThat(guard.check(sql, catalog)).isInstanceOf(Verdict.Refused.class);
        assertThat(guard.check(sql + "1", catalog)).isInstanceOf(Verdict.class);
    }

    @Test
    void refusesWhatIsTooLongControlledOrBroken() {
        assertThat(refusal("SELECT '" + "x".repeat(1_000_000) + "'").get(0).code())
                .isEqualTo(Violation.Code.SIZE);
        assertThat(refusal("SELECT 1\u0000").get(0).code()).isEqualTo(Violation.Code.TEXT);
        assertThat(refusal("SELECT '\ud834'").get(0).code()).isEqualTo(Violation.Code.TEXT);
        assertThat(refusal("").get(0).code()).isEqualTo(Violation.Code.STATEMENT);
    }

    private static String series(String pattern, int count) {
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            text.append(String.format(Locale.ROOT, pattern, number));
        }
        return text.toString();
    }

    private List<TablePlace> places(String sql) {
        try (DeepThreads threads = new DeepThreads()) {
            Judgement judgement = new SparkGate(threads)
                    .judge(SqlText.of(sql, Lexing.SPARK), new Visible(catalog, CheckMode.WITH_CATALOG));
            assertThat(judgement).isInstanceOf(Judgement.Proved.class);
            return ((Judgement.Proved) judgement).tables();
        }
    }

    private Verdict withoutCatalog(String sql) {
        return guard.check(sql, catalog, CheckMode.WITHOUT_CATALOG);
    }

    private List<Violation> refusal(String sql) {
        Verdict verdict = guard.check(sql, catalog);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).violations();
    }

    private GuardedQuery query(String sql) {
        Verdict verdict = guard.check(sql, catalog);
        assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
        return ((Verdict.Allowed) verdict).query();
    }
}
