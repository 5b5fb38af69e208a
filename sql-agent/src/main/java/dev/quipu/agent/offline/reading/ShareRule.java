package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.Arithmetic;
import dev.quipu.agent.offline.query.Expression.Operator;
import dev.quipu.agent.offline.query.Expression.RowCount;
import dev.quipu.agent.offline.query.Expression.Window;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.Parts;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Query.Output;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * "what share of revenue comes from the USA": the figure under the conditions that stand behind it, in percent of the
 * figure without them. With a group instead of conditions: each group's part of the whole.
 */
final class ShareRule implements Rule {
    @Override
    public void apply(Draft draft) {
        OptionalInt at = draft.find(PhraseKind.SHARE);
        if (at.isEmpty()) {
            return;
        }
        Expression figure = figure(draft);
        if (figure == null) {
            return;
        }
        if (!draft.groups.isEmpty() && conditions(draft).isEmpty()) {
            draft.figures.clear();
            draft.figure(new Window(Window.Kind.SHARE, figure, List.of()), "share_in_percent");
            draft.item(at.getAsInt()).use();
            return;
        }
        List<Predicate> part = conditions(draft);
        if (part.isEmpty()) {
            return;
        }
        draft.where.removeAll(part);
        draft.figures.clear();
        draft.figure(new Arithmetic(Operator.PERCENT_OF, filtered(figure, part), figure), "share_in_percent");
        draft.items.stream().filter(item -> item.isOpen(PhraseKind.SHARE)).forEach(Item::use);
    }

    private static @Nullable Expression figure(Draft draft) {
        if (!draft.figures.isEmpty()) {
            return draft.figures.get(0).expression();
        }
        Optional<TableName> table = draft.heads.stream()
                .map(Output::expression)
                .filter(expression -> expression instanceof Expression.ColumnUse && !draft.groups.contains(expression))
                .map(expression -> ((Expression.ColumnUse) expression).table().table())
                .findFirst()
                .or(() -> draft.mentioned.stream().map(Instance::table).findFirst())
                .or(() -> draft.where.stream()
                        .flatMap(predicate -> Parts.tables(predicate).stream())
                        .map(Instance::table)
                        .findFirst());
        if (table.isEmpty()) {
            return null;
        }
        draft.heads.removeIf(output -> !draft.groups.contains(output.expression()));
        return FigureReader.rows(table.get());
    }

    /** The conditions that make the part; periods restrict the whole as well. */
    private static List<Predicate> conditions(Draft draft) {
        return draft.where.stream()
                .filter(predicate -> !(predicate instanceof Predicate.Within))
                .toList();
    }

    static Expression filtered(Expression figure, List<Predicate> conditions) {
        if (figure instanceof RowCount count) {
            List<Predicate> all = new ArrayList<>(count.filter());
            all.addAll(conditions);
            return new RowCount(count.of(), all);
        }
        if (figure instanceof Aggregate aggregate) {
            List<Predicate> all = new ArrayList<>(aggregate.filter());
            all.addAll(conditions);
            return new Aggregate(aggregate.function(), aggregate.distinct(), aggregate.argument(), all);
        }
        return figure;
    }
}
