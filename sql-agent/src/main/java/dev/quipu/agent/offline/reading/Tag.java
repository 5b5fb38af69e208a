package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.DateMatch;
import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.lexicon.Link;
import java.math.BigDecimal;
import java.util.List;

/** A stretch of the question with what it may mean. */
public sealed interface Tag {
    /** Where it stands: first token, number of tokens, sentence, and the filler words right before it. */
    record Place(int start, int length, int sentence, List<String> lead, String text) {
        public Place {
            lead = List.copyOf(lead);
        }

        public int end() {
            return start + length;
        }
    }

    Place place();

    /** Words with meanings in the schema, best first. */
    record Reference(Place place, List<Link> links, boolean quoted) implements Tag {
        public Reference {
            links = List.copyOf(links);
        }
    }

    record Period(Place place, DateMatch match) implements Tag {}

    /** @param percent followed by a percent sign */
    record Figure(Place place, BigDecimal value, boolean percent) implements Tag {}

    record Phrase(Place place, PhraseKind kind, String argument) implements Tag {}

    record Comma(Place place) implements Tag {}

    /** @param soft restates a relation and may be passed over at a small cost */
    record Unknown(Place place, boolean soft, boolean emphatic) implements Tag {}
}
