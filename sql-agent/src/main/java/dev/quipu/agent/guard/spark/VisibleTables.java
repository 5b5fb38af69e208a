package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.spark.QueryFacts.TableUse;
import dev.quipu.agent.guard.text.AsciiCase;
import dev.quipu.agent.guard.text.RuleFile;
import dev.quipu.agent.guard.text.UnknownTable;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.agent.guard.text.Wording;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Only tables of the asker's catalog. A table that is not shown and one that is not there read the same. Without a catalog,
 * no name that would be a file, a session's own view or the engine's.
 */
final class VisibleTables implements Rule {
    private static final Pattern PATH = Pattern.compile(".*[/\\\\:*?\\[\\]{}].*", Pattern.DOTALL);

    private final Set<String> foreignQualifiers = new TreeSet<>();

    VisibleTables(String file) {
        RuleFile.lines(SparkGate.class, file, 2).forEach(line -> foreignQualifiers.add(line.get(0)));
    }

    @Override
    public void check(QueryFacts query, Visible visible, PlacedFindings findings) {
        for (TableUse use : query.tables()) {
            boolean allowed =
                    visible.namesAreKnown() ? visible.table(use.path()).isPresent() : mayBeTable(use.path());
            if (!allowed && !findings.areMany()) {
                Wording.Words words = UnknownTable.words(use.path(), visible);
                findings.add(Violation.Code.TABLE, use.name(), words.what(), words.instead());
            }
        }
    }

    private boolean mayBeTable(List<String> path) {
        boolean foreign = path.size() > 1
                && path.stream().limit(path.size() - 1L).map(AsciiCase::lower).anyMatch(foreignQualifiers::contains);
        return !foreign
                && path.size() <= 3
                && path.stream().noneMatch(part -> PATH.matcher(part).matches());
    }
}
