package dev.quipu.agent.guard.spark;

import java.util.concurrent.atomic.AtomicReference;
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
    /** TPC-H and TPC-DS teach some 9,000. */
    private static final int MOST_STATES = 60_000;

    private final AtomicReference<Learnt> learnt = new AtomicReference<>(Learnt.nothing());

    private record Learnt(DFA[] decisions, PredictionContextCache contexts) {
        static Learnt nothing() {
            DFA[] decisions = new DFA[GRAMMAR.getNumberOfDecisions()];
            for (int decision = 0; decision < decisions.length; decision++) {
                decisions[decision] = new DFA(GRAMMAR.getDecisionState(decision), decision);
            }
            return new Learnt(decisions, new PredictionContextCache());
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
        Learnt now = learnt.get();
        BoundedPrediction prediction = new BoundedPrediction(parser, GRAMMAR, now.decisions, now.contexts, mostSteps);
        parser.setInterpreter(prediction);
        return prediction;
    }

    /** Called after a text that took many steps. */
    void forgetIfLarge() {
        Learnt now = learnt.get();
        if (now.states() > MOST_STATES) {
            learnt.compareAndSet(now, Learnt.nothing());
        }
    }

    int states() {
        return learnt.get().states();
    }
}
