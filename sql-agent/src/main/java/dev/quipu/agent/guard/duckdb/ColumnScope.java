package dev.quipu.agent.guard.duckdb;

import dev.quipu.agent.guard.duckdb.QueryFacts.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the column names of one query node are looked up: its tables, its own aliases, and the nodes around it. Built
 * while the tree is walked, read afterwards.
 */
final class ColumnScope {
    private final Optional<ColumnScope> around;
    private final List<Source> sources = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();
    private boolean open;

    /** A table of the source under the name by which the query calls it. */
    record Source(String name, TableUse table) {}

    ColumnScope(Optional<ColumnScope> around) {
        this.around = around;
    }

    void add(Source source) {
        sources.add(source);
    }

    /** A name that the query itself gives: an alias, a parameter of a lambda. */
    void name(String name) {
        names.add(name.toLowerCase(Locale.ROOT));
    }

    /** From here on names may come from elsewhere: a CTE, a subquery, a table function. */
    void leaveOpen() {
        open = true;
    }

    boolean isOpen() {
        return open || around.map(ColumnScope::isOpen).orElse(false);
    }

    boolean names(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT))
                || around.map(scope -> scope.names(name)).orElse(false);
    }

    /** The tables of this node and of those around it, nearest first. */
    List<Source> sources() {
        List<Source> all = new ArrayList<>(sources);
        around.ifPresent(scope -> all.addAll(scope.sources()));
        return all;
    }
}
