package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.agent.offline.query.Parts;
import dev.quipu.catalog.ColumnKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts and functions: "how many orders", "average, minimum and maximum price", "revenue". */
final class FigureRule implements Rule {
    @Override
    public void apply(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Item item = draft.item(i);
            if (item.isOpen(PhraseKind.AGGREGATE) && several(draft, i)) {
                continue;
            }
            if (item.isOpen(PhraseKind.COUNT) || item.isOpen(PhraseKind.AGGREGATE)) {
                Optional<FigureReader.Found> found = new FigureReader(draft).at(i);
                if (found.isPresent()) {
                    take(draft, found.get());
                    alsoOver(draft, item, found.get().next());
                }
            }
        }
        for (int i = 0; i < draft.size(); i++) {
            Item item = draft.item(i);
            if (item.open() && item.measure().isPresent()) {
                new FigureReader(draft).bare(i).ifPresent(found -> take(draft, found));
            }
        }
        trailing(draft);
    }

    private static void take(Draft draft, FigureReader.Found found) {
        draft.figure(found.expression(), found.name());
        found.use();
        Item last = found.items().get(found.items().size() - 1);
        if (draft.anchor == null) {
            draft.anchor = Parts.tables(found.expression()).stream()
                    .findFirst()
                    .map(instance -> instance.table())
                    .orElse(last.home().orElse(null));
        }
    }

    /** "average, minimum and maximum price": several functions over one column. */
    private static boolean several(Draft draft, int i) {
        List<Item> functions = new ArrayList<>();
        int at = i;
        while (at < draft.size()
                && (draft.is(at, PhraseKind.AGGREGATE)
                        || draft.joint(at) && draft.is(at + 1, PhraseKind.AGGREGATE)
                        || draft.comma(at) && draft.joint(at + 1) && draft.is(at + 2, PhraseKind.AGGREGATE))) {
            if (draft.is(at, PhraseKind.AGGREGATE)) {
                functions.add(draft.item(at));
            }
            at++;
        }
        Optional<Item> noun = draft.at(at).filter(item -> item.open() && item.name());
        if (functions.size() < 2 || noun.isEmpty()) {
            return false;
        }
        List<Item> nouns = new ArrayList<>(List.of(noun.get()));
        while (draft.joint(at + 1)
                && draft.at(at + 2)
                        .filter(item -> item.open() && item.column(ColumnKind.NUMBER))
                        .isPresent()) {
            nouns.add(draft.item(at + 2));
            at += 2;
        }
        for (Item column : nouns) {
            for (Item function : functions) {
                Function named = Function.valueOf(function.argument());
                new FigureReader(draft)
                        .applied(named, column)
                        .ifPresent(expression -> draft.figure(expression, FigureNames.of(named, column)));
                function.use();
            }
            column.use();
        }
        draft.anchor = noun.get().home().orElse(null);
        return true;
    }

    /** "maximum price and score": the function goes on over the next number. */
    private static void alsoOver(Draft draft, Item function, int next) {
        int at = next;
        while (function.is(PhraseKind.AGGREGATE)
                && draft.joint(at)
                && draft.at(at + 1)
                        .filter(item -> item.open() && item.column(ColumnKind.NUMBER))
                        .isPresent()) {
            Item column = draft.item(at + 1);
            Function named = Function.valueOf(function.argument());
            new FigureReader(draft)
                    .applied(named, column)
                    .ifPresent(expression -> draft.figure(expression, FigureNames.of(named, column)));
            column.use();
            at += 2;
        }
    }

    /** "orders in total", "price on average": the function stands behind its column. */
    private static void trailing(Draft draft) {
        for (int i = 1; i < draft.size(); i++) {
            Item function = draft.item(i);
            Item before = draft.item(i - 1);
            boolean last = i == draft.size() - 1 || !draft.item(i + 1).name();
            if (function.isOpen(PhraseKind.AGGREGATE) && before.open() && before.name() && last) {
                Function named = Function.valueOf(function.argument());
                new FigureReader(draft).applied(named, before).ifPresent(expression -> {
                    draft.figure(expression, FigureNames.of(named, before));
                    before.use();
                    function.use();
                });
            }
        }
    }
}
