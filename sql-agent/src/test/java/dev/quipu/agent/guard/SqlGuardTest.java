package dev.quipu.agent.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.guard.text.CheckMode;
import dev.quipu.agent.guard.text.Violation;
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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlGuardTest {
    private final Catalog catalog = ShopCatalog.of(Dialect.DUCKDB);
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
        return SqlCases.allowed().stream();
    }

    static Stream<SqlCases.Case> refused() {
        return SqlCases.refused().stream();
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
        assertThat(violation.instead()).isEqualTo(example.header().getOrDefault("instead", violation.instead()));
    }

    @Test
    void readsTheSameForATableThatIsForbiddenAndOneThatIsNot() {
        Violation forbidden = refusal("SELECT * FROM salaries").get(0);
        Violation missing = refusal("SELECT * FROM salariez").get(0);

        assertThat(forbidden.what()).isEqualTo(missing.what().replace("salariez", "salaries"));
        assertThat(forbidden.instead()).isEqualTo(missing.instead());
    }

    @Test
    void countsPlacesInCodePoints() {
        Violation violation =
                refusal("SELECT 'é日𝄞',\n '𝄞' || amout FROM orders").get(0);

        assertThat(violation.line()).isEqualTo(2);
        assertThat(violation.column()).isEqualTo(9);
    }

    @Test
    void countsPlacesPastSpacesOfOtherAlphabets() {
        Violation violation =
                refusal("SELECT\u00a0id,\u3000amout\u00a0FROM\u00a0orders").get(0);

        assertThat(violation.column()).isEqualTo(12);
    }

    @Test
    void tellsAllViolationsInTheOrderOfTheText() {
        List<Violation> violations = refusal("SELECT amout, sleep_ms(1) FROM orders, salaries");

        assertThat(violations)
                .extracting(Violation::code)
                .containsExactly(Violation.Code.FUNCTION, Violation.Code.TABLE);
        assertThat(refusal("SELECT amout, sleep_ms(1) FROM orders"))
                .extracting(Violation::code)
                .containsExactly(Violation.Code.COLUMN, Violation.Code.FUNCTION);
    }

    @Test
    void givesTheTextWithoutItsSemicolonsAndTheTablesByName() {
        GuardedQuery query = query("SELECT 1 FROM orders, V_PAID, web.\"visit log\", customers -- end\n ; ;\n-- more");

        assertThat(query.sql()).isEqualTo("SELECT 1 FROM orders, V_PAID, web.\"visit log\", customers -- end\n ");
        assertThat(query.tables())
                .extracting(TableName::toString)
                .containsExactly("main.customers", "main.orders", "main.v_paid", "web.visit log");
    }

    @Test
    void leavesOutOnlyNamesWithoutTheCatalog() {
        assertThat(withoutCatalog("SELECT nme FROM employees e JOIN hr.teams t ON e.team = t.id"))
                .isInstanceOf(Verdict.Allowed.class);
        assertThat(withoutCatalog("SELECT * FROM 'employees.csv'")).isInstanceOf(Verdict.Refused.class);
        assertThat(withoutCatalog("SELECT * FROM information_schema.tables")).isInstanceOf(Verdict.Refused.class);
        assertThat(withoutCatalog("SELECT getenv('HOME') FROM employees")).isInstanceOf(Verdict.Refused.class);
        assertThat(withoutCatalog("DELETE FROM employees")).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesWhatIsTooLongControlledOrBroken() {
        assertThat(refusal("SELECT '" + "x".repeat(32_000) + "'").get(0).code()).isEqualTo(Violation.Code.SIZE);
        assertThat(refusal("SELECT 1\u0000").get(0).code()).isEqualTo(Violation.Code.TEXT);
        assertThat(refusal("SELECT '\ud834'").get(0).code()).isEqualTo(Violation.Code.TEXT);
    }

    @Test
    void refusesMoreJoinsCommonTablesAndDepthThanAQueryNeeds() {
        String joins = "SELECT 1 FROM orders a0" + series(", orders a%d", 41);
        String commonTables = "WITH x0 AS (SELECT 1)" + series(", x%d AS (SELECT 1)", 60) + " SELECT 1";
        String sum = "SELECT 1" + series(" + %d", 2_000);

        assertThat(refusal(joins).get(0).code()).isEqualTo(Violation.Code.SIZE);
        assertThat(refusal(commonTables).get(0).code()).isEqualTo(Violation.Code.SIZE);
        assertThat(refusal(sum).get(0).code()).isEqualTo(Violation.Code.SIZE);
    }

    @Test
    void staysQuickWhereSizesNest() {
        assertThat(guard.check("SELECT lpad(" + "'a' || ".repeat(120) + "'b', 5, 'x')", catalog))
                .isInstanceOf(Verdict.Allowed.class);
    }

    private static String series(String pattern, int count) {
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            text.append(String.format(Locale.ROOT, pattern, number));
        }
        return text.toString();
    }

    private Verdict withoutCatalog(String sql) {
        return guard.check(sql, catalog, CheckMode.WITHOUT_CATALOG);
    }

    private List<Violation> refusal(String sql) {
        assertThat(guard.check(sql, catalog)).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) guard.check(sql, catalog)).violations();
    }

    private GuardedQuery query(String sql) {
        assertThat(guard.check(sql, catalog)).isInstanceOf(Verdict.Allowed.class);
        return ((Verdict.Allowed) guard.check(sql, catalog)).query();
    }
}
