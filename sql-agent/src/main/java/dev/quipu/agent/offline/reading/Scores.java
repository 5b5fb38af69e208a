package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.JoinPlan;
import dev.quipu.catalog.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How sure a reading is: the fit of its meanings, its joins, and what was left over. */
final class Scores {
    private final Draft draft;
    private final JoinPlan plan;
    private final List<String> missing = new ArrayList<>();

    Scores(Draft draft, JoinPlan plan) {
        this.draft = draft;
        this.plan = plan;
        this.missing.addAll(draft.missing);
    }

    /** Call {@link #score} first: it finds them. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    double score() {
        double meanings = 1;
        int references = 0;
        double score = draft.factor;
        for (Item item : draft.items) {
            if (item.link().isPresent()) {
                meanings *= Assignments.weight(item.link().get());
                references++;
                score *= item.used() ? 1 : .5;
            } else if (item.open()) {
                score *= leftOver(item);
            }
        }
        score *= values();
        double joins = 1;
        for (JoinPlan.Join join : plan.joins()) {
            boolean declared = join.edge().key().origin() == ForeignKey.Origin.DECLARED;
            boolean named = draft.items.stream()
                    .anyMatch(item ->
                            item.home().filter(join.child().table()::equals).isPresent());
            joins *= (declared ? .95 : .94) * (named ? 1 : .96);
        }
        return Math.pow(meanings, references > 2 ? 2.0 / references : 1) * joins * score;
    }

    /** "rivers in colorado": a place in which things are is hardly the name of one of them. First and last names pair. */
    private double values() {
        double factor = 1;
        for (int i = 0; i < draft.size(); i++) {
            Item item = draft.item(i);
            if (item.value().isEmpty()) {
                continue;
            }
            var value = item.value().get();
            boolean label = draft.entity(value.home()).label().contains(value.column());
            boolean own = NegationRule.head(draft, draft.size())
                    .filter(value.home()::equals)
                    .isPresent();
            factor *= label && own && item.led("in", "from", "at", "within") ? .8 : 1;
            Item next = draft.at(i + 1).orElse(item);
            if (next != item
                    && next.value().isPresent()
                    && next.place().start() == item.place().end()
                    && next.place().lead().isEmpty()) {
                boolean pair = next.value().get().home().equals(value.home())
                        && label
                        && draft.entity(value.home())
                                .label()
                                .contains(next.value().get().column());
                factor *= pair ? 1.2 : next.value().get().home().equals(value.home()) ? 1 : .8;
            }
        }
        return factor;
    }

    private double leftOver(Item item) {
        if (item.tag() instanceof Tag.Unknown unknown) {
            return unknown(item, unknown);
        }
        if (item.tag() instanceof Tag.Figure) {
            missing.add(item.place().text());
            return .55;
        }
        if (item.tag() instanceof Tag.Period) {
            missing.add(item.place().text());
            return .4;
        }
        if (item.tag() instanceof Tag.Reference) {
            missing.add(item.place().text());
            return .4;
        }
        if (item.tag() instanceof Tag.Phrase phrase) {
            return phrase(item, phrase.kind());
        }
        return 1;
    }

    private double unknown(Item item, Tag.Unknown unknown) {
        if (unknown.soft()) {
            return 1;
        }
        String lower = item.place().text().toLowerCase(Locale.ROOT);
        if (!unknown.emphatic() && (lower.endsWith("ed") || lower.endsWith("ing") || lower.endsWith("ly"))) {
            return .8;
        }
        missing.add(item.place().text());
        return unknown.emphatic() ? .4 : .5;
    }

    private double phrase(Item item, PhraseKind kind) {
        double cost = switch (kind) {
            case UNSUPPORTED, ORDINAL_UNSUPPORTED, SHARE, GROWTH, COMPARED, RUNNING, RANK, RATIO, DIFFERENCE -> .3;
            case SUPERLATIVE, TOP, MOST, POPULAR, NOT -> .4;
            case COMPARE, COMPARE_AFTER, BETWEEN -> .45;
            case COUNT, ATTRIBUTE -> .5;
            case AGGREGATE -> .45;
            case BOTH, GROUP, LIKE, MISSING, PRESENT, GRAIN -> .6;
            case ORDER, DIRECTION, VERSUS, STAR -> .9;
            case OR -> .85;
            case AND, RELATIVE, DISTINCT, EXTRA, FILLER -> 1;
        };
        if (cost <= .45) {
            missing.add(item.place().text());
        }
        return cost;
    }
}
