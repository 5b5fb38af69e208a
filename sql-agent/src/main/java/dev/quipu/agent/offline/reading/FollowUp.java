package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.agent.offline.query.Expression.PerEntity;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.Parts;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Query;
import dev.quipu.agent.offline.query.Query.OrderKey;
import dev.quipu.agent.offline.query.Query.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** "now by country", "only 2024", "top 3", "without guests": a fragment that edits the query before it. */
final class FollowUp {
    private static final List<Rule> RULES = List.of(
            new TypeWordRule(),
            new MissingRule(),
            new LikeRule(),
            new GroupRule(),
            new NegationRule(),
            new FigureRule(),
            new ValueRule(),
            new FlagRule(),
            new PeriodRule());

    private final Draft draft;
    private final Query previous;
    private final List<Output> heads;
    private final List<Output> figures;

    FollowUp(Draft draft, Query previous) {
        this.draft = draft;
        this.previous = previous;
        this.heads = previous.outputs().stream()
                .filter(output -> !output.expression().aggregates())
                .toList();
        this.figures = previous.outputs().stream()
                .filter(output -> output.expression().aggregates())
                .toList();
    }

    Optional<Query> changed() {
        draft.context.add(previous.anchor().table());
        Parts.tables(previous).forEach(instance -> draft.context.add(instance.table()));
        List<Predicate> having = threshold();
        Optional<OrderKey> ranking = ranking();
        Optional<Function> function = bareFunction();
        insteadOf();
        RULES.forEach(rule -> rule.apply(draft));
        direction();
        mentions();
        boolean nothing = having.isEmpty()
                && ranking.isEmpty()
                && function.isEmpty()
                && draft.where.isEmpty()
                && draft.groups.isEmpty()
                && draft.figures.isEmpty()
                && draft.order.isEmpty();
        if (nothing) {
            return Optional.empty();
        }
        return Optional.of(merged(having, ranking, function));
    }

    /** "only those with at least 4": a comparison without a noun is about the figure. */
    private List<Predicate> threshold() {
        List<Predicate> found = new ArrayList<>();
        for (int i = 0; i + 1 < draft.size(); i++) {
            boolean bare = draft.item(i).isOpen(PhraseKind.COMPARE)
                    && draft.item(i + 1).tag() instanceof Tag.Figure
                    && draft.at(i + 2).filter(Item::name).isEmpty()
                    && draft.at(i - 1).filter(Item::name).isEmpty();
            if (bare && !figures.isEmpty()) {
                Tag.Figure figure = (Tag.Figure) draft.item(i + 1).tag();
                found.add(new Predicate.Compare(
                        figures.get(0).expression(),
                        draft.item(i).argument().split(":")[0],
                        ComparisonRule.number(figure.value())));
                draft.item(i).use();
                draft.item(i + 1).use();
            }
        }
        return found;
    }

    /** "top 3", "which one is the biggest". */
    private Optional<OrderKey> ranking() {
        for (int i = 0; i < draft.size(); i++) {
            Item item = draft.item(i);
            boolean superlative =
                    item.isOpen(PhraseKind.TOP) || item.isOpen(PhraseKind.SUPERLATIVE) || item.isOpen(PhraseKind.MOST);
            if (superlative
                    && !figures.isEmpty()
                    && draft.at(i + 1).filter(Item::name).isEmpty()) {
                Optional<Item> number = draft.at(i + 1).filter(next -> next.open() && next.tag() instanceof Tag.Figure);
                draft.limit = number.map(
                                next -> ((Tag.Figure) next.tag()).value().intValue())
                        .orElse(1);
                number.ifPresent(Item::use);
                item.use();
                return Optional.of(new OrderKey(
                        figures.get(0).expression(), !item.argument().startsWith("asc")));
            }
        }
        return Optional.empty();
    }

    /** "and on average?": a function without a noun is applied to the figure. */
    private Optional<Function> bareFunction() {
        for (int i = 0; i < draft.size(); i++) {
            Item item = draft.item(i);
            boolean alone = draft.at(i + 1)
                    .filter(next -> next.name() || next.is(PhraseKind.COUNT))
                    .isEmpty();
            if (item.isOpen(PhraseKind.AGGREGATE) && alone && !figures.isEmpty()) {
                item.use();
                draft.items.stream()
                        .filter(other -> other.isOpen(PhraseKind.GRAIN))
                        .forEach(Item::use);
                return Optional.of(Function.valueOf(item.argument()));
            }
        }
        return Optional.empty();
    }

    /** "revenue instead of units": what stands behind "instead of" goes away and needs no meaning. */
    private void insteadOf() {
        if (!draft.says("instead")) {
            return;
        }
        boolean after = false;
        for (Item item : draft.items) {
            after |= item.led("instead");
            if (after && item.led("of", "instead")) {
                item.use();
            }
        }
    }

    private void direction() {
        draft.items.stream()
                .filter(item -> item.isOpen(PhraseKind.DIRECTION))
                .findFirst()
                .ifPresent(item -> {
                    item.use();
                    boolean descending = item.argument().equals("desc");
                    Expression key = figures.isEmpty()
                            ? heads.get(0).expression()
                            : figures.get(0).expression();
                    draft.order.add(new OrderKey(key, descending));
                });
    }

    /** "only for customers in Brazil": a table beside its condition says nothing more. */
    private void mentions() {
        for (Item item : draft.items) {
            if (item.open() && item.table().isPresent()) {
                item.use();
                draft.factor *= .97;
            }
        }
    }

    private Query merged(List<Predicate> having, Optional<OrderKey> ranking, Optional<Function> function) {
        boolean adds = draft.says("also", "add", "plus", "additionally")
                || draft.has(PhraseKind.AND) && !draft.figures.isEmpty();
        boolean regrouped = !draft.groups.isEmpty() && !adds;
        List<Output> shown = new ArrayList<>(regrouped ? draft.heads : heads);
        List<Expression> groups = new ArrayList<>(regrouped ? draft.groups : previous.groups());
        if (adds) {
            draft.heads.forEach(shown::add);
            groups.addAll(draft.groups);
        }
        List<Output> measured = new ArrayList<>(draft.figures.isEmpty() || adds ? figures : List.of());
        measured.addAll(draft.figures);
        if (function.isPresent()) {
            return refunctioned(function.get());
        }
        List<Output> outputs = new ArrayList<>(shown);
        if (measured.isEmpty() && !groups.isEmpty()) {
            measured.add(new Output(
                    FigureReader.rows(previous.anchor().table()),
                    "number_of_" + previous.anchor().table().table().toLowerCase(Locale.ROOT)));
            outputs.clear();
            outputs.addAll(draft.heads);
        }
        outputs.addAll(measured);
        List<Predicate> allHaving = new ArrayList<>(previous.having());
        allHaving.addAll(having);
        Instance anchor = draft.figures.isEmpty() || adds
                ? previous.anchor()
                : Parts.tables(draft.figures.get(0).expression()).stream()
                        .findFirst()
                        .orElse(previous.anchor());
        int limit = ranking.isPresent() ? draft.limit : regrouped ? 0 : previous.limit();
        return new Query(
                anchor,
                outputs,
                groups,
                where(),
                allHaving,
                order(ranking, regrouped, measured),
                limit,
                previous.distinct(),
                previous.mentioned());
    }

    private List<OrderKey> order(Optional<OrderKey> ranking, boolean regrouped, List<Output> measured) {
        if (ranking.isPresent()) {
            return List.of(ranking.get());
        }
        if (!draft.order.isEmpty()) {
            return draft.order;
        }
        if (regrouped) {
            boolean steps = draft.groups.stream()
                    .anyMatch(group -> group instanceof Expression.TimeGrain step
                            && step.grain().linear());
            Expression key = steps ? draft.groups.get(0) : measured.get(0).expression();
            return List.of(new OrderKey(key, !steps));
        }
        boolean replaced = !draft.figures.isEmpty()
                && previous.order().stream().anyMatch(key -> key.expression().aggregates());
        return replaced
                ? List.of(new OrderKey(measured.get(measured.size() - 1).expression(), true))
                : previous.order();
    }

    /** The figure under another function: over the groups when there are groups, else over the rows. */
    private Query refunctioned(Function function) {
        Expression figure = figures.get(0).expression();
        String name =
                function.name().toLowerCase(Locale.ROOT) + "_" + figures.get(0).name();
        Expression changed = !previous.groups().isEmpty()
                ? new PerEntity(function, figure, previous.groups())
                : figure instanceof Aggregate aggregate
                        ? new Aggregate(function, aggregate.distinct(), aggregate.argument(), aggregate.filter())
                        : figure;
        return new Query(
                previous.anchor(),
                List.of(new Output(changed, name)),
                List.of(),
                where(),
                previous.having(),
                List.of(),
                0,
                false,
                previous.mentioned());
    }

    /** New conditions replace those on the same column; negated ones are added. */
    private List<Predicate> where() {
        List<Predicate> kept = new ArrayList<>(previous.where());
        List<Predicate> added = new ArrayList<>();
        Optional<ColumnUse> dated = kept.stream().flatMap(FollowUp::period).findFirst();
        for (Predicate predicate : draft.where) {
            Predicate fresh = predicate;
            if (predicate instanceof Predicate.Within within && dated.isPresent()) {
                fresh = new Predicate.Within(dated.get(), within.range());
                kept.removeIf(old -> period(old).findFirst().isPresent());
            } else if (predicate instanceof Predicate.OneOf oneOf && !oneOf.negated()) {
                kept.removeIf(old ->
                        old instanceof Predicate.OneOf other && other.left().equals(oneOf.left()) && !other.negated());
            }
            added.add(fresh);
        }
        kept.addAll(added);
        return kept;
    }

    private static Stream<ColumnUse> period(Predicate predicate) {
        if (predicate instanceof Predicate.Within within) {
            return Stream.of(within.column());
        }
        return predicate instanceof Predicate.Either either
                ? either.parts().stream().flatMap(FollowUp::period)
                : Stream.empty();
    }
}
