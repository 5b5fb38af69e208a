package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.WordList;
import dev.quipu.agent.offline.lexicon.Entity;
import dev.quipu.agent.offline.lexicon.Target;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.List;
import java.util.Optional;

/** The figure by which a thing is measured when the question names none. */
final class MainMeasures {
    private final Draft draft;

    MainMeasures(Draft draft) {
        this.draft = draft;
    }

    /** The number by which a table is most likely measured. */
    Optional<Column> of(TableName table) {
        List<Column> numbers = draft.entity(table).table().columns().stream()
                .filter(column -> column.kind() == ColumnKind.NUMBER)
                .toList();
        for (String word : draft.lists().of(WordList.MAIN_MEASURE)) {
            Optional<Column> column = numbers.stream()
                    .filter(candidate -> draft.entity(table).words(candidate).contains(word))
                    .findFirst();
            if (column.isPresent()) {
                return column;
            }
        }
        return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
    }

    /** "average order value" where the money stands in the lines: the function over the sum of each order. */
    Optional<Expression> perThing(Function function, TableName thing) {
        Entity entity = draft.entity(thing);
        return draft.lexicon.money().stream()
                .map(link -> (Target.MeasureTarget) link.target())
                .filter(target -> draft.schema.referring(thing).contains(target.home())
                        && entity.key().isPresent())
                .findFirst()
                .map(target -> new Expression.PerEntity(
                        function,
                        new Aggregate(Function.SUM, false, target.expression(), List.of()),
                        List.of(new ColumnUse(Instance.of(thing), entity.key().get()))));
    }
}
