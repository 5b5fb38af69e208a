package dev.quipu.agent.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.quipu.agent.guard.ShopCatalog;
import dev.quipu.agent.guard.SqlCases;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Statements without end: {@code -Dquipu.fuzz.statements=200000 -Dquipu.fuzz.seed=7}. What is found is repeated with the
 * seed and the number that the failure names.
 */
class FuzzTest {
    private static final int STATEMENTS = Integer.getInteger("quipu.fuzz.statements", 5_000);
    private static final long SEED = Long.getLong("quipu.fuzz.seed", 20_261_121L);

    /**
     * A hidden table or a forbidden call where no quote or comment can stand around it. Behind LIKE the word FROM is a
     * column to Spark, and what follows is its alias.
     */
    private static final Pattern SEALED = Pattern.compile(
            "^[^'\"`/-]*((?<!like\\s{1,9})(from|join)\\s+(salaries|sealed)\\b(?! *as)|\\b(reflect|java_method|input_file_name)\\s*\\()",
            Pattern.CASE_INSENSITIVE);

    @TempDir
    Path folder;

    private final Map<Mutator, int[]> verdicts = new EnumMap<>(Mutator.class);

    @Test
    void nothingThatIsAllowedReadsOrChangesWhatIsSealed() throws Exception {
        Catalog catalog = ShopCatalog.of(Dialect.DUCKDB);
        Fuzzer fuzzer = fuzzer(Dialect.DUCKDB);
        try (SqlGuard guard = new SqlGuard();
                Canary canary = Canary.in(folder, SEED)) {
            SortedMap<String, String> before = canary.state();
            for (int number = 0; number < STATEMENTS; number++) {
                Fuzzer.Statement statement = fuzzer.statement(number);
                try {
                    check(statement, guard.check(statement.sql(), catalog), canary);
                } catch (WarehouseException | RuntimeException | StackOverflowError e) {
                    fail(named(statement), e);
                }
            }
            assertThat(canary.state()).isEqualTo(before);
            report(canary.reopened());
        }
        verdicts.forEach((mutator, counts) -> {
            assertThat(counts[0]).as("allowed after " + mutator).isGreaterThan(STATEMENTS / 2_000);
            assertThat(counts[1]).as("refused after " + mutator).isGreaterThan(STATEMENTS / 2_000);
        });
        assertThat(verdicts).hasSameSizeAs(Mutator.values());
    }

    @Test
    void commentsAndLettersChangeNoVerdict() {
        Catalog catalog = ShopCatalog.of(Dialect.DUCKDB);
        Fuzzer fuzzer = fuzzer(Dialect.DUCKDB);
        int syntax = 0;
        try (SqlGuard guard = new SqlGuard()) {
            for (int number = 0; number < STATEMENTS / 5; number++) {
                Fuzzer.Statement statement = fuzzer.statement(number);
                Fuzzer.Statement twin = fuzzer.twin(statement);
                Verdict verdict = guard.check(statement.sql(), catalog);
                Verdict other = guard.check(twin.sql(), catalog);
                if (isSyntax(verdict) || isSyntax(other)) {
                    // DuckDB's own grammar takes a few texts only without a comment at some place, such as after ::
                    syntax += isSyntax(verdict) == isSyntax(other) ? 0 : 1;
                    continue;
                }
                assertThat(other instanceof Verdict.Allowed)
                        .as(named(twin) + "\nonce was\n" + statement.sql() + "\n" + other)
                        .isEqualTo(verdict instanceof Verdict.Allowed);
            }
        }
        assertThat(syntax).isLessThan(STATEMENTS / 500);
    }

    @Test
    void nothingThatIsAllowedOnSparkNamesWhatIsSealed() {
        Catalog catalog = ShopCatalog.of(Dialect.SPARK);
        Fuzzer fuzzer = fuzzer(Dialect.SPARK);
        try (SqlGuard guard = new SqlGuard()) {
            for (int number = 0; number < STATEMENTS; number++) {
                Fuzzer.Statement statement = fuzzer.statement(number);
                try {
                    Verdict verdict = guard.check(statement.sql(), catalog);
                    count(statement, verdict);
                    if (verdict instanceof Verdict.Allowed
                            && SEALED.matcher(statement.sql()).find()) {
                        fail(named(statement) + "\nreads what is sealed");
                    }
                } catch (RuntimeException | StackOverflowError e) {
                    fail(named(statement), e);
                }
            }
        }
        report(0);
        assertThat(verdicts).hasSameSizeAs(Mutator.values());
        verdicts.forEach((mutator, counts) ->
                assertThat(counts[1]).as("refused after " + mutator).isGreaterThan(STATEMENTS / 2_000));
        assertThat(verdicts.values().stream().mapToInt(counts -> counts[0]).sum())
                .isGreaterThan(STATEMENTS / 10);
    }

    private static Fuzzer fuzzer(Dialect dialect) {
        return new Fuzzer(SEED, dialect, SqlCases.allowed(dialect).stream(), SqlCases.refused(dialect).stream());
    }

    private static boolean isSyntax(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused
                && refused.violations().get(0).code() == Violation.Code.SYNTAX;
    }

    private void check(Fuzzer.Statement statement, Verdict verdict, Canary canary) throws WarehouseException {
        String shown = verdict instanceof Verdict.Allowed proved ? canary.run(proved.query()) : verdict.toString();
        if (canary.shows(shown)) {
            fail(named(statement) + "\nshows what is sealed: " + shown);
        }
        count(statement, verdict);
    }

    private void count(Fuzzer.Statement statement, Verdict verdict) {
        for (Mutator mutator : statement.mutators()) {
            verdicts.computeIfAbsent(mutator, key -> new int[2])[verdict instanceof Verdict.Allowed ? 0 : 1]++;
        }
    }

    private static String named(Fuzzer.Statement statement) {
        return "seed " + SEED + " statement " + statement.number() + " " + statement.mutators() + ":\n"
                + statement.sql();
    }

    private void report(int reopened) {
        verdicts.forEach((mutator, counts) ->
                System.out.printf("%-10s %6d allowed %6d refused%n", mutator, counts[0], counts[1]));
        System.out.println(reopened + " times the engine had to be opened anew");
    }
}
