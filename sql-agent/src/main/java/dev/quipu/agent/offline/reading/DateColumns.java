package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.WordList;
import dev.quipu.agent.offline.lexicon.Entity;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the date column that a period is about. */
final class DateColumns {
    private final Draft draft;

    DateColumns(Draft draft) {
        this.draft = draft;
    }

    /** The best date column of one table. */
    Optional<ColumnUse> of(TableName table) {
        return candidates(table, 0).stream()
                .max(Comparator.comparingDouble(Choice::score)
                        .thenComparing(choice -> choice.use().column().name(), Comparator.reverseOrder()))
                .map(Choice::use);
    }

    private record Choice(ColumnUse use, double score) {}

    /** The best date column for the measure and the tables named, in this order; then those of their parents. */
    Optional<ColumnUse> best(List<TableName> tables, boolean finerThanYear) {
        List<Choice> choices = new ArrayList<>();
        double place = 0;
        for (TableName table : tables) {
            choices.addAll(candidates(table, place));
            if (draft.entity(table).dates().isEmpty()) {
                choices.addAll(parents(table, place - .3));
            }
            place -= .9;
        }
        if (choices.stream()
                .noneMatch(choice -> !finerThanYear || choice.use().column().kind() == ColumnKind.DATE)) {
            for (TableName table : tables) {
                for (Entity other : draft.schema.entities()) {
                    double distance = draft.schema.distance(table, other.table().name());
                    if (distance > 0 && distance < 9) {
                        double cost =
                                draft.schema.multiplies(table, other.table().name()) ? 1.2 : .6;
                        choices.addAll(candidates(other.table().name(), place - cost - distance * .2));
                    }
                }
            }
        }
        return choices.stream()
                .filter(choice -> !finerThanYear || choice.use().column().kind() == ColumnKind.DATE)
                .max(Comparator.comparingDouble(Choice::score)
                        .thenComparing(
                                choice -> choice.use().table()
                                        + choice.use().column().name(),
                                Comparator.reverseOrder()))
                .map(Choice::use);
    }

    /** A line without a date happened when its order did. */
    private List<Choice> parents(TableName table, double place) {
        List<Choice> found = new ArrayList<>();
        for (Entity other : draft.schema.entities()) {
            double distance = draft.schema.distance(table, other.table().name());
            boolean near = distance > 0
                    && distance < 2.5
                    && !draft.schema.multiplies(table, other.table().name());
            if (near && !draft.lists().hasAny(WordList.PERSON, other.words())) {
                found.addAll(candidates(other.table().name(), place - distance * .1));
            }
        }
        return found;
    }

    private List<Choice> candidates(TableName table, double place) {
        Entity entity = draft.entity(table);
        List<Choice> found = new ArrayList<>();
        for (Column column : entity.dates()) {
            List<String> words = entity.words(column);
            double score = place + (column.kind() == ColumnKind.DATE ? .3 : 0);
            score += words.stream().anyMatch(this::asked) ? 1.2 : 0;
            score -= draft.lists().hasAny(WordList.DATE_ASIDE, words) ? .5 : 0;
            score -= column.profile().nonNull() < table(entity) * .5 ? .2 : 0;
            found.add(new Choice(new ColumnUse(Instance.of(table), column), score));
        }
        return found;
    }

    private static long table(Entity entity) {
        return entity.table().rows();
    }

    /** A word of the column's name, other than date or time, stands in the question. */
    private boolean asked(String stem) {
        return !draft.lists().has(WordList.DATE_PART, stem) && draft.words().contains(stem);
    }
}
