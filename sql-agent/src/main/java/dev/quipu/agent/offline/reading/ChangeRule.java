package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.DateRange;
import dev.quipu.agent.offline.language.Grain;
import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Arithmetic;
import dev.quipu.agent.offline.query.Expression.Operator;
import dev.quipu.agent.offline.query.Expression.TimeGrain;
import dev.quipu.agent.offline.query.Expression.Window;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Query;
import dev.quipu.agent.offline.query.Query.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Growth from period to period, running totals and ranks: figures that look at other rows. */
final class ChangeRule implements Rule {
    @Override
    public void apply(Draft draft) {
        boolean growth = draft.find(PhraseKind.GROWTH).isPresent()
                || draft.find(PhraseKind.COMPARED).isPresent();
        boolean periods = draft.find(PhraseKind.VERSUS).isPresent()
                && (draft.find(PhraseKind.SHARE).isPresent() || spans(draft).size() == 2);
        if ((growth || periods) && draft.figures.isEmpty()) {
            countHead(draft);
        }
        if ((growth || periods) && !draft.figures.isEmpty()) {
            growth(draft);
        }
        if (draft.find(PhraseKind.RUNNING).isPresent() && !draft.figures.isEmpty()) {
            running(draft);
        }
        if (draft.find(PhraseKind.RANK).isPresent() && !draft.figures.isEmpty()) {
            rank(draft);
        }
    }

    /** Without a figure it is the number of the things named that changes. */
    private static void countHead(Draft draft) {
        draft.items.stream().filter(Item::name).findFirst().ifPresent(item -> {
            int index = draft.items.indexOf(item);
            new FigureReader(draft).bare(index).ifPresent(found -> {
                draft.heads.removeIf(head -> !draft.groups.contains(head.expression()));
                draft.figure(found.expression(), found.name());
            });
        });
        draft.items.stream().filter(item -> item.isOpen(PhraseKind.COUNT)).forEach(Item::use);
    }

    /** The closed and open periods that the question names. */
    private static List<Predicate.Within> spans(Draft draft) {
        List<Predicate.Within> spans = new ArrayList<>();
        for (Predicate predicate : draft.where) {
            if (predicate instanceof Predicate.Within within) {
                spans.add(within);
            } else if (predicate instanceof Predicate.Either either) {
                either.parts().stream()
                        .filter(Predicate.Within.class::isInstance)
                        .forEach(part -> spans.add((Predicate.Within) part));
            }
        }
        return spans;
    }

    private static void growth(Draft draft) {
        List<Predicate> periods = draft.where.stream()
                .filter(predicate -> predicate instanceof Predicate.Within
                        || predicate instanceof Predicate.Either either
                                && either.parts().stream().allMatch(part -> part instanceof Predicate.Within))
                .toList();
        List<Predicate.Within> spans = spans(draft);
        Expression figure = draft.figures.get(0).expression();
        boolean step = draft.grain != null && draft.grain.linear();
        if (!step && spans.size() == 2) {
            between(draft, figure, spans, periods);
        } else if (step || spans.isEmpty()) {
            stepwise(draft, figure);
        } else {
            return;
        }
        draft.items.stream()
                .filter(item -> item.isOpen(PhraseKind.GROWTH)
                        || item.isOpen(PhraseKind.COMPARED)
                        || item.isOpen(PhraseKind.SHARE)
                        || item.isOpen(PhraseKind.VERSUS))
                .forEach(Item::use);
    }

    /** "Q4 2025 compared to Q3 2025": from the earlier to the later. */
    private static void between(Draft draft, Expression figure, List<Predicate.Within> spans, List<Predicate> periods) {
        Predicate.Within a = spans.get(0);
        Predicate.Within b = spans.get(1);
        boolean ordered = a.range().from().isBefore(b.range().from());
        Expression before = ShareRule.filtered(figure, List.of(ordered ? a : b));
        Expression after = ShareRule.filtered(figure, List.of(ordered ? b : a));
        draft.where.removeAll(periods);
        String name = draft.figures.get(0).name();
        draft.figures.clear();
        DateRange early = (ordered ? a : b).range();
        DateRange late = (ordered ? b : a).range();
        draft.figure(new Arithmetic(Operator.CHANGE_FROM, after, before), "change_in_percent");
        draft.figure(before, name + "_" + plain(early));
        draft.figure(after, name + "_" + plain(late));
    }

    private static String plain(DateRange range) {
        return range.words().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    private static void stepwise(Draft draft, Expression figure) {
        if (draft.grain == null) {
            draft.grain = Grain.YEAR;
            new PeriodRule().apply(draft);
        }
        List<Expression> steps =
                draft.groups.stream().filter(TimeGrain.class::isInstance).toList();
        if (steps.isEmpty()) {
            return;
        }
        draft.figure(new Window(Window.Kind.CHANGE, figure, steps), "change_in_percent");
    }

    private static void running(Draft draft) {
        List<Expression> steps =
                draft.groups.stream().filter(TimeGrain.class::isInstance).toList();
        if (steps.isEmpty()) {
            return;
        }
        List<Output> figures = List.copyOf(draft.figures);
        for (Output output : figures) {
            draft.figure(new Window(Window.Kind.RUNNING, output.expression(), steps), "running_" + output.name());
        }
        draft.items.stream().filter(item -> item.isOpen(PhraseKind.RUNNING)).forEach(Item::use);
    }

    private static void rank(Draft draft) {
        Expression figure = draft.figures.get(0).expression();
        if (draft.groups.isEmpty() && draft.heads.isEmpty()) {
            return;
        }
        Window rank = new Window(Window.Kind.RANK, figure, List.of());
        draft.figure(rank, "rank");
        draft.order.clear();
        draft.order.add(new Query.OrderKey(rank, false));
        draft.items.stream().filter(item -> item.isOpen(PhraseKind.RANK)).forEach(Item::use);
    }
}
