package dev.quipu.agent.guard.spark;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Walks a tree once, in the order of the text, through allowed parts only. Needs a thread with a deep stack. */
final class TreeWalk {
    /** A thousand conditions joined by OR make a thousand levels. */
    private static final int DEEPEST = 1_500;
    /** A list of 5,000 numbers makes 35,000. */
    private static final int MOST_PARTS = 60_000;

    private final AllowedContexts contexts;
    private final FactCollector facts = new FactCollector();
    private int parts;

    private TreeWalk(AllowedContexts contexts) {
        this.contexts = contexts;
    }

    static QueryFacts facts(ParserRuleContext root, AllowedContexts contexts) {
        TreeWalk walk = new TreeWalk(contexts);
        walk.walk(root, 0);
        return walk.facts.facts();
    }

    private void walk(ParserRuleContext part, int depth) {
        if (!contexts.allows(part)) {
            facts.refuse(part);
            return;
        }
        parts++;
        if (depth > DEEPEST || parts > MOST_PARTS) {
            facts.refuseSize();
            return;
        }
        facts.enter(part);
        for (int child = 0; child < part.getChildCount(); child++) {
            ParseTree inside = part.getChild(child);
            if (inside instanceof ParserRuleContext rule) {
                walk(rule, depth + 1);
            }
        }
        facts.leave(part);
    }
}
