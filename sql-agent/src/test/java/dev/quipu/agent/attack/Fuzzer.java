package dev.quipu.agent.attack;

import dev.quipu.agent.guard.SqlCases;
import dev.quipu.catalog.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes statements from allowed and refused ones. The same seed and number make the same statement. */
final class Fuzzer {
    private static final List<Mutator> MEANING_KEPT = List.of(Mutator.COMMENT, Mutator.CASE);
    /** Longer ones say no more and only take time. */
    private static final int LONGEST = 4_000;

    private final long seed;
    private final Fragments fragments;
    private final List<String> allowed;
    private final List<String> refused;

    /**
     * A statement.
     *
     * @param mutators what was done to it, in that order
     */
    record Statement(int number, String origin, String sql, List<Mutator> mutators) {
        Statement {
            mutators = List.copyOf(mutators);
        }
    }

    Fuzzer(long seed, Dialect dialect, Stream<SqlCases.Case> allowed, Stream<SqlCases.Case> refused) {
        this.seed = seed;
        this.fragments = Fragments.of(dialect);
        this.allowed = allowed.map(SqlCases.Case::sql).toList();
        this.refused = refused.map(SqlCases.Case::sql).toList();
    }

    Statement statement(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        String origin = Pick.of(random.nextInt(5) == 0 ? refused : allowed, random);
        List<Mutator> mutators = new ArrayList<>();
        String sql = origin;
        int changes = 1 + random.nextInt(2) * random.nextInt(3);
        for (int change = 0; change < changes; change++) {
            Mutator mutator = Pick.of(random, Mutator.values());
            String changed = mutator.change(sql, fragments, random);
            if (changed.length() <= LONGEST) {
                sql = changed;
                mutators.add(mutator);
            }
        }
        return new Statement(number, origin, sql, mutators);
    }

    /** The same statement with other comments and letters. */
    Statement twin(Statement statement) {
        Random random = new Random(seed * 1_000_033 + statement.number());
        Mutator mutator = Pick.of(MEANING_KEPT, random);
        return new Statement(
                statement.number(),
                statement.sql(),
                mutator.change(statement.sql(), fragments, random),
                List.of(mutator));
    }
}
