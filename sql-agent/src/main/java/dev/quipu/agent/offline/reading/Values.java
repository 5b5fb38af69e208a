package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.lexicon.Target.ValueTarget;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Predicate.Literal;
import java.util.List;

/** Conditions from values of one column. */
final class Values {
    private Values() {}

    static Predicate predicate(List<ValueTarget> targets, boolean negated) {
        ColumnUse use = use(targets.get(0));
        List<Literal> values = targets.stream()
                .flatMap(target -> target.values().stream())
                .map(Values::literal)
                .distinct()
                .toList();
        return new Predicate.OneOf(use, values, negated);
    }

    static ColumnUse use(ValueTarget target) {
        return new ColumnUse(Instance.of(target.home()), target.column());
    }

    static Literal literal(String value) {
        return new Literal(value, Literal.Type.TEXT);
    }
}
