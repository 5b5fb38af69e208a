package dev.quipu.agent.model;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import dev.quipu.catalog.ValueCount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in few words for the model: a line for the table and one for each column. */
final class TableLines {
    private static final int EXAMPLES = 4;
    private static final int LONGEST_VALUE = 24;
    private static final int LONGEST_COMMENT = 100;
    private static final int MOST_COLUMNS = 60;

    private final Catalog catalog;

    /** @param catalog without the values that the model may not see */
    TableLines(Catalog catalog) {
        this.catalog = catalog;
    }

    String of(TableName named) {
        return catalog.table(named).map(this::of).orElse("");
    }

    private String of(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(name(table.name()) + " (" + table.rows() + " rows" + (table.view() ? ", view" : "") + ")"
                + comment(table.comment()));
        table.columns().stream().limit(MOST_COLUMNS).forEach(column -> lines.add(column(table, column)));
        if (table.columns().size() > MOST_COLUMNS) {
            lines.add("  and " + (table.columns().size() - MOST_COLUMNS) + " columns more");
        }
        return String.join("\n", lines);
    }

    String name(TableName name) {
        return name.schema().equalsIgnoreCase(catalog.defaultSchema())
                ? quoted(name.table())
                : quoted(name.schema()) + "." + quoted(name.table());
    }

    /** A name that cannot stand bare in SQL is shown in its quotes. */
    private static String quoted(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private String column(Table table, Column column) {
        String key = table.primaryKey().contains(column.name()) ? " key" : "";
        String joins = catalog.foreignKeys().stream()
                .filter(foreign ->
                        foreign.from().equals(table.name()) && foreign.columns().contains(column.name()))
                .map(foreign -> " -> " + target(foreign, column.name()))
                .distinct()
                .collect(Collectors.joining());
        return "  " + quoted(column.name()) + " " + column.type() + key + joins + values(column)
                + comment(column.comment());
    }

    private String target(ForeignKey foreign, String column) {
        String to = foreign.targets().get(foreign.columns().indexOf(column));
        return name(foreign.to()) + "." + quoted(to);
    }

    private String values(Column column) {
        ColumnProfile profile = column.profile();
        if (!profile.values().isEmpty()) {
            String more = profile.complete() && profile.values().size() <= EXAMPLES ? "" : ", …";
            return profile.values().stream()
                            .limit(EXAMPLES)
                            .map(ValueCount::value)
                            .map(value -> "'" + cut(value, LONGEST_VALUE) + "'")
                            .collect(Collectors.joining(", ", " ", ""))
                    + more;
        }
        boolean range = !profile.minimum().isEmpty() && !profile.maximum().isEmpty();
        return range ? " " + cut(profile.minimum(), LONGEST_VALUE) + ".." + cut(profile.maximum(), LONGEST_VALUE) : "";
    }

    private static String comment(String comment) {
        return comment.isEmpty() ? "" : " -- " + cut(comment.replaceAll("\\s+", " "), LONGEST_COMMENT);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }
}
