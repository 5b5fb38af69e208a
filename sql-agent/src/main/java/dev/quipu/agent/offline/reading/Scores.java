package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.JoinPlan;
import dev.quipu.catalog.ForeignKey;
import java.util.ArrayList;
import java.util.List;

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
        double score = draft.factor;
        for (Item item : draft.items) {
            if (item.link().isPresent()) {
                score *= Assignments.weight(item.link().get());
                score *= item.used() ? 1 : .5;
            } else if (item.open()) {
                score *= leftOver(item);
            }
        }
        for (JoinPlan.Join join : plan.joins()) {
            boolean declared = join.edge().key().origin() == ForeignKey.Origin.DECLARED;
            boolean named = draft.items.stream().anyMatch(item -> item.home().filter(join.child().table()::equals).isPresent());
            score *= (declared ? .95 : .94) * (named ? 1 : .96);
        }
        return score;
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
        String lower = item.place().text().toLowerCase(java.util.Locale.ROOT);
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
            case AGGREGATE, BOTH, GROUP, LIKE, MISSING, PRESENT, GRAIN -> .6;
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
