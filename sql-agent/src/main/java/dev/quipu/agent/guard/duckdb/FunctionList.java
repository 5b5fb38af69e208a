package dev.quipu.agent.guard.duckdb;

import dev.quipu.agent.guard.text.AsciiCase;
import dev.quipu.agent.guard.text.RuleFile;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The functions of DuckDB and which of them a query may call. */
public final class FunctionList {
    private static final Set<String> KINDS =
            Set.of("scalar", "aggregate", "macro", "window", "parser", "table", "table_macro", "pragma");
    private static final Set<String> TABLE_KINDS = Set.of("table", "table_macro");

    private final SortedSet<String> scalars = new TreeSet<>();
    private final SortedSet<String> tables = new TreeSet<>();
    private final Set<String> takingLambda = new TreeSet<>();
    private final Set<String> macros = new TreeSet<>();
    private final Map<String, String> denied = new TreeMap<>();

    private FunctionList() {}

    /** Reads and checks the list. */
    public static FunctionList read() {
        FunctionList list = new FunctionList();
        for (List<String> line : RuleFile.lines(DuckDbGate.class, "functions.tsv", 4)) {
            list.add(line.get(0), line.get(1), line.get(2), line.get(3));
        }
        return list;
    }

    private void add(String name, String kind, String verdict, String reason) {
        if (!name.equals(AsciiCase.lower(name)) || !KINDS.contains(kind)) {
            throw new IllegalStateException("functions.tsv: mistake at " + name + " " + kind);
        }
        if (kind.equals("macro")) {
            macros.add(name);
        }
        if (reason.endsWith("with a lambda")) {
            takingLambda.add(name);
        }
        switch (verdict) {
            case "allow" -> (TABLE_KINDS.contains(kind) ? tables : scalars).add(name);
            case "deny" -> denied.putIfAbsent(name, reason);
            default -> throw new IllegalStateException("functions.tsv: neither allow nor deny at " + name);
        }
    }

    /** Whether a query may call it inside an expression. */
    boolean allowsScalar(String name) {
        return scalars.contains(AsciiCase.lower(name));
    }

    /** Whether a query may call it in FROM. */
    boolean allowsTable(String name) {
        return tables.contains(AsciiCase.lower(name));
    }

    /** Whether its second argument is a lambda. */
    boolean takesLambda(String name) {
        return takingLambda.contains(AsciiCase.lower(name));
    }

    /** Whether the planner writes out its definition, in which an argument may stand twice. */
    boolean isMacro(String name) {
        return macros.contains(AsciiCase.lower(name));
    }

    Optional<String> denial(String name) {
        return Optional.ofNullable(denied.get(AsciiCase.lower(name)));
    }

    /** All names that a query may call, in lower case. A source that gives one of them another meaning is not safe. */
    public SortedSet<String> allowedNames() {
        SortedSet<String> all = new TreeSet<>(scalars);
        all.addAll(tables);
        return Collections.unmodifiableSortedSet(all);
    }

    SortedSet<String> scalarNames() {
        return Collections.unmodifiableSortedSet(scalars);
    }

    SortedSet<String> tableNames() {
        return Collections.unmodifiableSortedSet(tables);
    }
}
