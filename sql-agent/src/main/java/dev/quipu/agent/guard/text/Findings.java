package dev.quipu.agent.guard.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers violations by the byte offsets of the engine's tree. For one text. */
public final class Findings {
    private static final int MOST = 20;
    private static final int MANY = 100;
    private final SqlText text;
    private final List<Violation> violations = new ArrayList<>();

    public Findings(SqlText text) {
        this.text = text;
    }

    public SqlText text() {
        return text;
    }

    /** Whether more would be of no use to anybody. */
    public boolean areMany() {
        return violations.size() >= MANY;
    }

    /** @param place UTF-8 byte offset, or -1 for the start */
    public void add(Violation.Code code, long place, String what, String instead) {
        int index = place < 0 ? text.start() : text.indexOfByte(place);
        violations.add(text.violation(code, index, what, instead));
    }

    /** @param index char index */
    public void addAtIndex(Violation.Code code, int index, String what, String instead) {
        violations.add(text.violation(code, index, what, instead));
    }

    /** A violation at a name; without a place it is looked for in the text. */
    public void addAt(Violation.Code code, long place, String name, String what, String instead) {
        if (place < 0) {
            violations.add(text.violation(code, text.find(name), what, instead));
        } else {
            add(code, place, what, instead);
        }
    }

    /** Each once, in the order of their places. */
    public List<Violation> inOrder() {
        return violations.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Violation::line).thenComparingInt(Violation::column))
                .limit(MOST)
                .toList();
    }
}
