package dev.quipu.agent.guard.duckdb;

import dev.quipu.agent.guard.duckdb.QueryFacts.TypeUse;
import dev.quipu.agent.guard.text.AsciiCase;
import dev.quipu.agent.guard.text.Findings;
import dev.quipu.agent.guard.text.NearestName;
import dev.quipu.agent.guard.text.RuleFile;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Only types of the engine, by their plain names. */
final class AllowedTypes implements Rule {
    /** An array takes its whole room for each row; a size that cannot be had ends the whole database. */
    private static final int MOST_CELLS = 10_000;

    private final SortedSet<String> allowed = new TreeSet<>();

    AllowedTypes(String file) {
        for (List<String> line : RuleFile.lines(DuckDbGate.class, file, 3)) {
            if (line.get(1).equals("allow")) {
                allowed.add(line.get(0));
            }
        }
    }

    @Override
    public void check(QueryFacts query, Visible visible, Findings findings) {
        for (TypeUse use : query.types()) {
            if (findings.areMany()) {
                return;
            }
            String name = String.join(".", use.path());
            if (use.cells() > MOST_CELLS) {
                findings.add(
                        Violation.Code.LITERAL,
                        use.place(),
                        "the array type holds more than " + MOST_CELLS + " values",
                        "write a list, such as INTEGER[], without a length");
            }
            if (!allowed.contains(AsciiCase.lower(name))) {
                String instead = NearestName.of(name, allowed.stream())
                        .map(nearest -> "did you mean `" + nearest.toUpperCase(Locale.ROOT) + "`?")
                        .orElse("write a built-in type such as INTEGER, VARCHAR or DATE");
                findings.add(Violation.Code.CLAUSE, use.place(), "unknown type `" + name + "`", instead);
            }
        }
    }
}
