package dev.quipu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogSearchTest {
    private static final TableName CUSTOMERS = new TableName("main", "customers");
    private static final TableName ORDERS = new TableName("main", "orders");
    private static final TableName VISITS = new TableName("web", "siteVisits");

    private final CatalogSearch search = new CatalogSearch(ShopCatalog.SHOP);

    @Test
    void findsATableByAnotherFormOfItsName() {
        assertThat(search.search("customer", 10)).first().satisfies(hit -> {
            assertThat(hit.table()).isEqualTo(CUSTOMERS);
            assertThat(hit.column()).isEmpty();
            assertThat(hit.reasons()).containsExactly("name: customers");
        });
    }

    @Test
    void findsAColumnByAValueAndSaysWhich() {
        assertThat(search.search("lyon", 10)).singleElement().satisfies(hit -> {
            assertThat(hit.table()).isEqualTo(CUSTOMERS);
            assertThat(hit.column()).isEqualTo("city");
            assertThat(hit.reasons()).containsExactly("value: Lyon");
        });
    }

    @Test
    void findsByCommentAndRanksNamesAboveCommentsAboveValues() {
        List<SearchHit> hits = search.search("returned", 10);

        assertThat(hits).extracting(SearchHit::column).containsExactly("returned_on", "quantity", "status");
        assertThat(hits.get(1).reasons()).containsExactly("comment: pieces, less those returned");
    }

    @Test
    void readsCamelCaseAccentsAndSmallMistakes() {
        assertThat(search.search("visit", 1))
                .first()
                .extracting(SearchHit::table)
                .isEqualTo(VISITS);
        assertThat(search.search("région", 1))
                .first()
                .extracting(SearchHit::column)
                .isEqualTo("Region");
        assertThat(search.search("custmer", 1)).first().satisfies(hit -> {
            assertThat(hit.table()).isEqualTo(CUSTOMERS);
            assertThat(hit.reasons()).containsExactly("similar name: customers");
        });
    }

    @Test
    void prefersTheColumnOfTheTableThatIsNamed() {
        assertThat(search.search("order quantity", 1))
                .first()
                .satisfies(hit -> assertThat(hit.table()).isEqualTo(ORDERS))
                .extracting(SearchHit::column)
                .isEqualTo("quantity");
    }

    @Test
    void findsNothingForUnknownWordsNoWordsAndInAnEmptyCatalog() {
        assertThat(search.search("zeppelin", 10)).isEmpty();
        assertThat(search.search(" ?! ", 10)).isEmpty();
        Catalog empty = new Catalog("none", Dialect.DUCKDB, "none", "main", List.of(), List.of());
        assertThat(new CatalogSearch(empty).search("customer", 10)).isEmpty();
    }

    @Test
    void takesQuerySyntaxAsPlainWords() {
        assertThat(search.search("city:* AND (lyon", 10)).isNotEmpty();
    }

    @Test
    void keepsToTheLimit() {
        assertThat(search.search("customer city order returned", 2)).hasSize(2);
    }
}
