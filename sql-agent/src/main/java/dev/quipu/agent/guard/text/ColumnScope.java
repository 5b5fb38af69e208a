package dev.quipu.agent.guard.text;

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
public final class ColumnScope {
    private final Optional<ColumnScope> around;
    private final List<Source> sources = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();
    private boolean open;

    /** A table of the source, by its path, under the name by which the query calls it. */
    public record Source(String name, List<String> path) {
        public Source {
            path = List.copyOf(path);
        }
    }

    public ColumnScope(Optional<ColumnScope> around) {
        this.around = around;
    }

    public Optional<ColumnScope> around() {
        return around;
    }

    public void add(Source source) {
        sources.add(source);
    }

    /** A name that the query itself gives: an alias, a parameter of a lambda. */
    public void name(String name) {
        names.add(name.toLowerCase(Locale.ROOT));
    }

    /** From here on names may come from elsewhere: a CTE, a subquery, a table function. */
    public void leaveOpen() {
        open = true;
    }

    public boolean isOpen() {
        return open || around.map(ColumnScope::isOpen).orElse(false);
    }

    public boolean names(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT))
                || around.map(scope -> scope.names(name)).orElse(false);
    }

    /** The tables of this node and of those around it, nearest first. */
    public List<Source> sources() {
        List<Source> all = new ArrayList<>(sources);
        around.ifPresent(scope -> all.addAll(scope.sources()));
        return all;
    }
}
