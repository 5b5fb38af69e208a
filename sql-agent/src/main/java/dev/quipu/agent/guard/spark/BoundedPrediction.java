package dev.quipu.agent.guard.spark;

import java.util.Set;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;

/**
 * Chooses between the ways to read a text, with a bound: where a text is ambiguous the parser follows all ways further and
 * further, and nothing else ends that. Counting steps depends on no clock.
 */
final class BoundedPrediction extends ParserATNSimulator {
    private final long most;
    private long steps;

    /** The parser does not come to an end in reasonable time. */
    static final class TooManyStepsException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyStepsException() {
            super("the text is too ambiguous", null, false, false);
        }
    }

    BoundedPrediction(Parser parser, ATN grammar, DFA[] decisions, PredictionContextCache contexts, long most) {
        super(parser, grammar, decisions, contexts);
        this.most = most;
    }

    long steps() {
        return steps;
    }

    @Override
    protected void closureCheckingStopState(
            ATNConfig config,
            ATNConfigSet configs,
            Set<ATNConfig> closureBusy,
            boolean collectPredicates,
            boolean fullContext,
            int depth,
            boolean treatEofAsEpsilon) {
        steps++;
        if (steps > most) {
            throw new TooManyStepsException();
        }
        super.closureCheckingStopState(
                config, configs, closureBusy, collectPredicates, fullContext, depth, treatEofAsEpsilon);
    }
}
