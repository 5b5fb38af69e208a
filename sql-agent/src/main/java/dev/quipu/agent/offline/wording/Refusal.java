package dev.quipu.agent.offline.wording;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.offline.reading.Reading;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Declines with the words that were not understood and with what could be asked instead. */
public final class Refusal {
    private static final double LEAST_SCORE = .6;
    private static final String ANALYST = "offline";

    private final Catalog catalog;

    public Refusal(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A refusal when the best reading leaves words over or is too unsure. */
    public Optional<Answer> before(List<Reading> readings) {
        if (catalog.tables().isEmpty()) {
            return Optional.of(decline("This source has no tables, so there is nothing to ask about."));
        }
        if (readings.isEmpty()) {
            return Optional.of(
                    decline("I found nothing in this data that the question is about. I know " + tables() + "."));
        }
        Reading best = readings.get(0);
        if (!best.missing().isEmpty()) {
            String words = best.missing().stream()
                    .distinct()
                    .limit(6)
                    .map(word -> "'" + word + "'")
                    .collect(Collectors.joining(", "));
            return Optional.of(
                    decline("I did not understand " + words + ", so I would be guessing. I know " + tables() + "."));
        }
        if (best.score() < LEAST_SCORE) {
            return Optional.of(decline("I am not sure enough how to read this. The nearest I came is: "
                    + Understanding.query(best.query()) + "."));
        }
        return Optional.empty();
    }

    /** When no reading gives a query that runs. */
    public Answer nothingRuns() {
        return decline("I understood the words but found no query for them that runs.");
    }

    private Answer decline(String reason) {
        return new Answer.Declined(reason, suggestions(), ANALYST);
    }

    private String tables() {
        List<String> names =
                catalog.tables().stream().map(table -> table.name().table()).toList();
        int shown = Math.min(12, names.size());
        String list = String.join(", ", names.subList(0, shown));
        return names.size() == 1
                ? "the table " + list
                : "the tables " + list + (names.size() > shown ? " and " + (names.size() - shown) + " more" : "");
    }

    /** Questions that the largest tables can answer. */
    private List<String> suggestions() {
        List<String> found = new ArrayList<>();
        List<Table> largest = catalog.tables().stream()
                .sorted(Comparator.comparingLong((Table table) -> -table.rows()).thenComparing(Table::name))
                .limit(2)
                .toList();
        for (Table table : largest) {
            found.add("How many " + table.name().table().replace('_', ' ') + " are there?");
            table.columns().stream()
                    .filter(column -> column.kind() == ColumnKind.TEXT
                            && column.profile().distinct() > 1
                            && column.profile().distinct() <= 50)
                    .findFirst()
                    .map(Column::name)
                    .ifPresent(column -> found.add(
                            "Number of " + table.name().table().replace('_', ' ') + " by " + column.replace('_', ' ')));
        }
        return found;
    }
}
