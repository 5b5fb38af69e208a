package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.lexicon.Entity;
import dev.quipu.agent.offline.lexicon.Target.ValueTarget;
import java.util.Optional;

/** "the city of Lyon", "Riverside branch": the word for the kind of a value beside the value says nothing more. */
final class TypeWordRule implements Rule {
    private static final double SURE = 1.12;

    @Override
    public void apply(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Optional<ValueTarget> value = draft.item(i).value();
            if (value.isEmpty() || draft.item(i).used()) {
                continue;
            }
            if (consumes(draft, i, i + 1, value.get()) || consumes(draft, i, i - 1, value.get())) {
                draft.factor *= SURE;
            }
        }
    }

    private static boolean consumes(Draft draft, int valueAt, int typeAt, ValueTarget value) {
        Optional<Item> type = draft.at(typeAt).filter(item -> item.open() && item.name());
        if (type.isEmpty() || !sameKind(draft, type.get(), value)) {
            return false;
        }
        boolean before = typeAt < valueAt;
        Optional<Item> by = draft.at(typeAt - 1)
                .filter(item ->
                        item.isOpen(PhraseKind.GROUP) && item.place().text().equalsIgnoreCase("by"));
        if (before && by.isPresent() && draft.item(valueAt).place().lead().isEmpty()) {
            by.get().use();
            type.get().use();
            return true;
        }
        if (before
                && draft.at(typeAt - 1)
                        .filter(item -> item.open()
                                && (item.is(PhraseKind.GROUP)
                                        || item.is(PhraseKind.COUNT)
                                        || item.is(PhraseKind.AGGREGATE)))
                        .isPresent()) {
            return false;
        }
        Item valueItem = draft.item(valueAt);
        if (before
                && (valueItem.led("in", "from", "with", "at", "for", "on")
                        || type.get().table().isPresent() && typeAt == 0)) {
            return false;
        }
        if (!before
                && type.get().table().isPresent()
                && value.home().equals(type.get().home().get())) {
            return false;
        }
        if (!before && type.get().led("of", "for", "in", "by", "with", "from")) {
            return false;
        }
        type.get().use();
        return true;
    }

    private static boolean sameKind(Draft draft, Item type, ValueTarget value) {
        if (type.column().isPresent()) {
            return type.column().get().column().name().equals(value.column().name());
        }
        if (type.table().isEmpty()) {
            return false;
        }
        Entity entity = draft.entity(type.home().get());
        return value.home().equals(type.home().get())
                ? entity.shown().stream()
                        .anyMatch(column -> column.name().equals(value.column().name()))
                : draft.entity(value.home()).words(value.column()).stream().anyMatch(entity.words()::contains);
    }
}
