package dev.quipu.agent.answer;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What an asker gets: one of four things, and nothing else. */
public sealed interface Answer {
    /** Calls the one function that belongs to this kind of answer. */
    <T> T match(
            Function<Answered, T> answered,
            Function<AskBack, T> askBack,
            Function<Declined, T> declined,
            Function<Failed, T> failed);

    /**
     * An answer with its figures.
     *
     * @param headline the answer in words, with the figures
     * @param understood how the question was understood: measure, filters, period, joins, synonyms
     * @param explanation further sentences, such as which filter emptied an empty result; may be empty
     * @param sql as the analyst wrote it, runnable on the source as it stands
     * @param analyst who answered
     */
    record Answered(
            String headline,
            List<String> understood,
            String explanation,
            String sql,
            ResultTable result,
            RestsOn restsOn,
            String analyst)
            implements Answer {
        public Answered {
            Objects.requireNonNull(headline, "headline is null");
            understood = List.copyOf(understood);
            Objects.requireNonNull(explanation, "explanation is null");
            Objects.requireNonNull(sql, "sql is null");
            Objects.requireNonNull(result, "result is null");
            Objects.requireNonNull(restsOn, "restsOn is null");
            Objects.requireNonNull(analyst, "analyst is null");
        }

        @Override
        public <T> T match(
                Function<Answered, T> answered,
                Function<AskBack, T> askBack,
                Function<Declined, T> declined,
                Function<Failed, T> failed) {
            return answered.apply(this);
        }
    }

    /**
     * The question has several readings that give different results, or would cost too much; the asker chooses.
     *
     * @param cost what it would cost; {@link Cost#UNKNOWN} unless that is why it is asked back
     */
    record AskBack(String question, List<Choice> choices, Cost cost, String analyst) implements Answer {
        public AskBack(String question, List<Choice> choices, String analyst) {
            this(question, choices, Cost.UNKNOWN, analyst);
        }

        public AskBack {
            Objects.requireNonNull(cost, "cost is null");
            Objects.requireNonNull(question, "question is null");
            choices = List.copyOf(choices);
            Objects.requireNonNull(analyst, "analyst is null");
        }

        @Override
        public <T> T match(
                Function<Answered, T> answered,
                Function<AskBack, T> askBack,
                Function<Declined, T> declined,
                Function<Failed, T> failed) {
            return askBack.apply(this);
        }
    }

    /** The question is not answered: why, and what can be asked instead. */
    record Declined(String reason, List<String> suggestions, String analyst) implements Answer {
        public Declined {
            Objects.requireNonNull(reason, "reason is null");
            suggestions = List.copyOf(suggestions);
            Objects.requireNonNull(analyst, "analyst is null");
        }

        @Override
        public <T> T match(
                Function<Answered, T> answered,
                Function<AskBack, T> askBack,
                Function<Declined, T> declined,
                Function<Failed, T> failed) {
            return declined.apply(this);
        }
    }

    /** Something broke: what, and what to do about it. */
    record Failed(String what, String instead) implements Answer {
        public Failed {
            Objects.requireNonNull(what, "what is null");
            Objects.requireNonNull(instead, "instead is null");
        }

        @Override
        public <T> T match(
                Function<Answered, T> answered,
                Function<AskBack, T> askBack,
                Function<Declined, T> declined,
                Function<Failed, T> failed) {
            return failed.apply(this);
        }
    }
}
