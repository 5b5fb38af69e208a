package dev.quipu.agent.offline.query;

import static dev.quipu.agent.offline.query.Shop.CUSTOMERS;
import static dev.quipu.agent.offline.query.Shop.LINES;
import static dev.quipu.agent.offline.query.Shop.ORDERS;
import static dev.quipu.agent.offline.query.Shop.PAYMENTS;
import static dev.quipu.agent.offline.query.Shop.REGIONS;
import static dev.quipu.agent.offline.query.Shop.column;
import static dev.quipu.agent.offline.query.Shop.output;
import static dev.quipu.agent.offline.query.Shop.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quipu.agent.offline.language.Grain;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.agent.offline.query.Expression.PerEntity;
import dev.quipu.agent.offline.query.Expression.Product;
import dev.quipu.agent.offline.query.Expression.RowCount;
import dev.quipu.agent.offline.query.Expression.TimeGrain;
import dev.quipu.agent.offline.query.Expression.Window;
import dev.quipu.agent.offline.query.Predicate.Literal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A join that repeats rows never changes a figure: counts, sums and filters are proved on rows. */
class FanOutTest {
    private final SqlWriter writer = Shop.writer();

    @Test
    void countsDifferentRowsWhereAJoinRepeatsThem() throws Exception {
        Expression quantity = column(LINES, "quantity");
        String sql = writer.write(query(
                ORDERS, List.of(output(quantity, "quantity"), output(count(ORDERS), "orders")), List.of(quantity)));

        assertThat(sql).contains("count(DISTINCT \"orders\".\"id\")");
        assertThat(Shop.rows(sql)).containsExactly("1, 3", "2, 1", "5, 2");

        String whole = writer.write(query(
                CUSTOMERS,
                List.of(output(count(CUSTOMERS), "customers"), output(sum(column(LINES, "quantity")), "pieces")),
                List.of()));
        assertThat(Shop.rows(whole)).containsExactly("3, 15");
    }

    @Test
    void addsEachRowOnceWhereAJoinRepeatsIt() throws Exception {
        Expression quantity = column(LINES, "quantity");
        Query query = query(
                ORDERS,
                List.of(output(quantity, "quantity"), output(sum(column(ORDERS, "amount")), "amount")),
                List.of(quantity));

        String sql = writer.write(query);

        assertThat(sql).contains("SELECT DISTINCT").contains("\"orders\".\"id\" AS \"row\"");
        assertThat(Shop.rows(sql)).containsExactly("1, 150.0", "2, 100.0", "5, 30.0");
    }

    @Test
    void turnsAFilterOnManyRowsIntoExists() throws Exception {
        Predicate cheap = new Predicate.Compare(column(LINES, "price"), "<", number("10"));

        String sql =
                writer.write(query(ORDERS, List.of(output(sum(column(ORDERS, "amount")), "amount")), List.of(), cheap));

        assertThat(sql).isEqualTo("""
                        SELECT sum("amount") AS "amount"
                        FROM "orders"
                        WHERE EXISTS (SELECT 1 FROM "lines" WHERE "lines"."order_id" = "orders"."id" AND "lines"."price" < 10)\
                        """);
        assertThat(Shop.rows(sql)).containsExactly("130.0");
    }

    @Test
    void keepsAFilterOnTheOneRowThatIsReferredToAsAJoin() throws Exception {
        Predicate north =
                new Predicate.OneOf(column(REGIONS, "name"), List.of(new Literal("North", Literal.Type.TEXT)), false);

        String sql =
                writer.write(query(ORDERS, List.of(output(sum(column(ORDERS, "amount")), "amount")), List.of(), north));

        assertThat(sql)
                .contains("JOIN \"customers\"")
                .contains("JOIN \"regions\"")
                .doesNotContain("EXISTS");
        assertThat(Shop.rows(sql)).containsExactly("60.0");
    }

    @Test
    void findsRowsWithoutOthers() throws Exception {
        Predicate none = new Predicate.HasRows(CUSTOMERS, ORDERS, List.of(), true);

        String sql =
                writer.write(query(CUSTOMERS, List.of(output(column(CUSTOMERS, "name"), "name")), List.of(), none));

        assertThat(sql)
                .endsWith(
                        "WHERE NOT EXISTS (SELECT 1 FROM \"orders\" WHERE \"orders\".\"customer_id\" = \"customers\".\"id\")");
        assertThat(Shop.rows(sql)).containsExactly("Dan");
    }

    @Test
    void findsRowsWithoutOthersThatMeetAConditionTwoStepsAway() throws Exception {
        Predicate dear = new Predicate.Compare(column(LINES, "price"), ">", number("15"));
        Predicate none = new Predicate.HasRows(CUSTOMERS, ORDERS, List.of(dear), true);

        String sql =
                writer.write(query(CUSTOMERS, List.of(output(column(CUSTOMERS, "name"), "name")), List.of(), none));

        assertThat(Shop.rows(sql)).containsExactly("Ada", "Dan");
    }

    @Test
    void refusesTwoSumsThatWouldBothBeDoubled() {
        Query query = query(
                ORDERS,
                List.of(output(sum(column(LINES, "price")), "price"), output(sum(column(PAYMENTS, "value")), "value")),
                List.of());

        assertThatThrownBy(() -> writer.write(query))
                .isInstanceOf(NoJoinException.class)
                .hasMessageContaining("counted twice");
    }

    @Test
    void looksAtTheOtherRowsOfTheResult() throws Exception {
        Expression month = new TimeGrain(Grain.MONTH, column(ORDERS, "placed"));
        Expression sum = sum(column(ORDERS, "amount"));

        assertThat(windowed(Window.Kind.RUNNING, sum, month))
                .containsExactly("2024-01-01, 10.0", "2024-02-01, 60.0", "2025-02-01, 160.0");
        assertThat(windowed(Window.Kind.CHANGE, sum, month))
                .containsExactly("2024-01-01, null", "2024-02-01, 400.0", "2025-02-01, 100.0");
        assertThat(windowed(Window.Kind.SHARE, sum, month))
                .containsExactly("2024-01-01, 6.25", "2024-02-01, 31.25", "2025-02-01, 62.5");
        assertThat(windowed(Window.Kind.RANK, sum, month))
                .containsExactly("2024-01-01, 3", "2024-02-01, 2", "2025-02-01, 1");
        assertThat(windowed(Window.Kind.RANK_FROM_SMALLEST, sum, month))
                .containsExactly("2024-01-01, 1", "2024-02-01, 2", "2025-02-01, 3");
    }

    private List<String> windowed(Window.Kind kind, Expression inner, Expression month) throws Exception {
        Window window = new Window(kind, inner, List.of(month));
        return Shop.rows(
                writer.write(query(ORDERS, List.of(output(month, "month"), output(window, "figure")), List.of(month))));
    }

    @Test
    void averagesAFigureOfEachThing() throws Exception {
        Expression value = new Product(List.of(column(LINES, "price"), column(LINES, "quantity")));
        PerEntity perOrder = new PerEntity(Function.AVG, sum(value), List.of(column(ORDERS, "id")));

        String sql = writer.write(query(LINES, List.of(output(perOrder, "average_order")), List.of()));

        assertThat(sql).contains("avg(\"figure\") AS \"average_order\"");
        assertThat(Shop.rows(sql)).containsExactly("27.0");
    }

    private static Expression count(Instance table) {
        return new RowCount(table, List.of());
    }

    private static Expression sum(Expression argument) {
        return new Aggregate(Function.SUM, false, argument, List.of());
    }

    private static Literal number(String value) {
        return new Literal(value, Literal.Type.NUMBER);
    }
}
