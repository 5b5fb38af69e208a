package dev.quipu.agent.guard.spark;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.TokenSource;

/**
 * Tokens that can be looked at so often and no oftener: the parser looks ahead further and further where a text is
 * ambiguous, and nothing else ends that. Counting looks is the same on every machine, unlike time.
 */
final class BoundedTokens extends CommonTokenStream {
    /** TPC-DS needs up to 150,000; a million takes a fraction of a second. */
    private static final long MOST_LOOKS = 4_000_000;

    private long looks;

    /** The parser does not come to an end in reasonable time. */
    static final class TooManyLooksException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyLooksException() {
            super("the text is too ambiguous", null, false, false);
        }
    }

    BoundedTokens(TokenSource source) {
        super(source);
    }

    long looks() {
        return looks;
    }

    @Override
    public int LA(int offset) {
        looks++;
        if (looks > MOST_LOOKS) {
            throw new TooManyLooksException();
        }
        return super.LA(offset);
    }
}
