package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.language.WordList;
import dev.quipu.agent.offline.lexicon.Target.ColumnTarget;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.agent.offline.query.Expression.RowCount;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads figures: "number of orders", "average price", "revenue". */
final class FigureReader {
    private final Draft draft;

    FigureReader(Draft draft) {
        this.draft = draft;
    }

    /**
     * A figure found in the question.
     *
     * @param items the items that say it
     * @param next index of the item after it
     */
    record Found(Expression expression, String name, List<Item> items, int next) {
        Found {
            items = List.copyOf(items);
        }

        void use() {
            items.forEach(Item::use);
        }
    }

    /** The figure that begins at this item, spelled out with a function or as a bare measure. */
    Optional<Found> at(int index) {
        Optional<Item> item = draft.at(index).filter(Item::open);
        if (item.isEmpty()) {
            return Optional.empty();
        }
        if (item.get().is(PhraseKind.COUNT)) {
            return count(index);
        }
        if (item.get().is(PhraseKind.AGGREGATE)) {
            return aggregate(index);
        }
        return bare(index);
    }

    /** A measure without a function: summed, or averaged where a sum would say nothing. */
    Optional<Found> bare(int index) {
        Item item = draft.item(index);
        if (item.measure().isPresent()) {
            Expression measure = item.measure().get().expression();
            Expression sum = measure.aggregates() ? measure : new Aggregate(Function.SUM, false, measure, List.of());
            return Optional.of(new Found(sum, FigureNames.of(Function.SUM, item), List.of(item), index + 1));
        }
        if (item.column(ColumnKind.NUMBER)) {
            Function function = averaged(item.column().get()) ? Function.AVG : Function.SUM;
            return Optional.of(new Found(
                    over(function, item.column().get()), FigureNames.of(function, item), List.of(item), index + 1));
        }
        if (item.table().isPresent()
                && draft.lexicon.moneyNoun(draft.entity(item.home().get()))) {
            Optional<Expression> sum = applied(Function.SUM, item);
            return sum.map(found -> new Found(found, FigureNames.of(Function.SUM, item), List.of(item), index + 1));
        }
        if (item.table().isPresent()) {
            return Optional.of(
                    new Found(new Counts(draft).of(item, false), FigureNames.ofCount(item), List.of(item), index + 1));
        }
        return Optional.empty();
    }

    private boolean averaged(ColumnTarget target) {
        return draft.lists()
                .hasAny(WordList.AVERAGED, draft.entity(target.home()).words(target.column()));
    }

    private Optional<Found> count(int index) {
        boolean distinct = draft.item(index).argument().equals("distinct");
        List<Item> items = new ArrayList<>(List.of(draft.item(index)));
        int at = index + 1;
        while (draft.is(at, PhraseKind.DISTINCT)) {
            distinct = true;
            items.add(draft.item(at++));
        }
        Optional<Integer> noun = noun(at);
        Optional<Expression> chosen = noun.isEmpty() || again(index) ? compared() : Optional.empty();
        if (chosen.isPresent()) {
            return chosen.map(expression -> new Found(expression, "number", items, index + 1));
        }
        if (noun.isEmpty()) {
            return withoutNoun(at, index, items);
        }
        Item counted = draft.item(noun.get());
        items.add(counted);
        Optional<Integer> event = counted.table().isPresent() ? new Counts(draft).event(noun.get()) : Optional.empty();
        if (event.isPresent()) {
            Item happened = draft.item(event.get());
            items.add(happened);
            draft.mention(counted.home().get());
            return Optional.of(
                    new Found(rows(happened.home().get()), FigureNames.ofCount(happened), items, noun.get() + 1));
        }
        return Optional.of(new Found(
                new Counts(draft).of(counted, distinct), FigureNames.ofCount(counted), items, noun.get() + 1));
    }

    /** "... and how many": the number that a condition has just compared. */
    private boolean again(int index) {
        return index > 0
                && draft.joint(index - 1)
                && draft.item(index).place().text().equalsIgnoreCase("how many");
    }

    private Optional<Expression> compared() {
        return draft.having.stream()
                .filter(Predicate.Compare.class::isInstance)
                .map(predicate -> ((Predicate.Compare) predicate).left())
                .findFirst();
    }

    /** "how many Crime": the rows of the value, else of the first table that the question names. */
    private Optional<Found> withoutNoun(int at, int index, List<Item> items) {
        Optional<Item> counted = draft.at(at)
                .filter(item -> item.open() && item.value().isPresent())
                .or(() -> draft.items.stream()
                        .filter(item -> item.table().isPresent())
                        .findFirst());
        counted.filter(item -> item.table().isPresent()).ifPresent(items::add);
        return counted.map(
                item -> new Found(new Counts(draft).of(item, false), FigureNames.ofCount(item), items, index + 1));
    }

    /** The noun of a count or function: the next name, past values that stand before it like adjectives. */
    private Optional<Integer> noun(int from) {
        for (int at = from; at < Math.min(from + 4, draft.size()); at++) {
            Item item = draft.item(at);
            if (item.used()) {
                continue;
            }
            if (item.name()) {
                return Optional.of(at);
            }
            boolean skipped = item.value().isPresent()
                    || item.tag() instanceof Tag.Period
                    || item.is(PhraseKind.DISTINCT)
                    || item.tag() instanceof Tag.Unknown;
            if (!skipped) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Found> aggregate(int index) {
        Function function = Function.valueOf(draft.item(index).argument());
        List<Item> items = new ArrayList<>(List.of(draft.item(index)));
        int at = index + 1;
        if (function == Function.SUM && draft.is(at, PhraseKind.COUNT)) {
            return count(at).map(found -> {
                List<Item> all = new ArrayList<>(items);
                all.addAll(found.items());
                return new Found(found.expression(), found.name(), all, found.next());
            });
        }
        while (draft.is(at, PhraseKind.DISTINCT)) {
            items.add(draft.item(at++));
        }
        Optional<Integer> noun = noun(at);
        if (noun.isEmpty()) {
            return Optional.empty();
        }
        Item item = draft.item(noun.get());
        items.add(item);
        Optional<Found> ofThing = measureOfThing(function, noun.get(), items);
        if (ofThing.isPresent()) {
            return ofThing;
        }
        String said = draft.item(index).place().text().toLowerCase(Locale.ROOT);
        Optional<Expression> expression = applied(
                function,
                item,
                said.matches(".*(amount|value|how much).*")
                        || Counts.VERB.matcher(item.place().text()).matches());
        return expression.map(found -> new Found(found, FigureNames.of(function, item), items, noun.get() + 1));
    }

    /** The function over what the item names. */
    Optional<Expression> applied(Function function, Item item) {
        return applied(function, item, false);
    }

    /** @param amount true when an amount is asked for, so that the rows of a table are no answer */
    private Optional<Expression> applied(Function function, Item item, boolean amount) {
        if (item.measure().isPresent()) {
            Expression measure = item.measure().get().expression();
            return Optional.of(measure.aggregates() ? measure : new Aggregate(function, false, measure, List.of()));
        }
        if (item.column().isPresent()) {
            ColumnTarget target = item.column().get();
            ColumnKind kind = target.column().kind();
            boolean edges = function == Function.MIN || function == Function.MAX;
            if (kind == ColumnKind.NUMBER
                    || edges && (kind == ColumnKind.DATE || kind == ColumnKind.YEAR || kind == ColumnKind.TIME)) {
                return Optional.of(over(function, target));
            }
            if (function == Function.SUM && !amount && kind != ColumnKind.DATE) {
                return Optional.of(new Aggregate(Function.COUNT, true, use(target), List.of()));
            }
            return Optional.empty();
        }
        boolean money = item.table().isPresent()
                && draft.lexicon.moneyNoun(draft.entity(item.home().get()))
                && new MainMeasures(draft).of(item.home().get()).isPresent();
        if (function == Function.SUM && !amount && !money) {
            return Optional.of(new Counts(draft).of(item, false));
        }
        if (function != Function.SUM
                && new MainMeasures(draft).of(item.home().get()).isEmpty()) {
            return new MainMeasures(draft).perThing(function, item.home().get());
        }
        return new MainMeasures(draft).of(item.home().get()).map(column -> {
            draft.assume("'" + item.place().text() + "' is measured by " + column.name(), .88);
            return new Aggregate(
                    function, false, new ColumnUse(Instance.of(item.home().get()), column), List.of());
        });
    }

    /** "average order value": a table and right behind it a number of its own or of its lines. */
    private Optional<Found> measureOfThing(Function function, int noun, List<Item> said) {
        Optional<Item> thing = draft.at(noun).filter(item -> item.table().isPresent());
        Optional<Item> number = draft.at(noun + 1)
                .filter(item -> item.open()
                        && item.column(ColumnKind.NUMBER)
                        && item.place().lead().isEmpty());
        if (thing.isEmpty() || number.isEmpty() || function == Function.SUM) {
            return Optional.empty();
        }
        TableName table = thing.get().home().get();
        TableName home = number.get().home().get();
        Optional<Expression> expression = Optional.empty();
        if (home.equals(table)) {
            expression = applied(function, number.get());
        } else if (draft.schema.referring(table).contains(home)) {
            expression = draft.entity(table)
                    .key()
                    .map(key -> new Expression.PerEntity(
                            function,
                            over(Function.SUM, number.get().column().get()),
                            List.of(new ColumnUse(Instance.of(table), key))));
        }
        List<Item> items = new ArrayList<>(said);
        items.add(number.get());
        return expression.map(found -> new Found(found, FigureNames.of(function, number.get()), items, noun + 2));
    }

    static Expression rows(TableName table) {
        return new RowCount(Instance.of(table), List.of());
    }

    static ColumnUse use(ColumnTarget target) {
        return new ColumnUse(Instance.of(target.home()), target.column());
    }

    static Expression over(Function function, ColumnTarget target) {
        return new Aggregate(function, false, use(target), List.of());
    }
}
