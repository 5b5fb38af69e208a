package dev.quipu.agent.explain;

import dev.quipu.agent.guard.text.QueryOutline;
import dev.quipu.agent.guard.text.QueryOutline.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says what a query did, from the query and not from the one who wrote it. */
public final class QueryWords {
    private static final int MOST = 8;
    private static final int LONGEST = 120;

    private QueryWords() {}

    /** What it reads, joins, filters and adds up, one line each. */
    public static List<String> of(QueryOutline outline) {
        Set<String> lines = new LinkedHashSet<>();
        List<String> tables = new ArrayList<>();
        for (Block block : outline.blocks()) {
            block.sources().stream()
                    .filter(source -> !source.path().isEmpty())
                    .forEach(
                            source -> tables.add(source.path().get(source.path().size() - 1)));
        }
        if (!tables.isEmpty()) {
            lines.add("reads: " + String.join(", ", new LinkedHashSet<>(tables)));
        }
        for (Block block : outline.blocks()) {
            block.conditions().forEach(condition -> lines.add("only where: " + cut(condition)));
            block.aggregates().forEach(aggregate -> lines.add("works out: " + cut(aggregate.text())));
        }
        return lines.stream().limit(MOST).toList();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
