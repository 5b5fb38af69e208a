package dev.quipu.benchmark;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import dev.quipu.catalog.ValueCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Catalogs as big as wanted, the same for the same seed: tables of several trades, each in its own schema. */
final class SyntheticCatalog {
    private static final List<String> SCHEMAS = List.of(
            "sales",
            "finance",
            "people",
            "logistics",
            "marketing",
            "support",
            "health",
            "production",
            "web",
            "research");
    private static final List<String> THINGS = List.of(
            ("customer order invoice payment product supplier shipment warehouse employee department contract project task"
                            + " campaign session visit ticket refund subscription account ledger budget asset device sensor"
                            + " patient visit treatment claim policy route vehicle driver store region currency price"
                            + " discount review survey answer course student grade experiment sample batch recipe machine"
                            + " failure inspection permit vendor tender bid auction loan deposit transfer card merchant")
                    .split(" "));
    private static final List<String> SIDES = List.of(
            ("item history status detail summary snapshot event archive mapping link target forecast stage audit note"
                            + " category type group allocation rate limit alert schedule version")
                    .split(" "));
    private static final List<String> QUALITIES = List.of(
            ("name code amount quantity price total cost rate score weight length start end created updated due paid"
                            + " shipped cancelled city country street email phone comment description channel source"
                            + " priority level currency margin tax share balance reason owner color size duration distance")
                    .split(" "));
    private static final List<String> VALUES = List.of(
            ("open closed paid pending cancelled Lyon Porto Lagos Osaka Quito Denver Cork Turin red green blue small large"
                            + " gold silver basic premium north south east west email phone web retail wholesale")
                    .split(" "));

    private final Random random;
    private final int columns;

    private SyntheticCatalog(long seed, int columns) {
        this.random = new Random(seed);
        this.columns = columns;
    }

    static Catalog of(int tables, int columns, long seed) {
        return new SyntheticCatalog(seed, columns).make(tables);
    }

    /** Questions about such a catalog, some of their words in it and some not. */
    static List<String> questions(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(number -> "How much " + one(QUALITIES, random) + " did we see per " + one(THINGS, random)
                        + " and " + one(SIDES, random) + " in " + one(VALUES, random) + " last year, by "
                        + one(THINGS, random) + " " + one(QUALITIES, random) + "?")
                .toList();
    }

    private Catalog make(int count) {
        Map<TableName, Table> tables = new LinkedHashMap<>();
        while (tables.size() < count) {
            Table table = table(tables.size());
            tables.putIfAbsent(table.name(), table);
        }
        List<Table> all = new ArrayList<>(tables.values());
        List<ForeignKey> keys = new ArrayList<>();
        for (Table from : all) {
            for (int key = 0; key < 2; key++) {
                Table to = all.get(random.nextInt(all.size()));
                keys.add(new ForeignKey(
                        from.name(),
                        List.of(from.columns().get(1 + key).name()),
                        to.name(),
                        List.of("id"),
                        ForeignKey.Origin.DECLARED,
                        1));
            }
        }
        return new Catalog("synthetic", Dialect.DUCKDB, "synthetic", "sales", all, keys);
    }

    private Table table(int number) {
        String thing = one(THINGS, random);
        String side = one(SIDES, random);
        String name = thing + '_' + side + (random.nextInt(4) == 0 ? "" : "_" + one(QUALITIES, random)) + '_' + number;
        List<Column> made = new ArrayList<>();
        made.add(column("id", "BIGINT", ColumnKind.IDENTIFIER));
        for (int place = 1; place < columns; place++) {
            String word = place < 3 ? one(THINGS, random) : one(QUALITIES, random);
            made.add(
                    place < 3
                            ? column(word + "_id_" + place, "BIGINT", ColumnKind.IDENTIFIER)
                            : column(one(THINGS, random) + '_' + word + '_' + place));
        }
        String comment = random.nextInt(3) == 0 ? "One row per " + thing + " and " + side + " of the " + thing : "";
        return new Table(
                new TableName(one(SCHEMAS, random), name),
                false,
                comment,
                random.nextInt(1_000_000),
                made,
                List.of("id"),
                true);
    }

    private Column column(String name) {
        return switch (random.nextInt(3)) {
            case 0 -> column(name, "VARCHAR", ColumnKind.TEXT);
            case 1 -> column(name, "DECIMAL(12,2)", ColumnKind.NUMBER);
            default -> column(name, "TIMESTAMP", ColumnKind.DATE);
        };
    }

    private Column column(String name, String type, ColumnKind kind) {
        List<ValueCount> values = kind != ColumnKind.TEXT
                ? List.of()
                : random.ints(12, 0, VALUES.size())
                        .distinct()
                        .mapToObj(value -> new ValueCount(VALUES.get(value) + ' ' + one(VALUES, random), 10))
                        .toList();
        String comment = random.nextInt(10) == 0 ? "The " + name.replace('_', ' ') : "";
        return new Column(name, type, kind, true, comment, new ColumnProfile(1000, 100, "1", "9", values, false));
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
