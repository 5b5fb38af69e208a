package dev.quipu.catalog;

import dev.quipu.catalog.TableBlock.Detail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** How much of each table an excerpt shows, so that all of it fits. */
final class ExcerptPlan {
    /** The tables that most questions are answered from keep their examples longest. */
    private static final int BEST = 3;

    /** These are shown with columns as long as there is room for any. */
    private static final int GOOD = 6;

    static final String JOINS = "Joins:\n";

    private final List<Table> tables;
    private final List<Map<Detail, Block>> blocks = new ArrayList<>();
    private final Map<ForeignKey, Block> joinBlocks = new HashMap<>();
    private final int hits;
    private final TableBlock writer;
    private final JoinLines joins;
    private final ToIntFunction<String> tokens;

    private record Block(String text, int cost) {}

    /** @param hits how many of the tables were found for the question; the first ones */
    ExcerptPlan(List<Table> tables, int hits, TableBlock writer, JoinLines joins, ToIntFunction<String> tokens) {
        this.tables = List.copyOf(tables);
        this.hits = Math.min(hits, tables.size());
        this.writer = writer;
        this.joins = joins;
        this.tokens = tokens;
        tables.forEach(table -> blocks.add(new EnumMap<>(Detail.class)));
    }

    /** Writes what fits and tells which tables that was. */
    Set<TableName> write(StringBuilder text, int budget) {
        @Nullable Detail[] details = new Detail[tables.size()];
        Arrays.fill(details, Detail.EXAMPLES);
        for (Step step : steps()) {
            if (cost(details) <= budget) {
                break;
            }
            details[step.table()] = step.detail();
        }
        Set<TableName> shown = shown(details);
        for (int place = 0; place < details.length; place++) {
            Detail detail = details[place];
            if (detail != null) {
                text.append(block(place, detail).text());
            }
        }
        Set<ForeignKey> keys = joins.among(shown);
        if (!keys.isEmpty()) {
            text.append(JOINS);
            keys.forEach(key -> text.append(join(key).text()));
        }
        return shown;
    }

    /** Null for a table of which nothing but its name is left. */
    private record Step(int table, @Nullable Detail detail) {}

    /** From the fullest excerpt to an empty one. */
    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        add(steps, hits, tables.size(), null);
        add(steps, BEST, hits, Detail.COLUMNS);
        add(steps, BEST, hits, Detail.LIKELY_COLUMNS);
        add(steps, GOOD, hits, null);
        add(steps, 0, Math.min(BEST, hits), Detail.COLUMNS);
        add(steps, 0, Math.min(BEST, hits), Detail.LIKELY_COLUMNS);
        add(steps, 0, Math.min(GOOD, hits), null);
        return steps;
    }

    private static void add(List<Step> steps, int first, int end, @Nullable Detail detail) {
        for (int table = end - 1; table >= first; table--) {
            steps.add(new Step(table, detail));
        }
    }

    private int cost(@Nullable Detail[] details) {
        int cost = 0;
        for (int place = 0; place < details.length; place++) {
            Detail detail = details[place];
            cost += detail == null ? 0 : block(place, detail).cost();
        }
        Set<ForeignKey> keys = joins.among(shown(details));
        return cost
                + (keys.isEmpty() ? 0 : tokens.applyAsInt(JOINS))
                + keys.stream().mapToInt(key -> join(key).cost()).sum();
    }

    private Set<TableName> shown(@Nullable Detail[] details) {
        Set<TableName> shown = new LinkedHashSet<>();
        for (int place = 0; place < details.length; place++) {
            if (details[place] != null) {
                shown.add(tables.get(place).name());
            }
        }
        return shown;
    }

    private Block join(ForeignKey key) {
        return joinBlocks.computeIfAbsent(key, same -> {
            String text = joins.line(key);
            return new Block(text, tokens.applyAsInt(text));
        });
    }

    private Block block(int place, Detail detail) {
        return blocks.get(place).computeIfAbsent(detail, key -> {
            String text = writer.of(tables.get(place), detail);
            return new Block(text, tokens.applyAsInt(text));
        });
    }
}
