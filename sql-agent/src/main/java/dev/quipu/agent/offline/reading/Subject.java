package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.catalog.ColumnKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison is about.
 *
 * @param items the items that say it
 * @param name the name of its column when it is shown, null when it is not
 */
record Subject(
        Expression expression, List<Item> items, @Nullable String name) {
    Subject {
        items = List.copyOf(items);
    }

    void use() {
        items.forEach(Item::use);
    }

    Optional<String> shown() {
        return Optional.ofNullable(name);
    }

    /** True for a day of birth, which is no age. */
    boolean age() {
        return expression instanceof ColumnUse use && use.column().kind() == ColumnKind.DATE;
    }

    /** True when all values lie between 0 and 1, so that 20 % is 0.2. */
    boolean fraction() {
        if (!(expression instanceof ColumnUse use)) {
            return false;
        }
        try {
            return !use.column().profile().maximum().isEmpty()
                    && Double.parseDouble(use.column().profile().maximum()) <= 1;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
