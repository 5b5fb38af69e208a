package dev.quipu.catalog;

import java.util.List;

/** How well tables fit a question, from how well they fit its words. */
final class TableScores {
    private static final double BEST_NEIGHBOUR = .5;
    private static final double SECOND_NEIGHBOUR = .2;

    /** How much it counts for a table that no other fits a word better. */
    private static final double COVERS = .5;

    /** From this part of the best score for a word on, a table covers it as well. */
    private static final double AS_GOOD = .8;

    private final JoinPaths paths;
    private final double[] own;
    private final double[] total;

    /** @param ofWords for each word the scores of all tables by place */
    TableScores(List<double[]> ofWords, int tables, JoinPaths paths) {
        this.paths = paths;
        this.own = new double[tables];
        for (double[] scores : ofWords) {
            for (int table = 0; table < tables; table++) {
                own[table] += scores[table];
            }
        }
        double[] together = new double[tables];
        for (int table = 0; table < tables; table++) {
            together[table] = withNeighbours(table);
        }
        this.total = together.clone();
        for (double[] scores : ofWords) {
            int best = covering(scores, together);
            total[best] += COVERS * scores[best];
        }
    }

    /** By place; 0 where neither the table nor one beside it has a word of the question. */
    double[] total() {
        return total.clone();
    }

    /** Whether a word of the question stands in the table itself. */
    boolean found(int table) {
        return own[table] > 0;
    }

    /** A question is about tables that can be joined, so a table beside a good one is likelier than it looks. */
    private double withNeighbours(int table) {
        double best = 0;
        double second = 0;
        for (int neighbour : paths.neighbours(table)) {
            second = Math.max(second, Math.min(best, own[neighbour]));
            best = Math.max(best, own[neighbour]);
        }
        return own[table] + BEST_NEIGHBOUR * best + SECOND_NEIGHBOUR * second;
    }

    /** Every word has to be found somewhere: of the tables that fit it best, where it most likely is. */
    private static int covering(double[] ofWord, double[] together) {
        double most = 0;
        for (double score : ofWord) {
            most = Math.max(most, score);
        }
        int best = -1;
        for (int table = 0; table < ofWord.length; table++) {
            if (ofWord[table] >= AS_GOOD * most && (best < 0 || together[table] > together[best])) {
                best = table;
            }
        }
        return best;
    }
}
