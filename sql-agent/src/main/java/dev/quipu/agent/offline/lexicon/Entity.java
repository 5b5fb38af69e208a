package dev.quipu.agent.offline.lexicon;

import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as the thing its rows stand for.
 *
 * @param words stems of its name
 * @param columnWords stems of the name of each column
 * @param label the columns by which people name a row; empty when there are none
 */
public record Entity(Table table, List<String> words, Map<String, List<String>> columnWords, List<Column> label) {
    public Entity {
        words = List.copyOf(words);
        columnWords = Map.copyOf(columnWords);
        label = List.copyOf(label);
    }

    public List<String> words(Column column) {
        return columnWords.getOrDefault(column.name(), List.of());
    }

    /** The single column that names a row for the machine. */
    public Optional<Column> key() {
        return table.primaryKey().size() == 1 ? table.column(table.primaryKey().get(0)) : Optional.empty();
    }

    /** What is shown of a row: its label, else its key, else its first column. */
    public List<Column> shown() {
        if (!label.isEmpty()) {
            return label;
        }
        return key().map(List::of).orElseGet(() -> List.of(table.columns().get(0)));
    }

    /** True when no two rows share the label. */
    public boolean labelUnique() {
        return label.size() == 1 && label.get(0).profile().distinct() >= table.rows()
                || label.isEmpty() && key().isPresent();
    }

    public List<Column> dates() {
        return table.columns().stream()
                .filter(column -> column.kind() == ColumnKind.DATE || column.kind() == ColumnKind.YEAR)
                .toList();
    }
}
