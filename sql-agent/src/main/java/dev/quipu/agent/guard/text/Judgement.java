package dev.quipu.agent.guard.text;

import java.util.List;

/** What a gate says of a text. */
public sealed interface Judgement {
    /** Nothing in it is forbidden. */
    public record Proved(List<TablePlace> tables, List<ClockUse> clockUses) implements Judgement {
        public Proved {
            tables = List.copyOf(tables);
            clockUses = List.copyOf(clockUses);
        }
    }

    /** Something is; at least one reason, in the order of their places. */
    public record Refused(List<Violation> violations) implements Judgement {
        public Refused {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal gives a reason");
            }
        }

        public Refused(Violation violation) {
            this(List.of(violation));
        }
    }
}
