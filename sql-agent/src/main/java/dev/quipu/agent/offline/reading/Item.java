package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.lexicon.Link;
import dev.quipu.agent.offline.lexicon.Target;
import dev.quipu.agent.offline.lexicon.Target.ColumnTarget;
import dev.quipu.agent.offline.lexicon.Target.MeasureTarget;
import dev.quipu.agent.offline.lexicon.Target.TableTarget;
import dev.quipu.agent.offline.lexicon.Target.ValueTarget;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tag with the one meaning that is tried, and whether a rule has used it. */
final class Item {
    private final Tag tag;
    private final @Nullable Link link;
    private boolean used;
    private boolean listed;
    private boolean dismissed;

    Item(Tag tag, @Nullable Link link) {
        this.tag = tag;
        this.link = link;
    }

    Tag tag() {
        return tag;
    }

    Tag.Place place() {
        return tag.place();
    }

    /** Another rule found that the words mean nothing of the schema. */
    void dismiss() {
        dismissed = true;
    }

    Optional<Link> link() {
        return dismissed ? Optional.empty() : Optional.ofNullable(link);
    }

    boolean used() {
        return used;
    }

    boolean open() {
        return !used;
    }

    void use() {
        used = true;
    }

    /** Stands in a later sentence that only lists what to return. */
    boolean listed() {
        return listed;
    }

    void list() {
        listed = true;
    }

    boolean is(PhraseKind kind) {
        return tag instanceof Tag.Phrase phrase && phrase.kind() == kind;
    }

    boolean isOpen(PhraseKind kind) {
        return !used && is(kind);
    }

    String argument() {
        return tag instanceof Tag.Phrase phrase ? phrase.argument() : "";
    }

    boolean reference() {
        return link != null;
    }

    private @Nullable Target target() {
        return link == null || dismissed ? null : link.target();
    }

    Optional<TableTarget> table() {
        return target() instanceof TableTarget target ? Optional.of(target) : Optional.empty();
    }

    Optional<ColumnTarget> column() {
        return target() instanceof ColumnTarget target ? Optional.of(target) : Optional.empty();
    }

    Optional<ValueTarget> value() {
        return target() instanceof ValueTarget target ? Optional.of(target) : Optional.empty();
    }

    Optional<MeasureTarget> measure() {
        return target() instanceof MeasureTarget target ? Optional.of(target) : Optional.empty();
    }

    boolean column(ColumnKind... kinds) {
        return column().isPresent()
                && List.of(kinds).contains(column().get().column().kind());
    }

    /** A name of a table, column or figure rather than a value. */
    boolean name() {
        return link != null && !dismissed && value().isEmpty();
    }

    Optional<TableName> home() {
        return link().map(found -> found.target().home());
    }

    boolean led(String... words) {
        for (String word : words) {
            if (place().lead().contains(word)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return place().text() + (link == null ? "" : "→" + link.target().id()) + (used ? "*" : "");
    }
}
