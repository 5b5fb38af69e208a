package dev.quipu.agent.guard.spark;

import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;

/**
 * What the parser has learnt from the texts so far, which makes the next ones quick. Forgotten when it grows too large,
 * since every odd text adds to it. Safe for use by several threads.
 */
final class Decisions {
    private static final ATN GRAMMAR = SqlBaseParser._ATN;
    /** TPC-H and TPC-DS teach some 2,000; one text made to confuse teaches up to 7,000. */
    private static final int MOST_STATES = 50_000;

    private volatile Learnt learnt = new Learnt();

    private static final class Learnt {
        private final PredictionContextCache contexts = new PredictionContextCache();
        private final DFA[] decisions = new DFA[GRAMMAR.getNumberOfDecisions()];

        Learnt() {
            for (int decision = 0; decision < decisions.length; decision++) {
                decisions[decision] = new DFA(GRAMMAR.getDecisionState(decision), decision);
            }
        }

        int states() {
            int states = 0;
            for (DFA decision : decisions) {
                states += decision.states.size();
            }
            return states;
        }
    }

    /** Lets the parser use it, with a bound on its steps. */
    BoundedPrediction give(SqlBaseParser parser, long mostSteps) {
        Learnt now = learnt;
        BoundedPrediction prediction = new BoundedPrediction(parser, GRAMMAR, now.decisions, now.contexts, mostSteps);
        parser.setInterpreter(prediction);
        return prediction;
    }

    void forgetIfLarge() {
        if (learnt.states() > MOST_STATES) {
            learnt = new Learnt();
        }
    }
}
