package dev.quipu.agent.offline.lexicon;

import java.util.Comparator;
import java.util.Objects;

/**
 * A possible meaning of some words.
 *
 * @param score from 0 to 1, how well words and meaning fit
 * @param words number of words
 */
public record Link(Target target, double score, Origin origin, int words) {
    /** Best first, ties by name. */
    public static final Comparator<Link> BEST = Comparator.comparingDouble((Link link) -> -link.score())
            .thenComparing(link -> link.target().id());

    /** Why the words may mean it. */
    public enum Origin {
        NAME,
        PART_OF_NAME,
        VALUE,
        PART_OF_VALUE,
        SYNONYM,
        SPELLING,
        FAMILY
    }

    public Link {
        Objects.requireNonNull(target, "target is null");
        Objects.requireNonNull(origin, "origin is null");
    }

    public Link times(double factor, Origin newOrigin) {
        return new Link(target, score * factor, newOrigin, words);
    }

    public Link over(int newWords) {
        return new Link(target, score, origin, newWords);
    }
}
