package dev.quipu.agent.offline.query;

import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Query.OrderKey;
import dev.quipu.agent.offline.query.Query.Output;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A small shop made by hand: customers in regions, their orders with lines and payments, and tables with odd names. */
final class Shop {
    static final Instance REGIONS = table("main", "regions");
    static final Instance CUSTOMERS = table("main", "customers");
    static final Instance ORDERS = table("main", "orders");
    static final Instance LINES = table("main", "lines");
    static final Instance PAYMENTS = table("main", "payments");
    static final Instance ODD = table("main", "odd \"one\"");
    static final Instance VISITS = table("web", "select");
    static final Instance LONELY = table("main", "lonely");

    static final Catalog CATALOG = new Catalog("shop", Dialect.DUCKDB, "shop", "main", tables(), keys());

    private Shop() {}

    static SqlWriter writer() {
        return new SqlWriter(CATALOG, new JoinGraph(CATALOG), edge -> 0);
    }

    static ColumnUse column(Instance table, String name) {
        return new ColumnUse(
                table, CATALOG.table(table.table()).orElseThrow().column(name).orElseThrow());
    }

    static Output output(Expression expression, String name) {
        return new Output(expression, name);
    }

    static Query query(Instance anchor, List<Output> outputs, List<Expression> groups, Predicate... where) {
        return new Query(anchor, outputs, groups, List.of(where), List.of(), List.of(), 0, false, List.of());
    }

    static Query ordered(Query query, OrderKey key, int limit) {
        return new Query(
                query.anchor(),
                query.outputs(),
                query.groups(),
                query.where(),
                query.having(),
                List.of(key),
                limit,
                false,
                List.of());
    }

    /** The rows that DuckDB gives for the SQL, each as its values with commas between, in the order of these texts. */
    static List<String> rows(String sql) throws SQLException, IOException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(script());
            try (ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        cells.add(String.valueOf(result.getObject(i)));
                    }
                    rows.add(String.join(", ", cells));
                }
            }
        }
        rows.sort(null);
        return rows;
    }

    private static String script() throws IOException {
        try (InputStream stream = Objects.requireNonNull(Shop.class.getResourceAsStream("shop.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Instance table(String schema, String name) {
        return Instance.of(new TableName(schema, name));
    }

    private static List<Table> tables() {
        return List.of(
                table(REGIONS, "id INTEGER IDENTIFIER", "name VARCHAR TEXT"),
                table(CUSTOMERS, "id INTEGER IDENTIFIER", "name VARCHAR TEXT", "region_id INTEGER IDENTIFIER"),
                table(
                        ORDERS,
                        "id INTEGER IDENTIFIER",
                        "customer_id INTEGER IDENTIFIER",
                        "amount DOUBLE NUMBER",
                        "placed DATE DATE",
                        "note VARCHAR NUMBER"),
                table(
                        LINES,
                        "id INTEGER IDENTIFIER",
                        "order_id INTEGER IDENTIFIER",
                        "price DOUBLE NUMBER",
                        "quantity INTEGER NUMBER"),
                table(PAYMENTS, "id INTEGER IDENTIFIER", "order_id INTEGER IDENTIFIER", "value DOUBLE NUMBER"),
                table(ODD, "select INTEGER IDENTIFIER", "a \"b\" VARCHAR TEXT", "group by DOUBLE NUMBER"),
                table(VISITS, "id INTEGER IDENTIFIER", "customer_id INTEGER IDENTIFIER"),
                table(LONELY, "id INTEGER IDENTIFIER"));
    }

    private static Table table(Instance table, String... columns) {
        List<Column> all = Stream.of(columns).map(Shop::column).toList();
        return new Table(table.table(), false, "", 5, all, List.of(all.get(0).name()), true);
    }

    private static Column column(String text) {
        int kind = text.lastIndexOf(' ');
        int type = text.lastIndexOf(' ', kind - 1);
        return new Column(
                text.substring(0, type),
                text.substring(type + 1, kind),
                ColumnKind.valueOf(text.substring(kind + 1)),
                true,
                "",
                ColumnProfile.UNKNOWN);
    }

    private static List<ForeignKey> keys() {
        return List.of(
                key(CUSTOMERS, "region_id", REGIONS),
                key(ORDERS, "customer_id", CUSTOMERS),
                key(LINES, "order_id", ORDERS),
                key(PAYMENTS, "order_id", ORDERS),
                key(VISITS, "customer_id", CUSTOMERS));
    }

    private static ForeignKey key(Instance from, String column, Instance to) {
        return new ForeignKey(
                from.table(), List.of(column), to.table(), List.of("id"), ForeignKey.Origin.DECLARED, 1.0);
    }
}
