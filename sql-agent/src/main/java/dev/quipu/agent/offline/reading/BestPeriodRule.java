package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.Grain;
import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Query.OrderKey;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** "best month by sales", "which quarter had the most orders", "busiest weekday": the step of time with the largest figure. */
final class BestPeriodRule implements Rule {
    private static final Map<String, Grain> GRAINS = Map.of(
            "day",
            Grain.DAY,
            "week",
            Grain.WEEK,
            "month",
            Grain.MONTH,
            "months",
            Grain.MONTH,
            "quarter",
            Grain.QUARTER,
            "year",
            Grain.YEAR,
            "years",
            Grain.YEAR,
            "weekday",
            Grain.WEEKDAY,
            "quarters",
            Grain.QUARTER,
            "days",
            Grain.DAY);

    @Override
    public void apply(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Item item = draft.item(i);
            Grain grain = GRAINS.get(item.place().text().toLowerCase(Locale.ROOT));
            boolean adjective =
                    draft.at(i - 1).filter(BestPeriodRule::superlative).isPresent();
            boolean free = item.tag() instanceof Tag.Unknown
                    || adjective && item.column().isPresent();
            if (item.open() && free && grain != null && draft.grain == null) {
                best(draft, i, grain);
            }
        }
    }

    private static void best(Draft draft, int at, Grain grain) {
        Optional<Item> number = draft.at(at - 1).filter(item -> item.open() && item.tag() instanceof Tag.Figure);
        Optional<Item> adjective =
                draft.at(number.isPresent() ? at - 2 : at - 1).filter(BestPeriodRule::superlative);
        Decision decision = behindMarker(draft, at, adjective);
        Optional<FigureReader.Found> figure =
                decision.figure().isEmpty() && adjective.isPresent() ? anyFigure(draft, at) : decision.figure();
        if (adjective.isPresent() && figure.isEmpty()) {
            draft.missing.add(draft.item(at).place().text());
            draft.factor *= .3;
        }
        if (decision.word().isEmpty() || figure.isEmpty()) {
            return;
        }
        Item word = decision.word().get();
        draft.grain = grain;
        draft.figure(figure.get().expression(), figure.get().name());
        draft.order.add(new OrderKey(figure.get().expression(), !word.argument().startsWith("asc")));
        draft.limit = number.map(BestPeriodRule::atLeastOne).orElse(1);
        figure.get().use();
        word.use();
        number.ifPresent(Item::use);
        draft.item(at).use();
        draft.item(at).dismiss();
    }

    /** The superlative that decides and the figure by which it does; either may be missing. */
    private record Decision(Optional<Item> word, Optional<FigureReader.Found> figure) {}

    /** "best month by sales", "which month had the most orders": the figure stands behind a word that leads to it. */
    private static Decision behindMarker(Draft draft, int at, Optional<Item> adjective) {
        boolean asked = asked(draft, at);
        Optional<FigureReader.Found> figure = Optional.empty();
        Optional<Item> deciding = adjective;
        for (int i = at + 1; i < draft.size() && figure.isEmpty(); i++) {
            boolean marker = draft.is(i, PhraseKind.GROUP)
                    || draft.is(i, PhraseKind.ORDER)
                    || superlative(draft.item(i)) && asked;
            if (marker) {
                figure = draft.at(i + 1).filter(Item::open).isPresent()
                        ? new FigureReader(draft).at(i + 1)
                        : Optional.empty();
                if (superlative(draft.item(i)) && adjective.isEmpty()) {
                    deciding = Optional.of(draft.item(i));
                }
                if (figure.isPresent()) {
                    draft.item(i).use();
                }
            }
        }
        return new Decision(deciding, figure);
    }

    private static boolean asked(Draft draft, int at) {
        return draft.at(at - 1).filter(item -> item.is(PhraseKind.RELATIVE)).isPresent()
                || draft.item(at).led("which", "what")
                || draft.at(at - 1).isEmpty() && draft.says("which", "what");
    }

    private static Optional<FigureReader.Found> anyFigure(Draft draft, int at) {
        Optional<FigureReader.Found> figure = Optional.empty();
        for (int i = at + 1; i < draft.size() && figure.isEmpty(); i++) {
            boolean figures =
                    draft.item(i).name() || draft.is(i, PhraseKind.COUNT) || draft.is(i, PhraseKind.AGGREGATE);
            if (draft.item(i).open() && figures) {
                figure = new FigureReader(draft).at(i);
            }
        }
        return figure;
    }

    private static int atLeastOne(Item number) {
        return ((Tag.Figure) number.tag()).value().max(BigDecimal.ONE).intValue();
    }

    private static boolean superlative(Item item) {
        return item.isOpen(PhraseKind.SUPERLATIVE)
                || item.isOpen(PhraseKind.TOP)
                || item.isOpen(PhraseKind.MOST)
                || item.isOpen(PhraseKind.POPULAR);
    }
}
