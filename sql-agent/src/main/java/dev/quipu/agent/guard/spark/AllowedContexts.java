package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.text.RuleFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;

/** Which parts of Spark's grammar may stand in a query. A part that the list does not name may not. */
final class AllowedContexts {
    private static final String SUFFIX = "Context";
    private final Set<String> allowed = new TreeSet<>();

    private AllowedContexts() {}

    static AllowedContexts read() {
        AllowedContexts contexts = new AllowedContexts();
        for (List<String> line : RuleFile.lines(SparkGate.class, "contexts.tsv", 3)) {
            switch (line.get(1)) {
                case "allow" -> contexts.allowed.add(line.get(0));
                case "deny" -> contexts.allowed.remove(line.get(0));
                default -> throw new IllegalStateException("contexts.tsv: neither allow nor deny at " + line.get(0));
            }
        }
        return contexts;
    }

    boolean allows(ParserRuleContext context) {
        return allowed.contains(name(context));
    }

    static String name(ParserRuleContext context) {
        String name = context.getClass().getSimpleName();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
