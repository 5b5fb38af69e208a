package dev.quipu.agent.guard.text;

import java.util.List;

/**
 * Where a query reads a table of the source, which is not one of its own CTEs.
 *
 * @param path the name in its parts, as the engine understands them
 * @param start index of the first char of the name in the text; -1 when the engine does not tell the place
 * @param end index after its last char
 * @param renamed whether the query gives it a name of its own there
 * @param inName whether it stands in a result column that the engine will name by the text of its expression
 */
public record TablePlace(List<String> path, int start, int end, boolean renamed, boolean inName) {
    public TablePlace {
        path = List.copyOf(path);
        if (start < -1 || end < start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }

    /** A table whose name no engine puts into the name of a column. */
    public TablePlace(List<String> path, int start, int end, boolean renamed) {
        this(path, start, end, renamed, false);
    }

    public boolean isPlaced() {
        return start >= 0;
    }
}
