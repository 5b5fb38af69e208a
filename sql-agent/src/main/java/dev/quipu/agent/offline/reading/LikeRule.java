package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.lexicon.Entity;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.Optional;

/** "whose name contains 'Tennis'", "starting with the letter A". */
final class LikeRule implements Rule {
    @Override
    public void apply(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Item phrase = draft.item(i);
            if (!phrase.isOpen(PhraseKind.LIKE)) {
                continue;
            }
            int at = i + 1;
            while (draft.at(at)
                    .filter(item ->
                            item.tag() instanceof Tag.Unknown unknown && unknown.soft() || item.is(PhraseKind.LIKE))
                    .isPresent()) {
                draft.item(at++).use();
            }
            Optional<Item> text = draft.at(at).filter(LikeRule::text);
            Optional<Item> behind = draft.at(at + 1).filter(LikeRule::searched);
            Optional<ColumnUse> subject = text.isEmpty()
                    ? Optional.empty()
                    : behind.isPresent() ? named(draft, behind.get()) : subject(draft, i);
            if (subject.isPresent()) {
                boolean negated = draft.is(i - 1, PhraseKind.NOT);
                if (negated) {
                    draft.item(i - 1).use();
                }
                String words = text.get().place().text();
                draft.where.add(new Predicate.Like(subject.get(), pattern(phrase.argument(), words), negated));
                phrase.use();
                text.get().use();
            }
        }
    }

    /** "contains 'Tennis' in the name": what is searched stands behind the text. */
    private static boolean searched(Item item) {
        return item.open()
                && item.led("in")
                && item.name()
                && (item.table().isPresent() || item.column(ColumnKind.TEXT, ColumnKind.IDENTIFIER));
    }

    private static Optional<ColumnUse> named(Draft draft, Item item) {
        item.use();
        return item.column().isPresent()
                ? Optional.of(FigureReader.use(item.column().get()))
                : label(draft, item.home().get());
    }

    private static boolean text(Item item) {
        boolean name = item.name() && !(item.tag() instanceof Tag.Reference reference && reference.quoted());
        return item.open()
                && !name
                && (item.tag() instanceof Tag.Unknown
                        || item.tag() instanceof Tag.Figure
                        || item.tag() instanceof Tag.Reference reference
                                && (reference.quoted()
                                        || item.value().isPresent()
                                        || item.place().length() == 1));
    }

    private static Optional<ColumnUse> subject(Draft draft, int phraseAt) {
        for (int i = phraseAt - 1; i >= 0 && i >= phraseAt - 3; i--) {
            Item item = draft.item(i);
            if (item.column(ColumnKind.TEXT, ColumnKind.IDENTIFIER)) {
                item.use();
                return Optional.of(FigureReader.use(item.column().get()));
            }
            if (item.table().isPresent()) {
                return label(draft, item.home().get());
            }
        }
        return Optional.empty();
    }

    private static Optional<ColumnUse> label(Draft draft, TableName table) {
        Entity entity = draft.entity(table);
        return entity.label().stream().findFirst().map(column -> new ColumnUse(Instance.of(table), column));
    }

    private static String pattern(String how, String words) {
        String bare = words.replaceAll("^%+|%+$", "");
        String escaped = bare.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return switch (how) {
            case "starts" -> escaped + "%";
            case "ends" -> "%" + escaped;
            default -> "%" + escaped + "%";
        };
    }
}
