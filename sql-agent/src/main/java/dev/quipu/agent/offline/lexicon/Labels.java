package dev.quipu.agent.offline.lexicon;

import dev.quipu.agent.offline.language.WordList;
import dev.quipu.agent.offline.language.WordLists;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the columns by which people name the rows of a table. */
final class Labels {
    private final WordLists lists;

    Labels(WordLists lists) {
        this.lists = lists;
    }

    List<Column> of(
            Table table, List<String> tableWords, Map<String, List<String>> words, Set<String> foreignKeyColumns) {
        Optional<Column> first = named(table, words, WordList.FIRST_NAME);
        Optional<Column> last = named(table, words, WordList.LAST_NAME);
        if (first.isPresent() && last.isPresent()) {
            return List.of(first.get(), last.get());
        }
        Column best = null;
        double bestScore = 0;
        for (Column column : table.columns()) {
            double score =
                    score(table, column, words.getOrDefault(column.name(), List.of()), tableWords, foreignKeyColumns);
            if (score >= 1 && score > bestScore) {
                best = column;
                bestScore = score;
            }
        }
        return best == null ? List.of() : List.of(best);
    }

    private Optional<Column> named(Table table, Map<String, List<String>> words, WordList names) {
        return table.columns().stream()
                .filter(column -> lists.has(names, String.join(" ", words.getOrDefault(column.name(), List.of()))))
                .findFirst();
    }

    private static double score(
            Table table, Column column, List<String> words, List<String> tableWords, Set<String> foreignKeyColumns) {
        if (column.kind() != ColumnKind.TEXT && column.kind() != ColumnKind.IDENTIFIER || words.isEmpty()) {
            return 0;
        }
        boolean text = column.type().toUpperCase(Locale.ROOT).startsWith("VARCHAR");
        String tail = words.get(words.size() - 1);
        boolean named = tail.equals("name") || tail.equals("titl") || tail.equals("title");
        boolean shares = words.stream().anyMatch(tableWords::contains);
        double score = 0;
        if (named && words.size() > 1 && shares) {
            score = words.size() == tableWords.size() + 1
                            && words.subList(0, words.size() - 1).equals(tableWords)
                    ? 3.2
                    : 2.8;
        } else if (named && words.size() == 1) {
            score = 3;
        } else if (words.equals(tableWords)
                || words.size() == 1
                        && tableWords.size() > 0
                        && words.get(0).equals(tableWords.get(tableWords.size() - 1))) {
            score = 2.6;
        } else if (named) {
            score = 1.5;
        }
        if (score == 0) {
            return 0;
        }
        score += column.profile().distinct() >= table.rows() && table.rows() > 0 ? .4 : 0;
        score -= column.kind() == ColumnKind.IDENTIFIER ? 1 : 0;
        score -= foreignKeyColumns.contains(column.name()) ? 1.6 : 0;
        return text ? score : score - .5;
    }
}
