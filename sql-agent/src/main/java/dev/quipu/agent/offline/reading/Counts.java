package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.language.WordList;
import dev.quipu.agent.offline.lexicon.Entity;
import dev.quipu.agent.offline.lexicon.Target.ColumnTarget;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What "how many" counts: rows, different values, or a count that the rows already hold. */
final class Counts {

    /** Past forms of verbs; "total paid" asks for money, "cars sold" for sales. */
    static final Pattern VERB = Pattern.compile("(?i).*(ed|old|ought|aid|ent)");

    private final Draft draft;

    Counts(Draft draft) {
        this.draft = draft;
    }

    /** How many there are of what the item names. */
    Expression of(Item item, boolean distinct) {
        if (item.column().isEmpty()) {
            Entity entity = draft.entity(item.home().get());
            return entity.table().columns().stream()
                    .filter(column ->
                            column.profile().distinct() < entity.table().rows())
                    .filter(column -> column.kind() == ColumnKind.NUMBER
                            && (entity.words(column).equals(entity.words())
                                    || entity.words(column).equals(List.of("count"))
                                    || entity.key().isEmpty()
                                            && entity.words(column).containsAll(entity.words())
                                            && draft.lists().hasAny(WordList.COUNTING, entity.words(column))))
                    .findFirst()
                    .map(column -> FigureReader.over(Function.SUM, new ColumnTarget(entity.table(), column)))
                    .orElseGet(() -> FigureReader.rows(item.home().get()));
        }
        ColumnTarget target = item.column().get();
        Column column = target.column();
        Entity entity = draft.entity(target.home());
        boolean counting = draft.lists().hasAny(WordList.COUNTING, entity.words(column));
        if (column.kind() == ColumnKind.NUMBER
                && !distinct
                && (counting || column.profile().distinct() > 12)) {
            return FigureReader.over(Function.SUM, target);
        }
        if (entity.key().filter(key -> key.name().equals(column.name())).isPresent()) {
            return FigureReader.rows(target.home());
        }
        return new Aggregate(Function.COUNT, true, FigureReader.use(target), List.of());
    }

    /** "how many cars did we sell": what happened is counted, not the things it happened to. */
    Optional<Integer> event(int noun) {
        TableName thing = draft.item(noun).home().get();
        Entity entity = draft.entity(thing);
        Optional<Item> next = draft.at(noun + 1);
        Optional<Integer> later = IntStream.range(noun + 2, draft.size())
                .filter(i -> draft.item(i).open()
                        && draft.item(i).table().isPresent()
                        && VERB.matcher(draft.item(i).place().text()).matches()
                        && draft.schema
                                .referring(thing)
                                .contains(draft.item(i).home().get()))
                .boxed()
                .findFirst();
        boolean person = entity.label().size() == 2 || draft.lists().hasAny(WordList.PERSON, entity.words());
        if (!person && later.isPresent() && draft.has(PhraseKind.GROUP)) {
            return later;
        }
        if (person || next.isEmpty() || next.get().used() || next.get().table().isEmpty()) {
            return Optional.empty();
        }
        boolean passive = next.get().led("did", "we", "were", "was", "been", "have", "been")
                || next.get().place().lead().isEmpty();
        TableName happened = next.get().home().get();
        boolean refers = draft.schema.referring(thing).contains(happened);
        boolean offered = next.get().led("do", "does", "can");
        return passive && !offered && refers ? Optional.of(noun + 1) : Optional.empty();
    }
}
