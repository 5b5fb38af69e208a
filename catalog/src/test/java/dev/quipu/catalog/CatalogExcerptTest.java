package dev.quipu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogExcerptTest {
    private static final TokenCounter TOKENS = new TokenCounter();
    private static final Catalog THREE_TRADES = WrittenCatalog.read("three-trades.txt", "shop");

    @ParameterizedTest
    @CsvSource({"1000,all", "220,some", "90,little"})
    void showsAsMuchAsMayBe(int budget, String file) {
        String question = "How many open orders do customers from Porto have?";
        List<TableHit> hits = new TableSearch(THREE_TRADES).search(question, 4);

        assertThat(new CatalogExcerpt(THREE_TRADES, TOKENS).of(question, hits, budget))
                .isEqualTo(WrittenCatalog.text("excerpt-" + file + ".txt"));
    }

    @Test
    void bringsTheValuesThatAQuestionNamesToTheFront() {
        String question = "books of Science";
        List<TableHit> hits = new TableSearch(THREE_TRADES).search(question, 1);

        assertThat(new CatalogExcerpt(THREE_TRADES, TOKENS).of(question, hits, 500))
                .contains("  genre VARCHAR 'Science', 'Crime', 'Poetry', \u2026");
    }

    @Test
    void showsOneTableWithItsJoins() {
        Table loans = THREE_TRADES.table("library", "loans").orElseThrow();

        assertThat(new CatalogExcerpt(THREE_TRADES, TOKENS).table("late loans", loans))
                .isEqualTo("""
                        library.loans (365 rows)
                          loan_id INTEGER key
                          copy_id INTEGER fk
                          member_id INTEGER fk
                          lent_on DATE 2023-06-01 .. 2025-05-30
                          returned_on DATE 2023-06-15 .. 2025-06-12
                        Joins:
                          library.loans.copy_id = library.copies.copy_id
                          library.loans.member_id = library.members.member_id
                          library.fines.loan_id = library.loans.loan_id
                        """);
    }

    @Test
    void keepsTheColumnsThatAQuestionNeedsOfAWideTable() {
        List<Column> columns = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            columns.add(column("measure_" + number, List.of()));
        }
        columns.add(column("humidity", List.of()));
        Catalog wide = catalog(List.of(table("readings", "", columns)));
        String question = "average humidity";

        String excerpt = new CatalogExcerpt(wide, TOKENS).of(question, new TableSearch(wide).search(question, 5), 200);

        assertThat(excerpt).contains("  humidity VARCHAR\n", "  and 293 more columns\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void neverCostsMoreThanItMay(long seed) {
        Random random = new Random(seed);
        Catalog odd = oddCatalog(random);
        String question = "alpha beta of gamma and delta per month";
        List<TableHit> hits = new TableSearch(odd).search(question, random.nextInt(12));
        CatalogExcerpt excerpt = new CatalogExcerpt(odd, TOKENS);
        for (int budget = 0; budget < 1500; budget += 1 + random.nextInt(200)) {
            String text = excerpt.of(question, hits, budget);

            assertThat(TOKENS.count(text)).isLessThanOrEqualTo(budget);
            assertThat(text).doesNotContain("```", "---", "</", "\u001b");
            assertThat(excerpt.of(question, hits, budget)).isEqualTo(text);
        }
    }

    @Test
    void accountsForEveryTable() {
        List<Table> tables = new ArrayList<>();
        for (int number = 100; number < 400; number++) {
            tables.add(table("alpha_" + number, "", List.of(column("beta", List.of()))));
        }
        Catalog many = catalog(tables);

        String text = new CatalogExcerpt(many, TOKENS).of("alpha", new TableSearch(many).search("alpha", 10), 400);

        long named = text.lines()
                .filter(line -> line.startsWith("Other tables: "))
                .flatMap(line -> List.of(line.split(", ")).stream())
                .count();
        long shown = text.lines().filter(line -> line.endsWith(" rows)")).count();
        assertThat(named).isPositive();
        assertThat(shown).isPositive();
        assertThat(text).endsWith((300 - named - shown) + " more tables are not shown; search finds them.\n");
    }

    private static Catalog oddCatalog(Random random) {
        List<String> words = List.of(
                "alpha",
                "beta",
                "gamma",
                "delta",
                "month",
                "```",
                "</data>",
                "--- end ---",
                "\u6570\u636e",
                "\ud83d\ude00",
                "\u001b[2J",
                "\"",
                "''");
        List<Table> tables = new ArrayList<>();
        for (int number = 0; number < 1 + random.nextInt(60); number++) {
            List<Column> columns = new ArrayList<>();
            for (int place = 0; place < 1 + random.nextInt(30); place++) {
                columns.add(column(some(words, random) + place, List.of(some(words, random), some(words, random))));
            }
            tables.add(table(some(words, random) + number, some(words, random), columns));
        }
        return catalog(tables);
    }

    private static String some(List<String> words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 1 + random.nextInt(4); word++) {
            text.append(words.get(random.nextInt(words.size()))).append(random.nextBoolean() ? "_" : " ");
        }
        return text.toString();
    }

    private static Catalog catalog(List<Table> tables) {
        List<ForeignKey> keys = new ArrayList<>();
        for (int place = 1; place < tables.size(); place++) {
            keys.add(new ForeignKey(
                    tables.get(place).name(),
                    List.of(tables.get(place).columns().get(0).name()),
                    tables.get(place / 2).name(),
                    List.of(tables.get(place / 2).columns().get(0).name()),
                    ForeignKey.Origin.INFERRED,
                    1.2));
        }
        return new Catalog("odd", Dialect.DUCKDB, "odd", "main", tables, keys);
    }

    private static Table table(String name, String comment, List<Column> columns) {
        return new Table(new TableName("main", name), false, comment, 12, columns, List.of(), false);
    }

    private static Column column(String name, List<String> values) {
        List<ValueCount> counts =
                values.stream().map(value -> new ValueCount(value, 3)).toList();
        return new Column(name, "VARCHAR", ColumnKind.TEXT, true, "", new ColumnProfile(12, 4, "", "", counts, true));
    }
}
