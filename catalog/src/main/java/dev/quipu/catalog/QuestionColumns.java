package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a question has to do with the columns of a table, for choosing what to show of them. */
final class QuestionColumns {
    private static final int NAMED = 4;
    private static final int RECORDED = 3;
    private static final int KEY = 2;
    private static final int DATE = 1;
    private static final int MOST_MENTIONED = 2;

    private final SearchWords words;
    private final Set<String> named = new LinkedHashSet<>();
    private final Set<String> recorded = new LinkedHashSet<>();
    private final Set<String> phrases = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    /** By identity: a column with all its values is expensive to compare. */
    private final IdentityHashMap<Column, List<String>> mentioned = new IdentityHashMap<>();

    private final JoinLines joins;

    QuestionColumns(String question, SearchWords words, JoinLines joins) {
        this.words = words;
        this.joins = joins;
        QuestionWords asked = QuestionWords.of(question, words);
        named.addAll(asked.stems().keySet());
        for (String stem : named) {
            recorded.addAll(words.columnWords(stem));
            words.synonyms(stem).stream()
                    .filter(other -> other.indexOf(' ') < 0)
                    .forEach(recorded::add);
        }
        asked.phrases().forEach(phrase -> phrases.add(phrase.replace('_', ' ')));
    }

    /** At most so many columns of the table that the question may need, in the order of the table. */
    List<Column> likely(Table table, int most) {
        Set<String> chosen = table.columns().stream()
                .sorted(Comparator.comparingInt((Column column) -> -weight(table, column)))
                .limit(most)
                .map(Column::name)
                .collect(Collectors.toSet());
        return table.columns().stream()
                .filter(column -> chosen.contains(column.name()))
                .toList();
    }

    private int weight(Table table, Column column) {
        Set<String> stems = new HashSet<>(words.stems(column.name()));
        if (stems.stream().anyMatch(named::contains) || !mentioned(column).isEmpty()) {
            return NAMED;
        }
        if (stems.stream().anyMatch(recorded::contains)) {
            return RECORDED;
        }
        if (table.primaryKey().contains(column.name()) || refers(table, column)) {
            return KEY;
        }
        return column.kind() == ColumnKind.DATE ? DATE : 0;
    }

    private boolean refers(Table table, Column column) {
        return joins.from(table.name()).stream().anyMatch(key -> key.columns().contains(column.name()));
    }

    /** The values of the column that the question names, then the most frequent ones. */
    List<String> values(Column column, int most) {
        List<String> values = new ArrayList<>(mentioned(column));
        column.profile().values().stream()
                .map(ValueCount::value)
                .limit(most)
                .filter(value -> !values.contains(value))
                .forEach(values::add);
        return values.subList(0, Math.min(most, values.size()));
    }

    /** The values of the column that the question names. */
    List<String> mentioned(Column column) {
        return mentioned.computeIfAbsent(
                column,
                key -> column.profile().values().stream()
                        .map(ValueCount::value)
                        .filter(phrases::contains)
                        .limit(MOST_MENTIONED)
                        .toList());
    }
}
