package dev.quipu.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** A column in one line: name, type, key, meaning, examples. */
final class ColumnLine {
    private static final int LONGEST_TYPE = 30;
    private static final int LONGEST_COMMENT = 80;
    private static final int LONGEST_VALUE = 24;
    private static final int EXAMPLES = 3;

    private final SqlName names;
    private final QuestionColumns question;
    private final JoinLines joins;

    ColumnLine(SqlName names, QuestionColumns question, JoinLines joins) {
        this.names = names;
        this.question = question;
        this.joins = joins;
    }

    /** @param examples whether more values are shown than the question names */
    String of(Table table, Column column, boolean examples) {
        StringBuilder line = new StringBuilder("  ").append(names.of(column.name()));
        line.append(' ').append(PlainData.of(column.type(), LONGEST_TYPE));
        if (table.primaryKey().equals(List.of(column.name()))) {
            line.append(" key");
        }
        if (joins.from(table.name()).stream().anyMatch(key -> key.columns().contains(column.name()))) {
            line.append(" fk");
        }
        String shown = examples ? examples(column) : listed(column, question.mentioned(column));
        if (!shown.isEmpty()) {
            line.append(' ').append(shown);
        }
        if (!column.comment().isBlank()) {
            line.append("; ").append(PlainData.of(column.comment(), LONGEST_COMMENT));
        }
        return line.append('\n').toString();
    }

    private String examples(Column column) {
        ColumnProfile profile = column.profile();
        if (!profile.values().isEmpty()) {
            return listed(column, question.values(column, EXAMPLES));
        }
        boolean range = switch (column.kind()) {
            case DATE, TIME, YEAR, NUMBER -> true;
            case BOOLEAN, IDENTIFIER, TEXT, OTHER -> false;
        };
        if (!range || profile.minimum().isEmpty()) {
            return "";
        }
        String least = PlainData.of(profile.minimum(), LONGEST_VALUE);
        String most = PlainData.of(profile.maximum(), LONGEST_VALUE);
        return least.equals(most) ? least : least + " .. " + most;
    }

    private static String listed(Column column, List<String> values) {
        if (values.isEmpty()) {
            return "";
        }
        // of long texts one is enough to see what they look like
        boolean allLong = values.stream().allMatch(value -> value.length() > LONGEST_VALUE);
        String listed = values.stream()
                .limit(allLong ? 1 : EXAMPLES)
                .map(ColumnLine::literal)
                .collect(Collectors.joining(", "));
        return listed + (column.profile().values().size() > values.size() ? ", \u2026" : "");
    }

    /** As one writes it in SQL, as far as it is shown. */
    private static String literal(String value) {
        return "'" + PlainData.of(value, LONGEST_VALUE).replace("'", "''") + "'";
    }
}
