package dev.quipu.agent.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what could not be loaded of one file: all of it counted, the first thousand kept. For one thread. */
final class Rejects {
    static final int MOST_KEPT = 1000;

    private final List<Reject> kept = new ArrayList<>();
    private long rows;
    private long values;

    void row(long line, String reason) {
        rows++;
        keep(new Reject(line, reason, true));
    }

    void value(long line, String reason) {
        values++;
        keep(new Reject(line, reason, false));
    }

    /** Values that are counted without being named, there being too many. */
    void unnamedValues(long count) {
        values += count;
    }

    long rows() {
        return rows;
    }

    long values() {
        return values;
    }

    /** In the order of the file. */
    List<Reject> kept() {
        return kept.stream().sorted(Comparator.comparingLong(Reject::line)).toList();
    }

    private void keep(Reject reject) {
        if (kept.size() < MOST_KEPT) {
            kept.add(reject);
        }
    }
}
