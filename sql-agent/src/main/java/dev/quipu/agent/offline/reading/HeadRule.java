package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.lexicon.Entity;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is shown: the first names that no other rule took, joined by commas and "and"; the rest only says where. */
final class HeadRule implements Rule {
    @Override
    public void apply(Draft draft) {
        star(draft);
        totals(draft);
        int first = first(draft);
        int last = -1;
        for (int i = 0; i < draft.size(); i++) {
            Item item = draft.item(i);
            if (!item.open() || !item.name()) {
                continue;
            }
            boolean shown = item.listed()
                    || item.led("their", "its") && last >= 0 && item.column().isPresent()
                    || i == first && leads(draft, i)
                    || last >= 0 && continues(draft, last, i);
            if (shown && (!aggregated(draft) || groupable(draft, i))) {
                show(draft, item);
                last = i;
            } else {
                context(draft, item);
            }
            item.use();
        }
    }

    /** "total value of fines in Ashford", "loans last month": a lone measure or event under conditions is a figure. */
    private static void totals(Draft draft) {
        List<Item> open = draft.items.stream()
                .filter(item -> item.open() && item.name() && !beforePeriod(draft, item))
                .toList();
        boolean asksForList = draft.items.stream()
                .anyMatch(item -> item.led(
                        "list", "show", "which", "display", "return", "give", "find", "who", "what", "tell", "name",
                        "get", "select", "see"));
        boolean more = draft.figures.isEmpty()
                && draft.heads.isEmpty()
                && draft.limit == 0
                && !draft.star
                && draft.having.isEmpty();
        if (open.size() != 1
                || asksForList
                || !more
                || open.get(0).place().start() > 0
                        && !open.get(0).place().lead().isEmpty()
                        && draft.items.indexOf(open.get(0)) > 0
                        && !draft.has(PhraseKind.VERSUS)) {
            return;
        }
        Item item = open.get(0);
        boolean dated = draft.items.stream().anyMatch(other -> other.tag() instanceof Tag.Period)
                && draft.items.indexOf(item) == 0;
        boolean total = item.column(ColumnKind.NUMBER)
                && (dated || item.place().text().toLowerCase(Locale.ROOT).startsWith("total"));
        boolean event = item.table().isPresent()
                && (draft.items.stream().anyMatch(other -> other.open() && other.tag() instanceof Tag.Period)
                        || draft.has(PhraseKind.VERSUS))
                && draft.schema.catalog().foreignKeys().stream()
                        .anyMatch(key -> key.from().equals(item.home().get()));
        if (total || event) {
            new FigureReader(draft).bare(draft.items.indexOf(item)).ifPresent(found -> {
                draft.figure(found.expression(), found.name());
                found.use();
            });
        }
    }

    private static boolean beforePeriod(Draft draft, Item item) {
        int at = draft.items.indexOf(item);
        return item.column(ColumnKind.DATE)
                && draft.at(at + 1)
                        .filter(next -> next.tag() instanceof Tag.Period)
                        .isPresent();
    }

    private static boolean aggregated(Draft draft) {
        return draft.figures.stream().anyMatch(output -> output.expression().aggregates());
    }

    private static int first(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            if (draft.item(i).open() && draft.item(i).name()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean leads(Draft draft, int i) {
        if (!aggregated(draft) && draft.heads.isEmpty()) {
            return true;
        }
        return groupable(draft, i);
    }

    /** Beside figures a name is shown only when it stands with them in one list, or when things are ranked. */
    private static boolean groupable(Draft draft, int i) {
        Item item = draft.item(i);
        boolean ranked = draft.limit > 0
                && !draft.order.isEmpty()
                && draft.order.get(0).expression().aggregates()
                && i == first(draft);
        if (item.listed() || ranked || !draft.groupEntities.isEmpty() || !draft.having.isEmpty()) {
            return true;
        }
        boolean figureBefore = draft.items.subList(0, i).stream()
                .anyMatch(before -> before.used()
                        && (before.is(PhraseKind.COUNT)
                                || before.is(PhraseKind.AGGREGATE)
                                || before.measure().isPresent()));
        boolean beside = draft.joint(i + 1)
                || draft.joint(i - 1)
                || draft.is(i + 1, PhraseKind.EXTRA)
                || draft.at(i + 1).filter(next -> next.is(PhraseKind.EXTRA)).isPresent();
        boolean having =
                draft.at(i + 1).filter(next -> next.is(PhraseKind.COUNT)).isPresent();
        return beside && !item.led("of", "for", "in", "from", "by", "at")
                || !figureBefore && having && !item.column(ColumnKind.NUMBER);
    }

    private static boolean continues(Draft draft, int last, int i) {
        boolean joined = false;
        for (int between = last + 1; between < i; between++) {
            Item item = draft.item(between);
            if (draft.joint(between)) {
                joined = true;
            } else if (item.is(PhraseKind.RELATIVE)
                    || item.tag() instanceof Tag.Period
                    || item.is(PhraseKind.COMPARE)) {
                return false;
            }
        }
        Item item = draft.item(i);
        boolean pair =
                i == last + 1 && item.place().lead().isEmpty() && item.column().isPresent();
        return joined && !item.led("in", "from", "by", "at", "for", "with") || pair;
    }

    private static void star(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            if (draft.item(i).isOpen(PhraseKind.STAR)) {
                draft.item(i).use();
                draft.star = true;
            }
        }
    }

    private static void show(Draft draft, Item item) {
        TableName table = item.home().get();
        Optional<TableName> referred = References.target(draft, item);
        if (referred.isPresent()) {
            Entity target = draft.entity(referred.get());
            target.shown()
                    .forEach(column -> draft.head(new ColumnUse(Instance.of(referred.get()), column), column.name()));
            return;
        }
        if (item.column().isPresent()) {
            ColumnUse use = FigureReader.use(item.column().get());
            draft.head(use, use.column().name());
            return;
        }
        if (item.measure().isPresent()) {
            draft.head(item.measure().get().expression(), item.measure().get().name());
            return;
        }
        Entity entity = draft.entity(table);
        boolean described = draft.heads.stream()
                .anyMatch(output -> output.expression() instanceof ColumnUse use
                        && use.table().table().equals(table));
        boolean byName = item.link()
                .filter(link -> link.score() != 1
                        && item.place().text().toLowerCase(Locale.ROOT).contains("name"))
                .isPresent();
        if (described && !byName && !aggregated(draft)) {
            draft.mention(table);
            return;
        }
        for (Column column : draft.star ? entity.table().columns() : entity.shown()) {
            draft.head(new ColumnUse(Instance.of(table), column), column.name());
        }
    }

    private static void context(Draft draft, Item item) {
        TableName table = item.home().get();
        boolean known = draft.items.stream()
                .anyMatch(other -> other != item && other.used() && other.home().equals(Optional.of(table)));
        draft.mention(table);
        if (item.column(ColumnKind.NUMBER)) {
            draft.factor *= .5;
        } else if (!known) {
            draft.factor *= item.table().isPresent() ? .98 : .80;
        } else if (item.column().isPresent()) {
            draft.factor *= .85;
        }
    }
}
