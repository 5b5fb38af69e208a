package dev.quipu.agent.source;

import dev.quipu.agent.source.Containment.Ends;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins over all columns of a composite key, where another table has columns of the same names and types. */
final class CompositeJoins {
    private static final double CONTAINED = 0.95;

    private CompositeJoins() {}

    static List<ForeignKey> find(List<Table> tables, List<ForeignKey> known, Containment containment)
            throws SQLException {
        List<Ends> candidates = new ArrayList<>();
        for (Table to : tables) {
            for (Table from : tables) {
                if (to.primaryKey().size() > 1 && !to.view() && !from.equals(to) && !connected(from, to, known)) {
                    ends(from, to).ifPresent(candidates::add);
                }
            }
        }
        List<Double> contained = containment.of(candidates);
        List<ForeignKey> keys = new ArrayList<>();
        for (int index = 0; index < candidates.size(); index++) {
            Ends ends = candidates.get(index);
            if (contained.get(index) >= CONTAINED && !connected(ends.to(), ends.from(), keys)) {
                keys.add(key(ends, contained.get(index)));
            }
        }
        List<ForeignKey> all = new ArrayList<>(known);
        all.addAll(keys);
        return keys.stream().filter(key -> !detour(key, all)).toList();
    }

    /** True when both ends refer to a third table by these very columns: then they meet there. */
    private static boolean detour(ForeignKey key, List<ForeignKey> all) {
        return all.stream()
                .filter(other ->
                        other.from().equals(key.to()) && other.columns().equals(key.targets()))
                .anyMatch(other -> all.stream()
                        .anyMatch(direct -> direct.from().equals(key.from())
                                && direct.to().equals(other.to())
                                && direct.columns().equals(key.columns())));
    }

    private static boolean connected(Table from, Table to, List<ForeignKey> keys) {
        return keys.stream()
                .anyMatch(key -> key.columns().size() > 1
                        && key.from().equals(from.name())
                        && key.to().equals(to.name()));
    }

    private static Optional<Ends> ends(Table from, Table to) {
        List<Column> columns = new ArrayList<>();
        List<Column> targets = new ArrayList<>();
        for (String name : to.primaryKey()) {
            Optional<Column> column = from.column(name);
            Optional<Column> target = to.column(name);
            if (column.isEmpty() || target.isEmpty() || !alike(column.get(), target.get())) {
                return Optional.empty();
            }
            columns.add(column.get());
            targets.add(target.get());
        }
        return Optional.of(new Ends(from, columns, to, targets));
    }

    private static boolean alike(Column one, Column other) {
        return ValueClass.of(one.type()) == ValueClass.of(other.type());
    }

    private static ForeignKey key(Ends ends, double contained) {
        return new ForeignKey(
                ends.from().name(),
                ends.columns().stream().map(Column::name).toList(),
                ends.to().name(),
                ends.targets().stream().map(Column::name).toList(),
                ForeignKey.Origin.INFERRED,
                1.2 + 0.5 * (1 - contained));
    }
}
