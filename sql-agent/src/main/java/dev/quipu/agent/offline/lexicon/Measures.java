package dev.quipu.agent.offline.lexicon;

import dev.quipu.agent.offline.language.Stems;
import dev.quipu.agent.offline.language.WordFile;
import dev.quipu.agent.offline.lexicon.Link.Origin;
import dev.quipu.agent.offline.lexicon.Target.MeasureTarget;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Expression.Product;
import dev.quipu.agent.offline.query.Expression.RowCount;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.WordFile.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Money taken in, wherever the schema keeps it: a total, an amount, or a price times a quantity. */
final class Measures {
    /** What a list of things for sale says of one thing; nobody paid it yet. */
    private static final Set<String> LIST_PRICES = Set.of("price", "cost", "rate", "fare", "fee", "valu", "charg");

    private static final Set<String> SOLD = Set.of("sale", "sold", "paid");

    private final List<Link> money = new ArrayList<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> unitWords = new LinkedHashSet<>();
    private final Set<String> tradeVerbs = new LinkedHashSet<>();
    private final List<Link> units = new ArrayList<>();

    Measures(SchemaModel schema, Stems stems) {
        for (Entry entry : WordFile.read("money-words.tsv", 2)) {
            words.add(stem(entry.field(0), stems));
        }
        WordFile.read("unit-words.tsv", 2).forEach(entry -> unitWords.add(stem(entry.field(0), stems)));
        WordFile.read("trade-verbs.tsv", 2).forEach(entry -> tradeVerbs.add(entry.field(0)));
        Map<String, Double> moneyColumns = new LinkedHashMap<>();
        for (Entry entry : WordFile.read("money-columns.tsv", 3)) {
            moneyColumns.put(stem(entry.field(0), stems), Double.parseDouble(entry.field(1)));
        }
        Set<String> quantities = phrases("quantity-columns.tsv", stems);
        Set<String> prices = phrases("price-columns.tsv", stems);
        for (Entity entity : schema.entities()) {
            double fact = factWeight(schema, entity);
            if (fact > 0) {
                product(entity, prices, quantities, fact);
                columns(schema, entity, moneyColumns, fact);
            }
        }
        money.sort(Link.BEST);
        for (Link link : money) {
            Entity entity = schema.entity(link.target().home());
            Instance table = Instance.of(entity.table().name());
            Expression pieces = find(entity, quantities)
                    .<Expression>map(column -> new ColumnUse(table, column))
                    .orElse(new RowCount(table, List.of()));
            units.add(new Link(new MeasureTarget(entity.table(), pieces, "units"), link.score(), Origin.SYNONYM, 1));
        }
    }

    private static Set<String> phrases(String file, Stems stems) {
        Set<String> found = new LinkedHashSet<>();
        WordFile.read(file, 2).forEach(entry -> found.add(stem(entry.field(0), stems)));
        return found;
    }

    private static String stem(String phrase, Stems stems) {
        return String.join(" ", Arrays.stream(phrase.split(" ")).map(stems::of).toList());
    }

    /** Things that happen refer to others or have a day; a list of things for sale does not take money in. */
    private static double factWeight(SchemaModel schema, Entity entity) {
        boolean refers = schema.catalog().foreignKeys().stream()
                .anyMatch(key -> key.from().equals(entity.table().name()));
        boolean dated = !entity.dates().isEmpty();
        if (!refers && !dated) {
            return 0;
        }
        boolean parentsDated = schema.catalog().foreignKeys().stream()
                .filter(key -> key.from().equals(entity.table().name()))
                .map(ForeignKey::to)
                .anyMatch(to -> !schema.entity(to).dates().isEmpty());
        return dated || parentsDated ? 1 : .8;
    }

    private void product(Entity entity, Set<String> prices, Set<String> quantities, double fact) {
        Optional<Column> quantity = find(entity, quantities);
        Optional<Column> price = find(entity, prices);
        if (quantity.isPresent() && price.isPresent()) {
            Instance table = Instance.of(entity.table().name());
            Product product =
                    new Product(List.of(new ColumnUse(table, price.get()), new ColumnUse(table, quantity.get())));
            money.add(new Link(new MeasureTarget(entity.table(), product, "revenue"), .78 * fact, Origin.SYNONYM, 1));
        }
    }

    private static Optional<Column> find(Entity entity, Set<String> names) {
        for (String name : names) {
            Optional<Column> column = entity.table().columns().stream()
                    .filter(candidate -> candidate.kind() == ColumnKind.NUMBER
                            && String.join(" ", entity.words(candidate)).equals(name))
                    .findFirst();
            if (column.isPresent()) {
                return column;
            }
        }
        return Optional.empty();
    }

    private void columns(SchemaModel schema, Entity entity, Map<String, Double> names, double fact) {
        boolean quantity = entity.table().columns().stream()
                .anyMatch(column -> entity.words(column).contains("quantiti"));
        boolean referred = !schema.referring(entity.table().name()).isEmpty();
        for (Column column : entity.table().columns()) {
            if (column.kind() != ColumnKind.NUMBER) {
                continue;
            }
            List<String> columnWords = entity.words(column);
            double best = 0;
            for (Map.Entry<String, Double> name : names.entrySet()) {
                List<String> parts = List.of(name.getKey().split(" "));
                double sureness = columnWords.equals(parts)
                        ? name.getValue()
                        : columnWords.containsAll(parts) ? name.getValue() * .93 : 0;
                boolean listPrice = referred
                        && parts.size() == 1
                        && LIST_PRICES.contains(parts.get(0))
                        && columnWords.stream().noneMatch(SOLD::contains);
                boolean each = listPrice
                        || (parts.contains("price") || parts.contains("cost") || parts.contains("rate")) && quantity;
                best = Math.max(best, each ? 0 : sureness);
            }
            if (best > 0) {
                ColumnUse use = new ColumnUse(Instance.of(entity.table().name()), column);
                money.add(new Link(
                        new MeasureTarget(entity.table(), use, "revenue"), .92 * best * fact, Origin.SYNONYM, 1));
            }
        }
    }

    /** The figures that money words may mean, best first; nothing for other words. */
    List<Link> of(String stems, int count) {
        if (unitWords.contains(stems)) {
            return units.stream().map(link -> link.over(count)).toList();
        }
        return words.contains(stems)
                ? money.stream().map(link -> link.over(count)).toList()
                : List.of();
    }

    /** The tables of what changed hands, for a verb of trade. */
    List<Link> traded(String word) {
        if (!tradeVerbs.contains(word)) {
            return List.of();
        }
        return money.stream()
                .map(link -> new Link(
                        new Target.TableTarget(((MeasureTarget) link.target()).table()),
                        .75 * Math.min(1, link.score() / .8),
                        Origin.SYNONYM,
                        1))
                .toList();
    }

    boolean tradeVerb(String word) {
        return tradeVerbs.contains(word);
    }

    List<Link> units() {
        return List.copyOf(units);
    }

    List<Link> money() {
        return List.copyOf(money);
    }
}
