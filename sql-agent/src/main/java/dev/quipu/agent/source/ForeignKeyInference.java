package dev.quipu.agent.source;

import dev.quipu.agent.source.JoinChoice.Possible;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the joins that a database does not declare. A target is always unique, so a join never multiplies on both
 * sides; a wrong join is worse than a missing one.
 */
final class ForeignKeyInference {
    private final NameRoles roles;
    private final Containment containment;

    ForeignKeyInference(Connection connection, Sampling sampling, NameRoles roles) {
        this.roles = roles;
        this.containment = new Containment(connection, sampling);
    }

    /** The declared keys, then the inferred ones in the order of their columns. */
    List<ForeignKey> complete(List<Table> tables, DeclaredKeys declared) throws SQLException {
        JoinSides sides = JoinSides.of(tables, declared, roles);
        List<ForeignKey> keys = new ArrayList<>(declared.foreign());

        NameScore nameScore = new NameScore(roles);
        keys.addAll(choose(new NamedJoins(nameScore).pairs(sides), NamedJoins::weight));
        keys.addAll(choose(new NamesakeJoins(nameScore).pairs(sides, new KnownJoins(keys)), NamesakeJoins::weight));

        UnnamedJoins unnamedJoins = new UnnamedJoins(roles);
        keys.addAll(choose(unnamedJoins.pairs(sides, new KnownJoins(keys)), unnamedJoins::weight));
        keys.addAll(CompositeJoins.find(tables, keys, containment));
        return List.copyOf(keys);
    }

    private interface Weight {
        double of(JoinPair pair, double contained);
    }

    private List<ForeignKey> choose(List<JoinPair> pairs, Weight weight) throws SQLException {
        List<Double> contained =
                containment.of(pairs.stream().map(JoinPair::ends).toList());
        List<Possible> possible = new ArrayList<>();
        for (int index = 0; index < pairs.size(); index++) {
            possible.add(new Possible(pairs.get(index), weight.of(pairs.get(index), contained.get(index))));
        }
        return JoinChoice.choose(possible);
    }
}
