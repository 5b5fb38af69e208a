package dev.quipu.agent.guard;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.util.List;
import java.util.stream.Stream;

/** What an asker sees of a small shop: two tables, a view, and one table in another schema with an awkward name. */
public final class ShopCatalog {
    private ShopCatalog() {}

    public static Catalog of(Dialect dialect) {
        return new Catalog(
                "shop",
                dialect,
                "prod",
                "main",
                List.of(
                        table(
                                "main",
                                "customers",
                                false,
                                "id INTEGER",
                                "name VARCHAR",
                                "country VARCHAR",
                                "signup DATE"),
                        table(
                                "main",
                                "orders",
                                false,
                                "id INTEGER",
                                "customer_id INTEGER",
                                "ts TIMESTAMP",
                                "amount DECIMAL(10,2)",
                                "status VARCHAR"),
                        table(
                                "main",
                                "v_paid",
                                true,
                                "id INTEGER",
                                "customer_id INTEGER",
                                "ts TIMESTAMP",
                                "amount DECIMAL(10,2)",
                                "status VARCHAR"),
                        table("web", "visit log", false, "day DATE", "visits BIGINT", "user VARCHAR")),
                List.of());
    }

    private static Table table(String schema, String name, boolean view, String... columns) {
        return new Table(
                new TableName(schema, name),
                view,
                "",
                10,
                Stream.of(columns).map(ShopCatalog::column).toList(),
                List.of(),
                false);
    }

    private static Column column(String text) {
        String[] parts = text.split(" ", 2);
        return new Column(parts[0], parts[1], ColumnKind.OTHER, true, "", ColumnProfile.UNKNOWN);
    }
}
