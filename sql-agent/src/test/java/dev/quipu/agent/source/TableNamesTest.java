package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableNamesTest {
    @Test
    void makesFileNamesFit() {
        assertThat(TableNames.fit("Orders 2024 (final)")).isEqualTo("orders_2024_final");
        assertThat(TableNames.fit("2024-umsätze")).isEqualTo("table_2024_umsätze");
        assertThat(TableNames.fit("---")).isEqualTo("table_1");
    }

    @Test
    void tellsTheSameStemApartByFormatOrFolder() {
        assertThat(names("a/orders.csv", "a/orders.json", "a/customers.csv"))
                .containsExactly("orders_csv", "orders_json", "customers");
        assertThat(names("north/orders.csv", "south/orders.csv", "ORDERS.tsv"))
                .doesNotHaveDuplicates()
                .startsWith("north_orders", "south_orders");
        assertThat(names("x/Orders.csv", "x/orders.csv", "x/ORDERS.csv"))
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void neverGivesANameTwiceWhenAnAlternativeIsTaken() {
        assertThat(names("a/orders_csv.csv", "a/orders.csv", "a/orders.json"))
                .doesNotHaveDuplicates()
                .startsWith("orders_csv");
    }

    private static List<String> names(String... files) {
        List<Path> paths = Stream.of(files).map(Path::of).toList();
        return List.copyOf(TableNames.of(paths).values());
    }
}
