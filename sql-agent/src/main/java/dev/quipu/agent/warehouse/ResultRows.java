package dev.quipu.agent.warehouse;

import dev.quipu.agent.answer.Cut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes the rows of a result on until a limit is reached, and keeps account of what was cut. For one result. */
final class ResultRows {
    /** What a number, a day or a gap counts. */
    private static final int PLAIN_BYTES = 8;

    private final List<ColumnCells> columns;
    private final ResultLimits limits;
    private final int[] cutCells;
    private final RowReceiver receiver;
    private final List<Cut> cuts = new ArrayList<>();
    private int rows;
    private long bytes;

    private ResultRows(List<ColumnCells> columns, ResultLimits limits, RowReceiver receiver) {
        this.columns = columns;
        this.limits = limits;
        this.receiver = receiver;
        this.cutCells = new int[columns.size()];
    }

    /** What was left out. */
    static List<Cut> read(ResultSet result, List<ColumnCells> columns, ResultLimits limits, RowReceiver receiver)
            throws SQLException {
        ResultRows rows = new ResultRows(columns, limits, receiver);
        receiver.columns(columns.stream().map(ColumnCells::column).toList());
        boolean goesOn = true;
        while (goesOn && result.next()) {
            goesOn = rows.take(result);
        }
        return rows.cuts();
    }

    /** False when a limit leaves no room for the row. The first row always has room, or nothing could be told. */
    private boolean take(ResultSet result) throws SQLException {
        if (rows == limits.rows()) {
            cuts.add(Cut.rows(limits.rows()));
            return false;
        }
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        boolean[] cut = new boolean[columns.size()];
        for (int index = 0; index < columns.size(); index++) {
            Object cell = columns.get(index).cell(result, index + 1);
            Object kept = cell instanceof String text ? TextCut.atBytes(text, limits.bytesPerCell()) : cell;
            cut[index] = kept != cell;
            bytes += kept instanceof String text ? TextCut.bytes(text) : PLAIN_BYTES;
            row.add(kept);
        }
        if (bytes > limits.bytesPerResult() && rows > 0) {
            cuts.add(Cut.result(limits.bytesPerResult()));
            return false;
        }
        rows++;
        receiver.row(row);
        for (int index = 0; index < cut.length; index++) {
            cutCells[index] += cut[index] ? 1 : 0;
        }
        return true;
    }

    private List<Cut> cuts() {
        for (int index = 0; index < cutCells.length; index++) {
            if (cutCells[index] > 0) {
                cuts.add(Cut.cells(columns.get(index).column().name(), cutCells[index], limits.bytesPerCell()));
            }
        }
        return cuts;
    }
}
