package dev.quipu.agent.warehouse;

import dev.quipu.agent.answer.Cut;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a result in memory. For one result and one thread. */
public final class CollectedRows implements RowReceiver {
    private final List<ResultColumn> columns = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    @Override
    public void columns(List<ResultColumn> all) {
        columns.addAll(all);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        rows.add(cells);
    }

    /** Forgets what came so far. */
    public void clear() {
        columns.clear();
        rows.clear();
    }

    public int columnCount() {
        return columns.size();
    }

    public ResultTable table(List<Cut> cuts) {
        return new ResultTable(columns, rows, cuts);
    }
}
