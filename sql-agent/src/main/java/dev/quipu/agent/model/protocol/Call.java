package dev.quipu.agent.model.protocol;

import java.util.List;
import java.util.Objects;

/** Something that the model wants done. */
public sealed interface Call {
    /** Whether it ends the work on the question, so that nothing may stand beside it. */
    default boolean isLast() {
        return false;
    }

    /** The name of the tool. */
    String tool();

    /** Find tables and columns by words. */
    record Search(String words) implements Call {
        public Search {
            Objects.requireNonNull(words, "words is null");
        }

        @Override
        public String tool() {
            return "search_tables";
        }
    }

    /** Show the columns, keys and joins of tables. */
    record Describe(List<String> tables) implements Call {
        public Describe {
            tables = List.copyOf(tables);
        }

        @Override
        public String tool() {
            return "describe";
        }
    }

    /** Show a few rows. */
    record Sample(String table) implements Call {
        public Sample {
            Objects.requireNonNull(table, "table is null");
        }

        @Override
        public String tool() {
            return "sample";
        }
    }

    /** Find values of a column, written as table.column. */
    record LookUp(String column, String text) implements Call {
        public LookUp {
            Objects.requireNonNull(column, "column is null");
            Objects.requireNonNull(text, "text is null");
        }

        @Override
        public String tool() {
            return "look_up_values";
        }
    }

    /** Run SQL. */
    record RunSql(String sql) implements Call {
        public RunSql {
            Objects.requireNonNull(sql, "sql is null");
        }

        @Override
        public String tool() {
            return "run_sql";
        }
    }

    /** Ask the asker which reading is meant. */
    record Ask(String question, List<Option> options) implements Call {
        public Ask {
            Objects.requireNonNull(question, "question is null");
            options = List.copyOf(options);
        }

        /** One reading in words and as SQL. */
        public record Option(String label, String sql) {
            public Option {
                Objects.requireNonNull(label, "label is null");
                Objects.requireNonNull(sql, "sql is null");
            }
        }

        @Override
        public boolean isLast() {
            return true;
        }

        @Override
        public String tool() {
            return "ask_asker";
        }
    }

    /** Answer with the rows of the last SQL. */
    record Tell(String headline, String explanation) implements Call {
        public Tell {
            Objects.requireNonNull(headline, "headline is null");
            Objects.requireNonNull(explanation, "explanation is null");
        }

        @Override
        public boolean isLast() {
            return true;
        }

        @Override
        public String tool() {
            return "answer";
        }
    }

    /** Say that the database cannot answer. */
    record Decline(String reason) implements Call {
        public Decline {
            Objects.requireNonNull(reason, "reason is null");
        }

        @Override
        public boolean isLast() {
            return true;
        }

        @Override
        public String tool() {
            return "decline";
        }
    }
}
