package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.DateRange;
import dev.quipu.agent.offline.language.Grain;
import dev.quipu.agent.offline.language.Periods;
import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Expression.TimeGrain;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.Parts;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Query;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Periods become conditions on the date column that fits best; a grain becomes a group on it. */
final class PeriodRule implements Rule {
    @Override
    public void apply(Draft draft) {
        List<Predicate> alternatives = new ArrayList<>();
        for (int i = 0; i < draft.size(); i++) {
            Item item = draft.item(i);
            if (item.open() && item.tag() instanceof Tag.Period period) {
                if (draft.has(PhraseKind.GROWTH) && draft.grain == null && twoMonths(draft, i, period, alternatives)) {
                    item.use();
                    continue;
                }
                boolean negated = draft.is(i - 1, PhraseKind.NOT);
                Optional<ColumnUse> column = column(draft, i, period.match().range());
                if (column.isPresent()) {
                    Predicate within =
                            new Predicate.Within(column.get(), period.match().range());
                    alternatives.add(negated ? new Predicate.Not(within) : within);
                    item.use();
                    if (negated) {
                        draft.item(i - 1).use();
                    }
                }
            }
        }
        if (alternatives.size() > 1
                && (alternatives.stream().allMatch(PeriodRule::closed) || draft.has(PhraseKind.OR))) {
            draft.where.add(new Predicate.Either(alternatives));
            draft.find(PhraseKind.OR).ifPresent(index -> draft.item(index).use());
        } else {
            draft.where.addAll(alternatives);
        }
        if (draft.grain != null) {
            grain(draft, draft.grain);
        }
    }

    /** "from July to August" of a change: the first and the last period of the span are compared. */
    private static boolean twoMonths(Draft draft, int i, Tag.Period period, List<Predicate> alternatives) {
        DateRange range = period.match().range();
        if (period.match().point()
                || !range.hasStart()
                || !range.hasEnd()
                || !range.words().matches("(?i).*\\b(to|and|until|through)\\b.*")) {
            return false;
        }
        Grain step = range.wholeYears()
                ? Grain.YEAR
                : range.from().getDayOfMonth() == 1 && range.to().getDayOfMonth() == 1 ? Grain.MONTH : Grain.DAY;
        if (range.words().matches("(?i).*\\bq[1-4]\\b.*")) {
            step = Grain.QUARTER;
        }
        Optional<ColumnUse> column = column(draft, i, range);
        if (column.isEmpty()) {
            return false;
        }
        DateRange first = new DateRange(range.from(), Periods.minus(range.from(), step, -1), "before");
        DateRange last = new DateRange(Periods.minus(range.to(), step, 1), range.to(), "after");
        alternatives.add(new Predicate.Within(column.get(), first));
        alternatives.add(new Predicate.Within(column.get(), last));
        return true;
    }

    private static boolean closed(Predicate predicate) {
        return predicate instanceof Predicate.Within within
                && within.range().hasStart()
                && within.range().hasEnd();
    }

    private static Optional<ColumnUse> column(Draft draft, int index, DateRange range) {
        boolean finer = !range.wholeYears();
        for (int i = index - 1; i >= Math.max(0, index - 2); i--) {
            Item item = draft.item(i);
            if (item.column(ColumnKind.DATE) || item.column(ColumnKind.YEAR) && !finer) {
                item.use();
                return Optional.of(FigureReader.use(item.column().get()));
            }
        }
        return new DateColumns(draft).best(tables(draft), finer);
    }

    /** The tables that the question is about, that of the measure first. */
    static List<TableName> tables(Draft draft) {
        Set<TableName> found = new LinkedHashSet<>();
        for (var figure : draft.figures) {
            Parts.tables(figure.expression()).forEach(instance -> found.add(instance.table()));
        }
        draft.order.forEach(key -> Parts.tables(key.expression()).forEach(instance -> found.add(instance.table())));
        draft.having.forEach(predicate -> Parts.tables(predicate).forEach(instance -> found.add(instance.table())));
        draft.items.stream().filter(Item::name).forEach(item -> item.home().ifPresent(found::add));
        draft.items.stream()
                .filter(item -> item.value().isPresent())
                .forEach(item -> item.home().ifPresent(found::add));
        found.addAll(draft.context);
        return List.copyOf(found);
    }

    /** Without a date there may still be a column that is called day or month. */
    private static boolean named(Draft draft, Grain grain) {
        String word = grain == Grain.WEEKDAY ? "day" : grain.word();
        for (TableName table : tables(draft)) {
            for (var column : draft.entity(table).table().columns()) {
                if (draft.entity(table).words(column).equals(List.of(word))) {
                    ColumnUse use = new ColumnUse(Instance.of(table), column);
                    draft.heads.add(0, new Query.Output(use, column.name()));
                    draft.groups.add(0, use);
                    return true;
                }
            }
        }
        return false;
    }

    private static void grain(Draft draft, Grain grain) {
        boolean finer = grain != Grain.YEAR;
        Optional<ColumnUse> column = draft.where.stream()
                .filter(predicate -> predicate instanceof Predicate.Within)
                .map(predicate -> ((Predicate.Within) predicate).column())
                .filter(use -> !finer || use.column().kind() == ColumnKind.DATE)
                .findFirst()
                .or(() -> new DateColumns(draft).best(tables(draft), finer));
        if (column.isEmpty() && named(draft, grain)) {
            return;
        }
        if (column.isEmpty()) {
            draft.missing.add(grain.word());
            draft.factor *= .4;
            return;
        }
        Expression step = new TimeGrain(grain, column.get());
        draft.heads.add(0, new Query.Output(step, grain.word().replace(' ', '_')));
        draft.groups.add(0, step);
        if (grain.linear() && draft.order.isEmpty()) {
            draft.order.add(new Query.OrderKey(step, false));
        }
    }
}
