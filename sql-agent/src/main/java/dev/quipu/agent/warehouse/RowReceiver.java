package dev.quipu.agent.warehouse;

import dev.quipu.agent.answer.ResultTable.ResultColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a result while it is being read. Called by the thread that runs the query. */
public interface RowReceiver {
    /** Comes first, and once. */
    void columns(List<ResultColumn> columns);

    /** @param cells one for each column; see {@link dev.quipu.agent.answer.ResultTable} */
    void row(List<@Nullable Object> cells);
}
