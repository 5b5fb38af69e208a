package dev.quipu.agent.source;

import java.sql.SQLException;
import java.util.List;

/** Finds the narrowest type that holds all figures of a column exactly. */
record NumberType(StagedTable table) {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_PLACES = 6;

    /**
     * The type, or nothing when whole numbers are too long to be quantities.
     *
     * @param figure SQL for the figure as programs write it, as text
     */
    String of(ColumnChoice column, Reading reading, String figure) throws SQLException {
        if (reading.style().equals("scientific")) {
            return "DOUBLE";
        }
        String present = column.valueOrNull("TRUE");
        String point = "strpos(" + figure + ", '.')";
        List<Long> longest = table.numbers(List.of(
                "max(CASE WHEN " + point + " > 0 THEN " + point + " - 1 ELSE length(" + figure + ") END) FILTER (WHERE "
                        + present + ")",
                "max(CASE WHEN " + point + " > 0 THEN length(" + figure + ") - " + point + " ELSE 0 END) FILTER (WHERE "
                        + present + ")"));
        long digits = longest.get(0);
        long places = longest.get(1);
        if (places == 0) {
            return digits <= MOST_DIGITS ? "BIGINT" : "";
        }
        return places <= MOST_PLACES && digits + places <= MOST_DIGITS ? "DECIMAL(18, " + places + ")" : "DOUBLE";
    }
}
