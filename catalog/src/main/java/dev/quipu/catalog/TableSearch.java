package dev.quipu.catalog;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the tables of a catalog for a question: by the words in their names, columns, comments and values, by what the
 * tables beside them hold, and where vectors are there by meaning. Tables that join two good hits come with them. Safe
 * for several threads; the same question finds the same tables in the same order.
 */
public final class TableSearch {
    /** Between this many of the best hits the joins have to be complete. */
    private static final int JOINED = 5;

    private static final int LONGEST_BRIDGE = 2;
    /** What a rank by meaning weighs beside a rank by words, and how much alike the first ranks are; both measured. */
    private static final double MEANING = .5;

    private static final int FIRST_RANKS_ALIKE = 20;
    private static final int RANKED = 100;

    private final List<Table> tables;
    private final SearchWords words = new SearchWords();
    private final TableIndex index;
    private final JoinPaths paths;

    private final @Nullable TableVectors vectors;

    /** A search by words. */
    public TableSearch(Catalog catalog) {
        this(catalog, null);
    }

    /** A search by words, and by meaning as soon as the vectors of this very catalog are made. */
    public TableSearch(Catalog catalog, @Nullable TableVectors vectors) {
        this.vectors = vectors;
        this.tables = byName(catalog);
        this.index = new TableIndex(tables, new ValueShare(catalog), words);
        this.paths = new JoinPaths(tables, catalog.foreignKeys());
    }

    /** The tables that fit, best first, ties by name; none when no word is found anywhere. */
    public List<TableHit> search(String question, int limit) {
        if (limit < 1) {
            return List.of();
        }
        QuestionWords asked = QuestionWords.of(question, words);
        TableScores scores = new TableScores(index.scores(asked), tables.size(), paths);
        double[] byMeaning = vectors == null ? new double[0] : vectors.similarities(question);
        double[] rank = merged(scores.total(), byMeaning);
        List<Integer> ranked = ranked(rank, Math.max(limit, JOINED));
        List<Integer> core = ranked.stream()
                .limit(JOINED)
                .filter(place -> byMeaning.length > 0 || scores.found(place))
                .toList();
        Set<Integer> bridges = bridges(core);
        Set<Integer> joined = new LinkedHashSet<>(core);
        joined.addAll(bridges);
        joined.addAll(ranked);
        return joined.stream()
                .limit(limit)
                .map(place -> new TableHit(tables.get(place), rank[place], bridges.contains(place)))
                .toList();
    }

    private static List<Integer> ranked(double[] scores, int limit) {
        Comparator<Integer> bestFirst = Comparator.comparingDouble((Integer place) -> scores[place])
                .reversed()
                .thenComparing(Comparator.naturalOrder());
        PriorityQueue<Integer> kept = new PriorityQueue<>(bestFirst.reversed());
        for (int place = 0; place < scores.length; place++) {
            if (scores[place] > 0) {
                kept.add(place);
                if (kept.size() > limit) {
                    kept.remove();
                }
            }
        }
        return kept.stream().sorted(bestFirst).toList();
    }

    /**
     * Reciprocal rank fusion: ranks are comparable where scores are not.
     *
     * @see <a href="https://doi.org/10.1145/1571941.1572114">Cormack, Clarke and Buettcher (2009)</a>
     */
    private static double[] merged(double[] byWords, double[] byMeaning) {
        if (byMeaning.length == 0) {
            return byWords;
        }
        double[] merged = new double[byWords.length];
        addRanks(merged, byWords, 1);
        addRanks(merged, byMeaning, MEANING);
        return merged;
    }

    private static void addRanks(double[] merged, double[] scores, double weight) {
        int rank = 1;
        for (int place : ranked(scores, RANKED)) {
            merged[place] += weight / (FIRST_RANKS_ALIKE + rank);
            rank++;
        }
    }

    static List<Table> byName(Catalog catalog) {
        return catalog.tables().stream()
                .sorted(Comparator.comparing(Table::name))
                .toList();
    }

    /** The tables that are missing between tables that were found, so that those can be joined. */
    private Set<Integer> bridges(List<Integer> core) {
        Set<Integer> bridges = new LinkedHashSet<>();
        Set<Integer> before = new LinkedHashSet<>();
        for (int table : core) {
            List<Integer> between = before.isEmpty() ? List.of() : paths.between(table, before);
            if (between.size() <= LONGEST_BRIDGE) {
                between.stream().filter(place -> !core.contains(place)).forEach(bridges::add);
            }
            before.add(table);
        }
        return bridges;
    }
}
