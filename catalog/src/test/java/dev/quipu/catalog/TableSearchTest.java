package dev.quipu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TableSearchTest {
    private static final Catalog THREE_TRADES = WrittenCatalog.read("three-trades.txt", "shop");

    private final TableSearch search = new TableSearch(THREE_TRADES);

    @ParameterizedTest
    @CsvFileSource(resources = "table-questions.tsv", delimiter = '\t')
    void findsTheTablesOfAQuestion(String question, int first, String tables, String why) {
        assertThat(names(search.search(question, first))).as(why).contains(tables.split(" "));
    }

    @Test
    void bringsTheTablesThatJoinTwoOthersAndSaysSo() {
        List<Table> tables = new ArrayList<>();
        for (String name : List.of("writers", "w1", "w2", "novels", "novel_prices")) {
            tables.add(new Table(new TableName("main", name), false, "", 1, List.of(), List.of(), false));
        }
        List<ForeignKey> keys = List.of(key("w1", "writers"), key("w1", "w2"), key("w2", "novels"));
        TableSearch chain = new TableSearch(new Catalog("t", Dialect.DUCKDB, "t", "main", tables, keys));

        List<TableHit> hits = chain.search("writers of novels", 10);

        assertThat(hits)
                .filteredOn(TableHit::bridge)
                .extracting(hit -> hit.table().name().table())
                .containsExactlyInAnyOrder("w1", "w2");
        assertThat(names(hits).subList(0, 2)).containsExactlyInAnyOrder("main.novels", "main.writers");
    }

    private static ForeignKey key(String from, String to) {
        return new ForeignKey(
                new TableName("main", from),
                List.of("x"),
                new TableName("main", to),
                List.of("x"),
                ForeignKey.Origin.DECLARED,
                1);
    }

    @Test
    void findsNothingForWordsThatAreNowhereAndForNoWords() {
        assertThat(search.search("zeppelin xylophone", 10)).isEmpty();
        assertThat(search.search("", 10)).isEmpty();
        assertThat(search.search("how many are there of these?", 10)).isEmpty();
        assertThat(search.search("members", 0)).isEmpty();
        Catalog empty = new Catalog("none", Dialect.DUCKDB, "none", "main", List.of(), List.of());
        assertThat(new TableSearch(empty).search("members", 10)).isEmpty();
    }

    @Test
    void takesTheSyntaxOfQueriesAndEndlessQuestionsAsPlainWords() {
        assertThat(search.search("name:* AND (members~2 \"", 3)).isNotEmpty();
        assertThat(search.search("members of branches ".repeat(20_000), 3)).hasSize(3);
    }

    @Test
    void findsTheSameWhateverTheOrderOfTheCatalog() {
        List<Table> shuffled = new ArrayList<>(THREE_TRADES.tables());
        Collections.shuffle(shuffled, new Random(7));
        TableSearch other = new TableSearch(
                new Catalog("written", Dialect.DUCKDB, "written", "shop", shuffled, THREE_TRADES.foreignKeys()));

        assertThat(names(other.search("which customers bought a kettle", 10)))
                .isEqualTo(names(search.search("which customers bought a kettle", 10)));
    }

    @Test
    void breaksTiesByName() {
        List<Table> twins = new ArrayList<>();
        for (String name : List.of("b", "c", "a")) {
            twins.add(new Table(new TableName(name, "parcels"), false, "", 1, List.of(), List.of(), false));
        }
        TableSearch among = new TableSearch(new Catalog("t", Dialect.DUCKDB, "t", "main", twins, List.of()));

        assertThat(names(among.search("parcels", 10))).containsExactly("a.parcels", "b.parcels", "c.parcels");
    }

    static List<String> names(List<TableHit> hits) {
        return hits.stream().map(hit -> hit.table().name().toString()).toList();
    }
}
