package dev.quipu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogTextTest {
    private final CatalogText text = new CatalogText(ShopCatalog.SHOP);

    @Test
    void showsEachTableInALineAndThenTheNotices() {
        assertThat(text.overview())
                .containsExactly(
                        "table                   rows  columns  key  comment",
                        "customers              1,200        3  id   who buys here",
                        "orders                 5,000        4",
                        "web.siteVisits (view)      7        1",
                        "Note: a view does not work. Repair it.");
    }

    @Test
    void showsATableWithItsColumnsKeyAndJoins() {
        assertThat(text.table(ShopCatalog.SHOP.tables().get(0)))
                .containsExactly(
                        "customers, 1,200 rows",
                        "who buys here",
                        "key: id (declared)",
                        "column  type     kind        missing  distinct  from .. to     examples",
                        "id      INTEGER  identifier              1,200  1 .. 1200",
                        "city    VARCHAR  text         25.0 %         2  Lyon .. Paris  Paris, Lyon",
                        "Region  VARCHAR  text                        1  East .. East   East",
                        "join: orders.customer_id -> customers.id (inferred)");
    }

    @Test
    void showsWhatASearchFoundAndWhere() {
        CatalogSearch search = new CatalogSearch(ShopCatalog.SHOP);

        assertThat(text.found(search.search("red", 5)))
                .containsExactly("found                where", "web.siteVisits.note  value:  [31m red");
        assertThat(text.found(search.search("zeppelin", 5))).isEmpty();
    }

    @Test
    void letsNoControlCharacterOfTheDataThrough() {
        assertThat(text.table(ShopCatalog.SHOP.tables().get(2)))
                .noneMatch(line -> line.contains("\u001b"))
                .anyMatch(line -> line.contains("[31m red"));
    }
}
