package dev.quipu.agent.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.guard.ShopCatalog;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.catalog.Dialect;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Up to 32,000 characters of nesting: a verdict each time, on a thread with a small stack of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NestingTest {
    private static final List<Integer> DEPTHS = List.of(1, 12, 39, 41, 200, 1_000);
    private SqlGuard guard;

    @BeforeAll
    void open() {
        guard = new SqlGuard();
    }

    @AfterAll
    void close() {
        guard.close();
    }

    static Stream<Nesting> shapes() {
        return Nesting.all().stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void givesAVerdictHoweverDeepItGoes(Nesting shape) {
        for (int depth : DEPTHS) {
            if (depth < shape.deepest()) {
                assertThat(verdict(shape.sql(depth))).isNotNull();
            }
        }
        assertThat(verdict(shape.sql(shape.deepest()))).isNotNull();
        // a parser that was harmed by one text would fail at the next
        assertThat(verdict("SELECT id FROM orders")).isInstanceOf(Verdict.Allowed.class);
        assertThat(verdict("SELECT id FROM salaries")).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isAllowedOnce(Nesting shape) {
        assertThat(verdict(shape.sql(1))).isInstanceOf(Verdict.Allowed.class);
    }

    private Verdict verdict(String sql) {
        return guard.check(sql, ShopCatalog.of(Dialect.DUCKDB));
    }
}
