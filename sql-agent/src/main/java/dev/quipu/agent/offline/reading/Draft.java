package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.Grain;
import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.language.WordLists;
import dev.quipu.agent.offline.lexicon.Entity;
import dev.quipu.agent.offline.lexicon.Lexicon;
import dev.quipu.agent.offline.lexicon.SchemaModel;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Query.OrderKey;
import dev.quipu.agent.offline.query.Query.Output;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query in the making. The rules fill it one after the other and read what those before them wrote, so its fields are
 * open to this package. Made anew for each reading and never shared between threads.
 */
final class Draft {
    final Lexicon lexicon;
    final SchemaModel schema;
    final List<Item> items;

    /** What is shown of each row or group before its figures. */
    final List<Output> heads = new ArrayList<>();

    final List<Output> figures = new ArrayList<>();
    final List<Expression> groups = new ArrayList<>();
    final List<Predicate> where = new ArrayList<>();
    final List<Predicate> having = new ArrayList<>();
    final List<OrderKey> order = new ArrayList<>();
    final List<Instance> mentioned = new ArrayList<>();
    final List<String> assumptions = new ArrayList<>();
    final List<String> missing = new ArrayList<>();

    /** Things of which each row or group stands for one, such as customers in "top 5 customers". */
    final List<TableName> groupEntities = new ArrayList<>();

    /** Tables of the query that a follow-up edits. */
    final List<TableName> context = new ArrayList<>();

    int limit;
    boolean distinct;
    boolean star;
    double factor = 1;

    @Nullable
    Grain grain;

    @Nullable
    TableName anchor;

    private final Set<String> words;

    private final List<String> text;

    /**
     * @param words stems of all words of the question
     * @param text its words in their order, in lower case
     */
    Draft(Lexicon lexicon, List<Item> items, Set<String> words, List<String> text) {
        this.words = words;
        this.text = List.copyOf(text);
        this.lexicon = lexicon;
        this.schema = lexicon.schema();
        this.items = items;
    }

    /** True when the question holds one of these words. */
    boolean says(String... any) {
        return List.of(any).stream().anyMatch(text::contains);
    }

    Set<String> words() {
        return words;
    }

    WordLists lists() {
        return schema.lists();
    }

    Entity entity(TableName table) {
        return schema.entity(table);
    }

    int size() {
        return items.size();
    }

    Item item(int index) {
        return items.get(index);
    }

    Optional<Item> at(int index) {
        return index >= 0 && index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }

    boolean is(int index, PhraseKind kind) {
        return at(index).filter(item -> item.isOpen(kind)).isPresent();
    }

    boolean comma(int index) {
        return at(index).filter(item -> item.tag() instanceof Tag.Comma).isPresent();
    }

    /** Comma or "and". */
    boolean joint(int index) {
        return comma(index) || at(index).filter(item -> item.is(PhraseKind.AND)).isPresent();
    }

    /** The first open phrase of this kind. */
    OptionalInt find(PhraseKind kind) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isOpen(kind)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    boolean has(PhraseKind kind) {
        return items.stream().anyMatch(item -> item.is(kind));
    }

    void assume(String words, double cost) {
        assumptions.add(words);
        factor *= cost;
    }

    void mention(TableName table) {
        Instance instance = Instance.of(table);
        if (!mentioned.contains(instance)) {
            mentioned.add(instance);
        }
    }

    void figure(Expression expression, String name) {
        if (figures.stream().noneMatch(output -> output.expression().equals(expression))) {
            figures.add(new Output(expression, name));
        }
    }

    void head(Expression expression, String name) {
        if (heads.stream().noneMatch(output -> output.expression().equals(expression))) {
            heads.add(new Output(expression, name));
        }
    }

    void group(Expression expression) {
        if (!groups.contains(expression)) {
            groups.add(expression);
        }
    }
}
