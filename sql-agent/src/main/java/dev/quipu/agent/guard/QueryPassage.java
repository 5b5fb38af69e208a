package dev.quipu.agent.guard;

import dev.quipu.agent.guard.text.ClockUse;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A proved query on its way to the worker process that runs it, and back into a proved query there. Only the text that
 * runs makes the journey; what the analyst wrote, and where, stays with whoever sent it.
 *
 * <p>Reading one is the only way to a {@link GuardedQuery} besides the guard, so nobody but the room of the workers may
 * use this class; a test of the house checks that.
 */
public final class QueryPassage {
    private QueryPassage() {}

    public static void write(GuardedQuery query, DataOutput out) throws IOException {
        writeText(query.runnable(), out);
        out.writeInt(query.clockUses().size());
        for (ClockUse use : query.clockUses()) {
            out.writeInt(use.start());
            out.writeInt(use.end());
            writeText(use.clock().name(), out);
            writeText(use.after(), out);
        }
    }

    public static GuardedQuery read(DataInput in) throws IOException {
        String sql = readText(in);
        List<ClockUse> clockUses = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            clockUses.add(new ClockUse(in.readInt(), in.readInt(), ClockUse.Clock.valueOf(readText(in)), readText(in)));
        }
        return new GuardedQuery(sql, List.of(), List.of(), new Rewriting(sql, List.of()), clockUses);
    }

    /** Java's own text format ends at 64 kB. */
    private static void writeText(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
