package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.lexicon.Entity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "new customers in October": those whose first day with us lies in the period, where the table has such a day. */
final class NewThingsRule implements Rule {
    private static final Set<String> BEGINNINGS =
            Set.of("signup", "join", "creat", "regist", "hire", "start", "open", "first", "enrol", "ad");

    @Override
    public void apply(Draft draft) {
        boolean timed = draft.grain != null
                || draft.items.stream()
                        .anyMatch(item -> item.tag() instanceof Tag.Period
                                || item.is(dev.quipu.agent.offline.language.PhraseKind.GRAIN));
        for (int i = 0; timed && i + 1 < draft.size(); i++) {
            Item item = draft.item(i);
            Optional<Item> thing = draft.at(i + 1).filter(next -> next.table().isPresent());
            boolean fresh = item.open()
                    && item.tag() instanceof Tag.Unknown
                    && item.place().text().equalsIgnoreCase("new");
            if (fresh
                    && thing.isPresent()
                    && begins(draft.entity(thing.get().home().get()))) {
                item.use();
            }
        }
    }

    /** Its only day, or a day that is called the beginning. */
    private static boolean begins(Entity entity) {
        List<List<String>> days = entity.dates().stream().map(entity::words).toList();
        return days.size() == 1
                || days.stream().anyMatch(words -> words.stream().anyMatch(BEGINNINGS::contains));
    }
}
