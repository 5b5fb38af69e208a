package dev.quipu.agent.model.protocol;

import java.util.List;
import java.util.Objects;

/** What a reply of the model was read as. */
public sealed interface Understood {
    /** Things to be done, at least one, in their order. */
    record Calls(List<Call> calls) implements Understood {
        public Calls {
            calls = List.copyOf(calls);
            if (calls.isEmpty()) {
                throw new IllegalArgumentException("there is something to do");
            }
        }
    }

    /** None of the allowed forms. */
    record Unusable(String problem) implements Understood {
        public Unusable {
            Objects.requireNonNull(problem, "problem is null");
        }
    }

    /** The calls, if they may stand together. */
    static Understood of(List<Call> calls, int most) {
        if (calls.size() > most) {
            return new Unusable("it asks for " + calls.size() + " things at once; at most " + most + " are done");
        }
        long last = calls.stream().filter(Call::isLast).count();
        if (last > 1 || (last == 1 && calls.size() > 1)) {
            return new Unusable("an answer, a question to the asker or a refusal stands alone in a reply");
        }
        return new Calls(calls);
    }
}
