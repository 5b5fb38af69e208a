package dev.quipu.agent.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the sign between values: the one that cuts the most records into the same number of values. */
final class SeparatorChoice {
    /** In the order in which they win when they are as good. */
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private static final int RECORDS = 200;

    private SeparatorChoice() {}

    static Separators of(TextSample sample, String ending) {
        boolean backslash = sample.text().contains("\\\"") && !sample.text().contains("\"\"");
        Separators best = new Separators(ending.matches("tsv|tab") ? '\t' : ',', backslash);
        double bestScore = score(sample, best) + 0.001;
        for (char delimiter : DELIMITERS) {
            Separators candidate = new Separators(delimiter, backslash);
            double score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** The share of records of the usual width, more for a line with names of that width; 0 for one column. */
    private static double score(TextSample sample, Separators separators) {
        List<Integer> widths = sample.records(separators, RECORDS).stream()
                .map(record -> record.values().size())
                .toList();
        int usual = usualWidth(widths);
        if (usual < 2) {
            return 0;
        }
        long same = widths.stream().filter(width -> width == usual).count();
        double share = (double) same / widths.size();
        boolean firstToo = widths.get(0) == usual;
        // Two signs may both cut evenly, as decimal commas do beside semicolons; then the line with names decides.
        return (firstToo ? share : share * 0.7) + Math.min(usual, 50) * 0.0001;
    }

    /** The most frequent width; the first record's of two that are as frequent; 1 when there is none. */
    static int usualWidth(List<Integer> widths) {
        Map<Integer, Integer> counts = new TreeMap<>();
        widths.forEach(width -> counts.merge(width, 1, Integer::sum));
        int usual = widths.isEmpty() ? 1 : widths.get(0);
        int most = counts.getOrDefault(usual, 0);
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                usual = entry.getKey();
                most = entry.getValue();
            }
        }
        return usual;
    }
}
