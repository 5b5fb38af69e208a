package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.Arithmetic;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Expression.Constant;
import dev.quipu.agent.offline.query.Expression.Operator;
import dev.quipu.agent.offline.query.Query.Output;
import dev.quipu.catalog.NameWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** "in minutes": a time kept in another unit is converted. */
final class UnitRule implements Rule {
    @Override
    public void apply(Draft draft) {
        for (Item item : draft.items) {
            if (item.open() && item.led("in") && (item.tag() instanceof Tag.Unknown || item.is(PhraseKind.FILLER))) {
                String stem = NameWords.stem(item.place().text().toLowerCase(Locale.ROOT));
                draft.lists().milliseconds(stem).ifPresent(target -> convert(draft, item, target));
            }
        }
    }

    private static void convert(Draft draft, Item item, BigDecimal target) {
        List<Output> figures = List.copyOf(draft.figures);
        for (Output output : figures) {
            Optional<BigDecimal> unit = unit(draft, output.expression());
            if (unit.isPresent() && unit.get().compareTo(target) != 0) {
                boolean larger = target.compareTo(unit.get()) > 0;
                BigDecimal factor =
                        larger ? target.divide(unit.get()) : unit.get().divide(target);
                Expression converted = new Arithmetic(
                        larger ? Operator.DIVIDED : Operator.TIMES, output.expression(), new Constant(factor));
                draft.figures.set(
                        draft.figures.indexOf(output),
                        new Output(
                                converted, output.name() + "_in_" + item.place().text()));
                item.use();
            } else if (unit.isPresent()) {
                item.use();
            }
        }
    }

    private static Optional<BigDecimal> unit(Draft draft, Expression expression) {
        if (expression instanceof Aggregate aggregate && aggregate.argument() instanceof ColumnUse use) {
            return draft.entity(use.table().table()).words(use.column()).stream()
                    .map(draft.lists()::milliseconds)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Optional.empty();
    }
}
