package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.lexicon.Link;
import dev.quipu.agent.offline.lexicon.SchemaModel;
import dev.quipu.agent.offline.lexicon.Target;
import dev.quipu.agent.offline.lexicon.Target.TableTarget;
import dev.quipu.agent.offline.lexicon.Target.ValueTarget;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries the meanings of the tags together, the likeliest combinations first (a beam search from left to right). */
final class Assignments {
    private static final int BEAM = 150;
    private static final int MOST_MEANINGS = 6;
    /** A combination this far behind the best one is not made up for by how its words fit together. */
    private static final double WORTH_READING = .3;

    private final SchemaModel schema;

    Assignments(SchemaModel schema) {
        this.schema = schema;
    }

    private record Partial(List<@Nullable Link> links, double score, Set<TableName> tables) {}

    /** At most so many combinations; each holds a link for every reference and null for every other tag. */
    List<List<@Nullable Link>> best(List<Tag> tags, int most) {
        List<Tag> near = nearby(tags);
        List<Partial> beam = List.of(new Partial(List.of(), 1, Set.of()));
        for (Tag tag : near) {
            List<Partial> grown = new ArrayList<>();
            for (Partial partial : beam) {
                if (tag instanceof Tag.Reference reference && !reference.links().isEmpty()) {
                    reference.links().forEach(link -> grown.add(extended(partial, link)));
                } else {
                    List<@Nullable Link> links = new ArrayList<>(partial.links());
                    links.add(null);
                    grown.add(new Partial(links, partial.score(), partial.tables()));
                }
            }
            grown.sort(Comparator.comparingDouble((Partial partial) -> -partial.score())
                    .thenComparing(Assignments::text));
            beam = grown.size() > BEAM ? grown.subList(0, BEAM) : grown;
        }
        double best = beam.isEmpty() ? 0 : beam.get(0).score();
        return beam.stream()
                .filter(partial -> partial.score() >= best * WORTH_READING)
                .limit(most)
                .map(Partial::links)
                .toList();
    }

    private Partial extended(Partial partial, Link link) {
        List<@Nullable Link> links = new ArrayList<>(partial.links());
        links.add(link);
        Set<TableName> tables = new LinkedHashSet<>(partial.tables());
        TableName home = link.target().home();
        double coherence = 1;
        if (tables.add(home) && tables.size() > 1) {
            double nearest = tables.stream()
                    .filter(table -> !table.equals(home))
                    .mapToDouble(table -> schema.distance(table, home))
                    .min()
                    .orElse(0);
            coherence = nearest > 9 ? .3 : Math.pow(.94, Math.max(1, nearest));
        }
        return new Partial(links, partial.score() * weight(link) * coherence, tables);
    }

    static double weight(Link link) {
        return Math.pow(Math.min(1, link.score()), .45 + .15 * link.words());
    }

    private static String text(Partial partial) {
        StringBuilder text = new StringBuilder();
        partial.links()
                .forEach(link ->
                        text.append(link == null ? "" : link.target().id()).append(' '));
        return text.toString();
    }

    /** A word that many tables know is rather said of a table that the question names, best of one beside it. */
    private List<Tag> nearby(List<Tag> tags) {
        List<Tag> found = new ArrayList<>();
        Set<TableName> named = new LinkedHashSet<>();
        for (Tag tag : tags) {
            if (tag instanceof Tag.Reference reference && !reference.links().isEmpty()) {
                reference.links().stream()
                        .filter(link -> link.target() instanceof TableTarget && link.score() > .6)
                        .forEach(link -> named.add(link.target().home()));
            }
        }
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i) instanceof Tag.Reference reference) {
                Set<TableName> beside = beside(tags, i);
                List<Link> links = reference.links().stream()
                        .map(link -> link.times(proximity(link, named, beside), link.origin()))
                        .sorted(Link.BEST)
                        .limit(MOST_MEANINGS)
                        .toList();
                found.add(new Tag.Reference(reference.place(), links, reference.quoted()));
            } else {
                found.add(tags.get(i));
            }
        }
        return found;
    }

    private double proximity(Link link, Set<TableName> named, Set<TableName> beside) {
        if (link.target() instanceof TableTarget && link.score() == .86 && link.origin() == Link.Origin.PART_OF_NAME) {
            return beside.contains(link.target().home())
                    ? 1.13
                    : named.contains(link.target().home()) ? .97 : .9;
        }
        if (link.target() instanceof TableTarget || link.target() instanceof Target.MeasureTarget || named.isEmpty()) {
            return 1;
        }
        TableName home = link.target().home();
        if (beside.contains(home)) {
            return link.score() == .86 ? 1.13 : 1;
        }
        double penalty = link.target() instanceof ValueTarget ? .5 : 1;
        if (named.contains(home)) {
            return 1 - .04 * penalty;
        }
        boolean adjacent = named.stream().anyMatch(table -> schema.distance(table, home) < 2.2);
        return 1 - (adjacent ? .10 : .20) * penalty;
    }

    private static Set<TableName> beside(List<Tag> tags, int at) {
        Set<TableName> found = new LinkedHashSet<>();
        for (int i = Math.max(0, at - 1); i <= Math.min(tags.size() - 1, at + 2); i++) {
            if (i != at && tags.get(i) instanceof Tag.Reference reference) {
                reference.links().stream()
                        .filter(link -> link.target() instanceof TableTarget && link.score() > .6)
                        .forEach(link -> found.add(link.target().home()));
            }
        }
        for (int i = at; i < tags.size(); i++) {
            if (i > at && tags.get(i).place().lead().contains("of") && tags.get(i) instanceof Tag.Reference reference) {
                reference.links().stream()
                        .filter(link -> link.target() instanceof TableTarget && link.score() > .6)
                        .forEach(link -> found.add(link.target().home()));
                break;
            }
        }
        return found;
    }
}
