package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.lexicon.Entity;
import dev.quipu.agent.offline.lexicon.Link;
import dev.quipu.agent.offline.lexicon.Target.ColumnTarget;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.agent.offline.query.Expression.RowCount;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads figures: "number of orders", "average price", "revenue". */
final class Figures {
    private static final Set<String> AVERAGED = Set.of(
            "price", "rate", "score", "age", "rating", "grade", "percent", "ratio", "gpa", "height", "weight", "temperatur",
            "speed", "latitud", "longitud", "densiti", "share", "stock", "averag", "stars", "star", "length", "durat");
    private static final Set<String> COUNTING = Set.of("count", "number", "total", "quantiti", "num");

    /** Past forms of verbs; "total paid" asks for money, "cars sold" for sales. */
    private static final Pattern VERB = Pattern.compile("(?i).*(ed|old|ought|aid|ent)");

    private final Draft draft;

    Figures(Draft draft) {
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
            return Optional.of(new Found(sum, name(Function.SUM, item), List.of(item), index + 1));
        }
        if (item.column(ColumnKind.NUMBER)) {
            Function function = averaged(item.column().get()) ? Function.AVG : Function.SUM;
            return Optional.of(new Found(over(function, item.column().get()), name(function, item), List.of(item), index + 1));
        }
        if (item.table().isPresent()) {
            return Optional.of(new Found(counted(item, false), countName(item), List.of(item), index + 1));
        }
        return Optional.empty();
    }

    private boolean averaged(ColumnTarget target) {
        return draft.entity(target.home()).words(target.column()).stream().anyMatch(AVERAGED::contains);
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
        boolean again = index > 0 && draft.joint(index - 1) && draft.item(index).place().text().equalsIgnoreCase("how many");
        Optional<Expression> chosen = noun.isEmpty() || again ? draft.having.stream()
                .filter(dev.quipu.agent.offline.query.Predicate.Compare.class::isInstance)
                .map(predicate -> ((dev.quipu.agent.offline.query.Predicate.Compare) predicate).left())
                .findFirst() : Optional.empty();
        if (chosen.isPresent()) {
            return chosen.map(expression -> new Found(expression, "number", items, index + 1));
        }
        if (noun.isEmpty()) {
            return draft.at(at).filter(item -> item.open() && item.value().isPresent())
                    .or(() -> draft.items.stream().filter(item -> item.table().isPresent()).findFirst())
                    .map(item -> {
                        if (item.table().isPresent()) {
                            items.add(item);
                        }
                        return new Found(counted(item, false), countName(item), items, index + 1);
                    });
        }
        Item counted = draft.item(noun.get());
        items.add(counted);
        if (counted.table().isPresent()) {
            Optional<Integer> event = event(noun.get());
            if (event.isPresent()) {
                Item happened = draft.item(event.get());
                items.add(happened);
                draft.mention(counted.home().get());
                return Optional.of(new Found(rows(happened.home().get()), countName(happened), items, noun.get() + 1));
            }
        }
        return Optional.of(new Found(counted(counted, distinct), countName(counted), items, noun.get() + 1));
    }

    /** "how many cars did we sell": what happened is counted, not the things it happened to. */
    private Optional<Integer> event(int noun) {
        TableName thing = draft.item(noun).home().get();
        Entity entity = draft.entity(thing);
        Optional<Item> next = draft.at(noun + 1);
        Optional<Integer> later = java.util.stream.IntStream.range(noun + 2, draft.size())
                .filter(i -> draft.item(i).open() && draft.item(i).table().isPresent() && VERB.matcher(draft.item(i).place().text()).matches()
                        && draft.schema.referring(thing).contains(draft.item(i).home().get()))
                .boxed()
                .findFirst();
        boolean person = entity.label().size() == 2 || PersonWords.any(entity.words());
        if (!person && later.isPresent() && draft.has(PhraseKind.GROUP)) {
            return later;
        }
        if (person || next.isEmpty() || next.get().used() || next.get().table().isEmpty()) {
            return Optional.empty();
        }
        boolean passive = next.get().led("did", "we", "were", "was", "been", "have", "been") || next.get().place().lead().isEmpty();
        TableName happened = next.get().home().get();
        boolean refers = draft.schema.referring(thing).contains(happened);
        return passive && refers ? Optional.of(noun + 1) : Optional.empty();
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
            boolean skipped = item.value().isPresent() || item.tag() instanceof Tag.Period || item.is(PhraseKind.DISTINCT)
                    || item.tag() instanceof Tag.Unknown;
            if (!skipped) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Expression counted(Item item, boolean distinct) {
        if (item.column().isEmpty()) {
            Entity entity = draft.entity(item.home().get());
            return entity.table().columns().stream()
                    .filter(column -> column.kind() == ColumnKind.NUMBER && (entity.words(column).equals(entity.words()) || entity.words(column).equals(List.of("count")) || entity.key().isEmpty() && entity.words(column).containsAll(entity.words()) && entity.words(column).stream().anyMatch(COUNTING::contains)))
                    .findFirst()
                    .map(column -> over(Function.SUM, new ColumnTarget(entity.table(), column)))
                    .orElseGet(() -> rows(item.home().get()));
        }
        ColumnTarget target = item.column().get();
        Column column = target.column();
        Entity entity = draft.entity(target.home());
        boolean counting = entity.words(column).stream().anyMatch(COUNTING::contains);
        if (column.kind() == ColumnKind.NUMBER && !distinct && (counting || column.profile().distinct() > 12)) {
            return over(Function.SUM, target);
        }
        if (entity.key().filter(key -> key.name().equals(column.name())).isPresent()) {
            return rows(target.home());
        }
        return new Aggregate(Function.COUNT, true, use(target), List.of());
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
        String said = draft.item(index).place().text().toLowerCase(Locale.ROOT);
        Optional<Expression> expression = applied(function, item, said.matches(".*(amount|value|how much).*") || VERB.matcher(item.place().text()).matches());
        return expression.map(found -> new Found(found, name(function, item), items, noun.get() + 1));
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
            if (kind == ColumnKind.NUMBER || edges && (kind == ColumnKind.DATE || kind == ColumnKind.YEAR || kind == ColumnKind.TIME)) {
                return Optional.of(over(function, target));
            }
            if (function == Function.SUM && !amount && kind != ColumnKind.DATE) {
                return Optional.of(new Aggregate(Function.COUNT, true, use(target), List.of()));
            }
            return Optional.empty();
        }
        if (function == Function.SUM && !amount) {
            return Optional.of(counted(item, false));
        }
        return mainMeasure(item.home().get()).map(column -> {
            draft.assume("'" + item.place().text() + "' is measured by " + column.name(), .88);
            return new Aggregate(function, false, new ColumnUse(Instance.of(item.home().get()), column), List.of());
        });
    }

    /** The number by which a table is most likely measured. */
    Optional<Column> mainMeasure(TableName table) {
        List<Column> numbers = draft.entity(table).table().columns().stream()
                .filter(column -> column.kind() == ColumnKind.NUMBER)
                .toList();
        for (String word : List.of("amount", "total", "revenu", "price", "valu", "cost", "score", "point", "quantiti")) {
            Optional<Column> column = numbers.stream()
                    .filter(candidate -> draft.entity(table).words(candidate).contains(word))
                    .findFirst();
            if (column.isPresent()) {
                return column;
            }
        }
        return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
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

    static String name(Function function, Item item) {
        String prefix = switch (function) {
            case SUM -> "total";
            case AVG -> "average";
            case MIN -> "minimum";
            case MAX -> "maximum";
            case MEDIAN -> "median";
            case STDDEV -> "spread";
            case COUNT -> "number";
        };
        String noun = item.measure().map(target -> target.name())
                .or(() -> item.column().map(target -> target.column().name()))
                .orElseGet(() -> item.place().text());
        String plain = noun.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        return plain.startsWith(prefix) ? plain : prefix + "_" + plain;
    }

    static String countName(Item item) {
        String noun = item.value().isPresent() || item.table().isPresent()
                ? item.home().get().table()
                : item.column().map(target -> target.column().name()).orElse("rows");
        return "number_of_" + noun.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }
}
