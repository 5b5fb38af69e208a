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
        List<ValueTarget> whole = targets.stream().filter(target -> !target.part()).toList();
        List<Predicate> parts = new java.util.ArrayList<>();
        if (!whole.isEmpty()) {
            List<Literal> values = whole.stream().map(target -> literal(target.value())).distinct().toList();
            parts.add(new Predicate.OneOf(use, values, negated));
        }
        targets.stream().filter(ValueTarget::part).forEach(target -> parts.add(new Predicate.Like(use, "%" + target.value() + "%", negated)));
        return parts.size() == 1 ? parts.get(0) : new Predicate.Either(parts);
    }

    static ColumnUse use(ValueTarget target) {
        return new ColumnUse(Instance.of(target.home()), target.column());
    }

    static Literal literal(String value) {
        return new Literal(value, Literal.Type.TEXT);
    }
}
