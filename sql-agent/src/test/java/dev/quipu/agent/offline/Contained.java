package dev.quipu.agent.offline;

import dev.quipu.agent.answer.ResultTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Whether a reader finds all columns of one result in another, with the same rows in any order. */
final class Contained {
    private Contained() {}

    static boolean columns(ResultTable expected, ResultTable actual) {
        if (expected.rows().size() != actual.rows().size()) {
            return false;
        }
        return choose(expected, actual, new ArrayList<>());
    }

    private static boolean choose(ResultTable expected, ResultTable actual, List<Integer> chosen) {
        if (chosen.size() == expected.columns().size()) {
            return rows(actual, chosen).equals(rows(expected, ascending(chosen.size())));
        }
        for (int column = 0; column < actual.columns().size(); column++) {
            if (!chosen.contains(column)) {
                List<Integer> longer = new ArrayList<>(chosen);
                longer.add(column);
                if (choose(expected, actual, longer)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Integer> ascending(int size) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            columns.add(i);
        }
        return columns;
    }

    private static List<String> rows(ResultTable table, List<Integer> columns) {
        List<String> rows = new ArrayList<>();
        for (List<?> row : table.rows()) {
            rows.add(columns.stream()
                    .map(column -> text(row.get(column)))
                    .toList()
                    .toString());
        }
        rows.sort(null);
        return rows;
    }

    private static String text(Object cell) {
        if (cell instanceof Number number && Double.isFinite(number.doubleValue())) {
            BigDecimal rounded = new BigDecimal(number.toString()).round(new MathContext(8));
            return rounded.stripTrailingZeros().toPlainString();
        }
        return String.valueOf(cell);
    }
}
