package dev.quipu.agent.guard.spark;

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

/** The functions of Spark and which of them a query may call. */
final class FunctionList {
    private static final Set<String> KINDS = Set.of("scalar", "table", "operator");

    private final SortedSet<String> scalars = new TreeSet<>();
    private final SortedSet<String> tables = new TreeSet<>();
    private final Map<String, String> denied = new TreeMap<>();

    private FunctionList() {}

    static FunctionList read() {
        FunctionList list = new FunctionList();
        for (List<String> line : RuleFile.lines(SparkGate.class, "functions.tsv", 4)) {
            list.add(line.get(0), line.get(1), line.get(2), line.get(3));
        }
        return list;
    }

    private void add(String name, String kind, String verdict, String reason) {
        if (!name.equals(AsciiCase.lower(name)) || !KINDS.contains(kind)) {
            throw new IllegalStateException("functions.tsv: mistake at " + name + " " + kind);
        }
        switch (verdict) {
            case "allow" -> (kind.equals("table") ? tables : scalars).add(name);
            case "deny" -> denied.putIfAbsent(name, reason);
            default -> throw new IllegalStateException("functions.tsv: neither allow nor deny at " + name);
        }
    }

    boolean allows(String name, boolean inFrom) {
        return (inFrom ? tables : scalars).contains(AsciiCase.lower(name));
    }

    Optional<String> denial(String name) {
        return Optional.ofNullable(denied.get(AsciiCase.lower(name)));
    }

    /** The names that a query may call there, in lower case. */
    SortedSet<String> names(boolean inFrom) {
        return Collections.unmodifiableSortedSet(inFrom ? tables : scalars);
    }
}
