package dev.quipu.catalog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table as a line for itself and a line for each column, in one of several lengths. */
final class TableBlock {
    private static final int LONGEST_COMMENT = 160;
    private static final int MOST_LIKELY_COLUMNS = 8;

    /** Beyond so many columns the unlikely ones are never shown. */
    private static final int MOST_COLUMNS = 40;

    /** How much of a table is shown, most first. */
    enum Detail {
        EXAMPLES,
        COLUMNS,
        LIKELY_COLUMNS
    }

    private final SqlName names;
    private final QuestionColumns question;
    private final ColumnLine lines;

    TableBlock(SqlName names, QuestionColumns question, JoinLines joins) {
        this.names = names;
        this.question = question;
        this.lines = new ColumnLine(names, question, joins);
    }

    String of(Table table, Detail detail) {
        int most = detail == Detail.LIKELY_COLUMNS ? MOST_LIKELY_COLUMNS : MOST_COLUMNS;
        List<Column> shown = table.columns().size() <= most ? table.columns() : question.likely(table, most);
        StringBuilder text = new StringBuilder(head(table));
        shown.forEach(column -> text.append(lines.of(table, column, detail == Detail.EXAMPLES)));
        int left = table.columns().size() - shown.size();
        if (left > 0) {
            text.append("  and ").append(left).append(left == 1 ? " more column\n" : " more columns\n");
        }
        return text.toString();
    }

    private String head(Table table) {
        String key = table.primaryKey().size() < 2
                ? ""
                : table.primaryKey().stream().map(names::of).collect(Collectors.joining(", ", ", key (", ")"));
        String comment = table.comment().isBlank() ? "" : ": " + PlainData.of(table.comment(), LONGEST_COMMENT);
        return names.of(table.name()) + " (" + (table.view() ? "view, " : "")
                + String.format(Locale.ROOT, "%,d", table.rows()) + (table.rows() == 1 ? " row" : " rows") + key + ")"
                + comment + "\n";
    }
}
