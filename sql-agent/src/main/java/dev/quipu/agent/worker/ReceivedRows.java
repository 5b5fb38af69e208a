package dev.quipu.agent.worker;

import dev.quipu.agent.answer.Cut;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import dev.quipu.agent.warehouse.CollectedRows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result as it comes in. Filled by the thread that reads the pipe, taken out after the call has ended. */
final class ReceivedRows implements Receiver {
    private final CollectedRows rows = new CollectedRows();

    @Override
    public void receive(MessageKind kind, BodyReader body) {
        switch (kind) {
            case COLUMNS -> rows.columns(columns(body));
            case ROWS -> {
                while (body.hasMore()) {
                    rows.row(row(body));
                }
            }
            default -> throw new IllegalStateException("a result does not consist of " + kind);
        }
    }

    @Override
    public void again() {
        rows.clear();
    }

    private static List<ResultColumn> columns(BodyReader body) {
        List<ResultColumn> columns = new ArrayList<>();
        while (body.hasMore()) {
            columns.add(new ResultColumn(body.text(), body.text()));
        }
        return columns;
    }

    private List<@Nullable Object> row(BodyReader body) {
        List<@Nullable Object> row = new ArrayList<>(rows.columnCount());
        for (int column = 0; column < rows.columnCount(); column++) {
            row.add(Cells.read(body));
        }
        return row;
    }

    ResultTable table(List<Cut> cuts) {
        return rows.table(cuts);
    }
}
