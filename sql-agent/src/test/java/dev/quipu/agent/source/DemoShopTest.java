package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoShopTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<String> TABLES = List.of(
            "categories",
            "customers",
            "marketing_spend",
            "order_lines",
            "orders",
            "products",
            "returns",
            "site_visits");

    @TempDir
    static Path cache;

    private static Path shop;

    @BeforeAll
    static void build() throws Exception {
        shop = DemoShop.asOf(TODAY, cache.resolve("shared"));
    }

    @Test
    void holdsAboutAHundredThousandOrderLinesUpToToday() throws Exception {
        assertThat(number(shop, "SELECT count(*) FROM order_lines")).isBetween(90_000L, 120_000L);
        assertThat(number(shop, "SELECT count(*) FROM orders WHERE order_date > DATE '2026-11-20'"))
                .isZero();
        assertThat(number(shop, "SELECT count(DISTINCT order_date) FROM orders WHERE order_date >= DATE '2026-10-01'"))
                .isEqualTo(51);
        assertThat(number(shop, "SELECT count(*) FROM returns WHERE return_date > DATE '2026-11-20'"))
                .isZero();
    }

    @Test
    void keepsItsSizeOnAnyDayOfTheYear() throws Exception {
        for (LocalDate day : List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2027, 1, 1))) {
            Path other = DemoShop.asOf(day, cache.resolve("days"));
            assertThat(number(other, "SELECT count(*) FROM order_lines")).isBetween(90_000L, 120_000L);
            assertThat(number(other, "SELECT count(*) FROM orders WHERE order_date = DATE '" + day + "'"))
                    .isPositive();
        }
    }

    @Test
    void isTheSameShopWheneverItIsBuiltForTheSameDay() throws Exception {
        Path second = DemoShop.asOf(TODAY, cache.resolve("second"));
        for (String table : TABLES) {
            String content = "SELECT sum(hash(line)::HUGEINT)::VARCHAR FROM " + table + " AS line";
            assertThat(text(second, content)).as(table).isEqualTo(text(shop, content));
        }
    }

    @Test
    void declaresKeysAndSaysWhatEachTableIs() throws Exception {
        assertThat(number(shop, "SELECT count(*) FROM duckdb_tables() WHERE comment IS NOT NULL"))
                .isEqualTo(TABLES.size());
        assertThat(number(shop, "SELECT count(*) FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'"))
                .isEqualTo(TABLES.size());
        assertThat(number(
                        shop,
                        "SELECT count(DISTINCT (table_name, constraint_column_names)) FROM duckdb_constraints() "
                                + "WHERE constraint_type = 'FOREIGN KEY' AND table_name IN "
                                + "('products', 'orders', 'order_lines', 'returns')"))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void hasTheDirtOfLife() throws Exception {
        for (String dirt : List.of(
                "SELECT count(*) FROM orders WHERE status = 'Cancelled'",
                "SELECT count(*) FROM customers WHERE customer_id NOT IN (SELECT customer_id FROM orders)",
                "SELECT count(*) FROM products WHERE product_id NOT IN (SELECT product_id FROM order_lines)",
                "SELECT count(*) FROM categories WHERE category_id NOT IN (SELECT category_id FROM products)",
                "SELECT count(*) FROM products WHERE former_name IS NOT NULL",
                "SELECT count(*) FROM customers WHERE country IS NULL",
                "SELECT count(*) FROM returns JOIN order_lines USING (order_line_id) JOIN orders USING (order_id) "
                        + "WHERE return_date > shipped_date + 60")) {
            assertThat(number(shop, dirt)).as(dirt).isPositive();
        }
    }

    @Test
    void chargesWhatQuantityPriceAndDiscountSay() throws Exception {
        assertThat(number(
                        shop,
                        "SELECT count(*) FROM order_lines "
                                + "WHERE amount <> round(quantity * unit_price * (1 - discount), 2)"))
                .isZero();
        assertThat(number(
                        shop,
                        "SELECT count(*) FROM order_lines JOIN orders USING (order_id) WHERE status = 'Cancelled'"))
                .isZero();
        assertThat(number(
                        shop,
                        "SELECT count(*) FROM returns JOIN order_lines USING (order_line_id) "
                                + "WHERE refund > amount OR returned_quantity > quantity"))
                .isZero();
    }

    @Test
    void isBuiltOnceForADayAndDropsTheShopOfAnEarlierDay() throws Exception {
        Path own = cache.resolve("own");
        Path built = DemoShop.asOf(TODAY, own);
        FileTime time = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(built, time);
        assertThat(DemoShop.asOf(TODAY, own)).isEqualTo(built);
        assertThat(Files.getLastModifiedTime(built)).isEqualTo(time);

        Path next = DemoShop.asOf(TODAY.plusDays(1), own);
        try (Stream<Path> files = Files.list(own)) {
            assertThat(files).containsExactly(next);
        }
    }

    @Test
    void saysWhyItsFolderCannotBeMade() throws Exception {
        Path file = Files.createFile(cache.resolve("a-file"));
        assertThatThrownBy(() -> DemoShop.asOf(TODAY, file.resolve("cache")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("the folder " + file.resolve("cache") + " cannot be made (Not a directory)");
        assertThatThrownBy(() -> DemoShop.asOf(TODAY, file))
                .hasMessageContaining("the folder " + file + " cannot be made (a file of that name is in the way)");
    }

    private static long number(Path shop, String sql) throws Exception {
        return Long.parseLong(text(shop, sql));
    }

    private static String text(Path shop, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + shop);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
