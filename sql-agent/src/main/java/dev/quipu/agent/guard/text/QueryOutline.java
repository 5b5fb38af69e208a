package dev.quipu.agent.guard.text;

import java.util.List;
import java.util.Objects;

/**
 * What a proved query joins, filters and aggregates, SELECT by SELECT, for those who explain it. Names stand as they are
 * written; what the outline does not know it leaves out.
 */
public record QueryOutline(List<Block> blocks) {
    /** The outline of a query of which nothing is known. */
    public static final QueryOutline UNKNOWN = new QueryOutline(List.of());

    public QueryOutline {
        blocks = List.copyOf(blocks);
    }

    /**
     * One SELECT.
     *
     * @param equalities pairs of columns that have to be equal, from ON, USING and WHERE
     * @param groups the plain columns of GROUP BY
     * @param conditions the parts of WHERE, as they are written
     */
    public record Block(
            List<Source> sources,
            List<Equality> equalities,
            List<Aggregate> aggregates,
            List<Name> groups,
            List<String> conditions) {
        public Block {
            sources = List.copyOf(sources);
            equalities = List.copyOf(equalities);
            aggregates = List.copyOf(aggregates);
            groups = List.copyOf(groups);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Something in FROM.
     *
     * @param name by which its columns are called
     * @param path of the table; empty for a query in its place
     * @param key the columns that name a row of a query that groups; empty when unknown
     */
    public record Source(String name, List<String> path, List<String> key) {
        public Source {
            Objects.requireNonNull(name, "name is null");
            path = List.copyOf(path);
            key = List.copyOf(key);
        }
    }

    /** The name of a column with what stands before it. */
    public record Name(List<String> path) {
        public Name {
            path = List.copyOf(path);
            if (path.isEmpty()) {
                throw new IllegalArgumentException("a name has a part");
            }
        }

        public String column() {
            return path.get(path.size() - 1);
        }
    }

    /** Two columns that have to be equal. */
    public record Equality(Name left, Name right) {
        public Equality {
            Objects.requireNonNull(left, "left is null");
            Objects.requireNonNull(right, "right is null");
        }
    }

    /**
     * A call that makes one value of many rows.
     *
     * @param columns all columns that it reads
     * @param text as it is written
     */
    public record Aggregate(String function, boolean distinct, List<Name> columns, String text) {
        public Aggregate {
            Objects.requireNonNull(function, "function is null");
            columns = List.copyOf(columns);
            Objects.requireNonNull(text, "text is null");
        }
    }
}
