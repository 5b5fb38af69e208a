package dev.quipu.agent.attack;

import dev.quipu.agent.guard.text.RuleFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to put SQL into SQL, as often as one likes.
 *
 * @param head what stands before all
 * @param before what each level puts before the next, {@code #} is its number
 * @param core what stands inside
 * @param after what each level puts after
 * @param tail what stands after all
 */
record Nesting(String name, String head, String before, String core, String after, String tail) {
    /** As long as a text may be. */
    static final int LONGEST = 32_000;

    static List<Nesting> all() {
        List<Nesting> all = new ArrayList<>();
        for (List<String> line : RuleFile.lines(Nesting.class, "nesting.tsv", 6)) {
            List<String> cells = line.stream()
                    .map(cell -> cell.equals("-") ? "" : cell.replace("\\n", "\n"))
                    .toList();
            all.add(new Nesting(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)));
        }
        return all;
    }

    String sql(int depth) {
        StringBuilder text = new StringBuilder(head);
        for (int level = 0; level < depth; level++) {
            text.append(before.replace("#", String.valueOf(level)));
        }
        return text.append(core).append(after.repeat(depth)).append(tail).toString();
    }

    int deepest() {
        int depth = 1;
        while (sql(depth + 50).length() <= LONGEST) {
            depth += 50;
        }
        while (sql(depth + 1).length() <= LONGEST) {
            depth++;
        }
        return depth;
    }

    @Override
    public String toString() {
        return name;
    }
}
