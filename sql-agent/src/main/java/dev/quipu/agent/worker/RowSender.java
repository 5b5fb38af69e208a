package dev.quipu.agent.worker;

import dev.quipu.agent.answer.ResultTable.ResultColumn;
import dev.quipu.agent.warehouse.RowReceiver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends a result in batches while it is still being read. For one thread. */
final class RowSender implements RowReceiver {
    /** Half of what a pipe holds on Linux, so that one batch is read while the next is made. */
    private static final int BATCH_BYTES = 32 * 1024;

    private final Reply reply;
    private final BodyWriter batch = new BodyWriter();

    RowSender(Reply reply) {
        this.reply = reply;
    }

    @Override
    public void columns(List<ResultColumn> columns) {
        BodyWriter out = new BodyWriter();
        columns.forEach(column -> out.text(column.name()).text(column.type()));
        reply.send(MessageKind.COLUMNS, out.body());
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        for (Object cell : cells) {
            Cells.write(batch, cell);
        }
        if (batch.size() >= BATCH_BYTES) {
            flush();
        }
    }

    void flush() {
        if (batch.size() > 0) {
            reply.send(MessageKind.ROWS, batch.body());
            batch.clear();
        }
    }
}
