package dev.quipu.agent.explain;

import dev.quipu.agent.guard.text.AsciiCase;
import dev.quipu.agent.guard.text.QueryOutline.Aggregate;
import dev.quipu.agent.guard.text.QueryOutline.Block;
import dev.quipu.agent.guard.text.QueryOutline.Equality;
import dev.quipu.agent.guard.text.QueryOutline.Name;
import dev.quipu.agent.guard.text.QueryOutline.Source;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which sources of one SELECT are repeated by the sources that they are joined with. For one thread. */
final class JoinGrain {
    /** The rows of one source are taken once for each matching row of another. */
    record Repeated(String source, String by) {}

    /** @param pastOne whether the way there led to a side with one row for each */
    private record Step(int source, boolean pastOne) {}

    private final Block block;
    private final Visible visible;

    JoinGrain(Block block, Visible visible) {
        this.block = block;
        this.visible = visible;
    }

    Optional<Repeated> repeatedBy(Aggregate aggregate) {
        Set<Integer> read = new TreeSet<>();
        for (Name column : aggregate.columns()) {
            Optional<Integer> source = sourceOf(column);
            if (source.isEmpty()) {
                return Optional.empty();
            }
            read.add(source.get());
        }
        return read.size() == 1 ? repeatedBy(read.iterator().next(), aggregate) : Optional.empty();
    }

    /** Walks from the source over the joins; a step to a side with several rows for one repeats it. */
    private Optional<Repeated> repeatedBy(int start, Aggregate aggregate) {
        Set<Integer> seen = new HashSet<>(Set.of(start));
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(start, false)));
        while (!open.isEmpty()) {
            Step from = open.remove();
            for (int to = 0; to < block.sources().size(); to++) {
                Set<String> columns = joinedColumns(from.source(), to);
                if (columns.isEmpty() || !seen.add(to)) {
                    continue;
                }
                boolean several = hasSeveralRowsFor(to, columns);
                // counting a column of the one side counts the matches of the many: people write that and mean it
                boolean meant = aggregate.function().equals("count")
                        && !from.pastOne()
                        && !hasSeveralRowsFor(from.source(), joinedColumns(to, from.source()));
                if (several && !meant && !isGroupedByKeyOf(to)) {
                    return Optional.of(new Repeated(name(start), name(to)));
                }
                open.add(new Step(to, from.pastOne() || !several));
            }
        }
        return Optional.empty();
    }

    /** The columns of {@code to} that are compared with columns of {@code from}, in lower case. */
    private Set<String> joinedColumns(int from, int to) {
        Set<String> columns = new TreeSet<>();
        for (Equality equality : block.equalities()) {
            Optional<Integer> left = sourceOf(equality.left());
            Optional<Integer> right = sourceOf(equality.right());
            if (left.equals(Optional.of(from)) && right.equals(Optional.of(to))) {
                columns.add(AsciiCase.lower(equality.right().column()));
            } else if (right.equals(Optional.of(from)) && left.equals(Optional.of(to))) {
                columns.add(AsciiCase.lower(equality.left().column()));
            }
        }
        return columns;
    }

    /** Only what the catalog knows: a key that the columns hold, or one column whose values repeat. */
    private boolean hasSeveralRowsFor(int source, Set<String> columns) {
        Optional<Table> table = visible.table(block.sources().get(source).path());
        if (table.isEmpty() || columns.size() != 1 || isKey(table.get(), columns)) {
            return false;
        }
        return columns.stream()
                .flatMap(name -> table.get().column(name).stream())
                .map(Column::profile)
                .anyMatch(profile -> profile.distinct() > 0 && profile.distinct() < profile.nonNull());
    }

    private static boolean isKey(Table table, Set<String> columns) {
        List<String> key = table.primaryKey();
        return !key.isEmpty() && key.stream().map(AsciiCase::lower).allMatch(columns::contains);
    }

    /** Then each group holds one row of it, and the others are not repeated within the group. */
    private boolean isGroupedByKeyOf(int source) {
        Set<String> groups = new TreeSet<>();
        for (Name group : block.groups()) {
            if (sourceOf(group).equals(Optional.of(source))) {
                groups.add(AsciiCase.lower(group.column()));
            }
        }
        return visible.table(block.sources().get(source).path())
                .filter(table -> isKey(table, groups))
                .isPresent();
    }

    private Optional<Integer> sourceOf(Name name) {
        for (int index = 0; index < block.sources().size(); index++) {
            Source source = block.sources().get(index);
            boolean named = name.path().size() > 1
                    ? AsciiCase.same(source.name(), name.path().get(name.path().size() - 2))
                    : visible.table(source.path())
                            .flatMap(table -> table.column(name.column()))
                            .isPresent();
            if (named) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    private String name(int source) {
        Source named = block.sources().get(source);
        return named.path().isEmpty()
                ? named.name()
                : named.path().get(named.path().size() - 1);
    }
}
