package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.List;

/** Cells in columns of equal width, two spaces apart. */
final class TextColumns {
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
            for (int line = 0; line < rows.size(); line++) {
                String cell = rows.get(line).get(place);
                lines.get(line).append(cell).append(" ".repeat(width - length(cell) + 2));
            }
        }
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
