package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.lexicon.Link;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.TableName;
import java.util.Locale;
import java.util.Optional;

/** Columns that refer to rows of another table: people mean the thing, not its number. */
final class References {
    private References() {}

    /** The table whose label is meant by "support rep" when the column is {@code support_rep_id}. */
    static Optional<TableName> target(Draft draft, Item item) {
        boolean named = item.column().isPresent()
                && item.link()
                        .map(Link::origin)
                        .filter(origin -> origin != Link.Origin.NAME)
                        .isPresent();
        String words = item.place().text().toLowerCase(Locale.ROOT);
        if (!named || words.matches(".*\\b(ids?|numbers?|codes?|keys?)\\b.*")) {
            return Optional.empty();
        }
        String column = item.column().get().column().name();
        return draft.schema.catalog().foreignKeys().stream()
                .filter(key -> key.from().equals(item.home().get())
                        && key.columns().size() == 1
                        && key.columns().get(0).equals(column)
                        && !key.to().equals(key.from()))
                .map(ForeignKey::to)
                .filter(to -> !draft.entity(to).label().isEmpty()
                        && draft.entity(to).label().stream()
                                .noneMatch(label -> label.name().equals(column)))
                .findFirst();
    }
}
