package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cells in columns of equal width, two spaces apart; figures stand to the right. */
final class TextColumns {
    private static final String GAP = "  ";
    private static final Pattern FIGURE = Pattern.compile("(?:< )?[\\d,.]+(?: %)?|");

    private TextColumns() {}

    /** One line for each row; columns that are empty in all rows but the first, their heading, are left out. */
    static List<String> aligned(List<List<String>> rows) {
        List<StringBuilder> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(new StringBuilder()));
        for (int column = 0; column < rows.get(0).size(); column++) {
            int place = column;
            if (rows.stream().skip(1).allMatch(row -> row.get(place).isEmpty())) {
                continue;
            }
            int width =
                    rows.stream().mapToInt(row -> length(row.get(place))).max().orElse(0);
            boolean figures = rows.stream()
                    .skip(1)
                    .allMatch(row -> FIGURE.matcher(row.get(place)).matches());
            for (int line = 0; line < rows.size(); line++) {
                String cell = rows.get(line).get(place);
                String room = " ".repeat(width - length(cell));
                lines.get(line).append(figures ? room + cell : cell + room).append(GAP);
            }
        }
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
