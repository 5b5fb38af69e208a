package dev.quipu.catalog;

import java.util.List;

/** A small catalog for tests. */
final class ShopCatalog {
    private static final TableName CUSTOMERS = new TableName("main", "customers");
    private static final TableName ORDERS = new TableName("main", "orders");
    private static final TableName VISITS = new TableName("web", "siteVisits");

    static final Catalog SHOP = new Catalog(
            "shop",
            Dialect.DUCKDB,
            "shop",
            "main",
            List.of(
                    new Table(
                            CUSTOMERS,
                            false,
                            "who buys\nhere",
                            1200,
                            List.of(
                                    column("id", "INTEGER", ColumnKind.IDENTIFIER, "", 1200, 1200, "1", "1200"),
                                    column(
                                            "city",
                                            "VARCHAR",
                                            ColumnKind.TEXT,
                                            "",
                                            900,
                                            2,
                                            "Lyon",
                                            "Paris",
                                            "Paris",
                                            "Lyon"),
                                    column("Region", "VARCHAR", ColumnKind.TEXT, "", 1200, 1, "East", "East", "East")),
                            List.of("id"),
                            true),
                    new Table(
                            ORDERS,
                            false,
                            "",
                            5000,
                            List.of(
                                    column(
                                            "customer_id",
                                            "INTEGER",
                                            ColumnKind.IDENTIFIER,
                                            "",
                                            5000,
                                            1100,
                                            "1",
                                            "1200"),
                                    column(
                                            "quantity",
                                            "INTEGER",
                                            ColumnKind.NUMBER,
                                            "pieces, less those returned",
                                            5000,
                                            9,
                                            "1",
                                            "9"),
                                    column(
                                            "returned_on",
                                            "DATE",
                                            ColumnKind.DATE,
                                            "",
                                            1,
                                            1,
                                            "2024-01-01",
                                            "2024-01-01"),
                                    column(
                                            "status",
                                            "VARCHAR",
                                            ColumnKind.TEXT,
                                            "",
                                            5000,
                                            2,
                                            "paid",
                                            "returned",
                                            "paid",
                                            "returned")),
                            List.of(),
                            false),
                    new Table(
                            VISITS,
                            true,
                            "",
                            7,
                            List.of(column(
                                    "note",
                                    "VARCHAR",
                                    ColumnKind.TEXT,
                                    "",
                                    7,
                                    1,
                                    "\u001b[31m red",
                                    "\u001b[31m red",
                                    "\u001b[31m red")),
                            List.of(),
                            false)),
            List.of(new ForeignKey(
                    ORDERS, List.of("customer_id"), CUSTOMERS, List.of("id"), ForeignKey.Origin.INFERRED, 1.1)),
            List.of(new Notice("a view does not work", "Repair it.")));

    private ShopCatalog() {}

    private static Column column(
            String name,
            String type,
            ColumnKind kind,
            String comment,
            long nonNull,
            long distinct,
            String minimum,
            String maximum,
            String... values) {
        List<ValueCount> counts = List.of(values).stream()
                .map(value -> new ValueCount(value, nonNull / values.length))
                .toList();
        return new Column(
                name,
                type,
                kind,
                true,
                comment,
                new ColumnProfile(nonNull, distinct, minimum, maximum, counts, !counts.isEmpty()));
    }
}
