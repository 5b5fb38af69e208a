package dev.quipu.agent.guard;

import dev.quipu.agent.guard.text.Violation;
import java.util.List;
import java.util.Objects;

/** What the guard says of a text. */
public sealed interface Verdict {
    /** It may run. */
    record Allowed(GuardedQuery query) implements Verdict {
        public Allowed {
            Objects.requireNonNull(query, "query is null");
        }
    }

    /** It may not, and why; at least one reason, in the order of their places in the text. */
    record Refused(List<Violation> violations) implements Verdict {
        public Refused {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal gives a reason");
            }
        }
    }
}
