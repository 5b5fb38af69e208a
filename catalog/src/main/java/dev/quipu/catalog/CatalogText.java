package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A catalog as lines of plain text for people. */
public final class CatalogText {
    private static final int LONGEST_CELL = 40;
    private static final int EXAMPLES = 3;

    private final Catalog catalog;

    public CatalogText(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Every table in one line with its rows and comment, then the notices. */
    public List<String> overview() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("table", "rows", "columns", "key", "comment"));
        for (Table table : catalog.tables()) {
            rows.add(List.of(
                    name(table.name()) + (table.view() ? " (view)" : ""),
                    number(table.rows()),
                    number(table.columns().size()),
                    plain(String.join(", ", table.primaryKey())),
                    cut(plain(table.comment()), 2 * LONGEST_CELL)));
        }
        List<String> lines = new ArrayList<>(TextColumns.aligned(rows));
        for (Notice notice : catalog.notices()) {
            lines.add("Note: " + plain(notice.what()) + ". " + plain(notice.instead()));
        }
        return lines;
    }

    /** One table in detail: its columns with what is known of them, its keys, and the joins from it and to it. */
    public List<String> table(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(name(table.name()) + (table.view() ? " (view), " : ", ") + number(table.rows()) + " rows");
        if (!table.comment().isEmpty()) {
            lines.add(plain(table.comment()));
        }
        if (!table.primaryKey().isEmpty()) {
            lines.add("key: " + plain(String.join(", ", table.primaryKey()))
                    + (table.keyDeclared() ? " (declared)" : " (found by its values)"));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("column", "type", "kind", "missing", "distinct", "from .. to", "examples", "comment"));
        table.columns().forEach(column -> rows.add(cells(table, column)));
        lines.addAll(TextColumns.aligned(rows));
        for (ForeignKey key : catalog.foreignKeys()) {
            if (key.from().equals(table.name()) || key.to().equals(table.name())) {
                lines.add("join: " + join(key));
            }
        }
        return lines;
    }

    /** What a search found, one hit a line with the reasons. */
    public List<String> found(List<SearchHit> hits) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("found", "where"));
        for (SearchHit hit : hits) {
            String column = hit.column().isEmpty() ? "" : "." + plain(hit.column());
            String reasons = String.join("; ", hit.reasons());
            rows.add(List.of(name(hit.table()) + column, cut(plain(reasons), 3 * LONGEST_CELL)));
        }
        return hits.isEmpty() ? List.of() : TextColumns.aligned(rows);
    }

    private static List<String> cells(Table table, Column column) {
        ColumnProfile profile = column.profile();
        String range = profile.minimum().isEmpty() && profile.maximum().isEmpty()
                ? ""
                : shortened(profile.minimum()) + " .. " + shortened(profile.maximum());
        String examples = profile.values().stream()
                .limit(EXAMPLES)
                .map(value -> shortened(value.value()))
                .collect(Collectors.joining(", "));
        return List.of(
                plain(column.name()),
                cut(plain(column.type()), LONGEST_CELL),
                column.kind().name().toLowerCase(Locale.ROOT),
                missing(table.rows(), profile.nonNull()),
                number(profile.distinct()),
                range,
                examples,
                cut(plain(column.comment()), 2 * LONGEST_CELL));
    }

    private static String missing(long rows, long nonNull) {
        if (rows == 0 || nonNull == rows) {
            return "";
        }
        double share = 100.0 * (rows - nonNull) / rows;
        return share < 0.1 ? "< 0.1 %" : String.format(Locale.ROOT, "%.1f %%", share);
    }

    private String join(ForeignKey key) {
        return end(key.from(), key.columns()) + " -> " + end(key.to(), key.targets()) + " ("
                + key.origin().name().toLowerCase(Locale.ROOT) + ")";
    }

    private String end(TableName table, List<String> columns) {
        String names = plain(String.join(", ", columns));
        return name(table) + "." + (columns.size() == 1 ? names : "(" + names + ")");
    }

    /** The schema only where it is needed to tell the table. */
    private String name(TableName table) {
        return plain(table.schema().equalsIgnoreCase(catalog.defaultSchema()) ? table.table() : table.toString());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String shortened(String text) {
        return cut(plain(text), LONGEST_CELL / 2);
    }

    /** Names and values are data: no line break and no terminal sequence in them takes effect. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ");
    }

    private static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "\u2026";
    }
}
