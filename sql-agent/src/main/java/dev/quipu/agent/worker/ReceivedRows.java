package dev.quipu.agent.worker;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result as it comes in. Filled by the thread that reads the pipe, taken out after the call has ended. */
final class ReceivedRows implements Receiver {
    private final List<ResultColumn> columns = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    @Override
    public void receive(MessageKind kind, BodyReader body) {
        switch (kind) {
            case COLUMNS -> {
                while (body.hasMore()) {
                    columns.add(new ResultColumn(body.text(), body.text()));
                }
            }
            case ROWS -> {
                while (body.hasMore()) {
                    rows.add(row(body));
                }
            }
            default -> throw new IllegalStateException("a result does not consist of " + kind);
        }
    }

    @Override
    public void again() {
        columns.clear();
        rows.clear();
    }

    private List<@Nullable Object> row(BodyReader body) {
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            row.add(Cells.read(body));
        }
        return row;
    }

    ResultTable table(boolean truncated) {
        return new ResultTable(columns, rows, truncated);
    }
}
