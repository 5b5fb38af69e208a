package dev.quipu.agent.offline.query;

import static dev.quipu.agent.offline.query.Shop.CUSTOMERS;
import static dev.quipu.agent.offline.query.Shop.ODD;
import static dev.quipu.agent.offline.query.Shop.ORDERS;
import static dev.quipu.agent.offline.query.Shop.REGIONS;
import static dev.quipu.agent.offline.query.Shop.VISITS;
import static dev.quipu.agent.offline.query.Shop.column;
import static dev.quipu.agent.offline.query.Shop.output;
import static dev.quipu.agent.offline.query.Shop.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quipu.agent.offline.language.DateRange;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.agent.offline.query.Expression.RowCount;
import dev.quipu.agent.offline.query.Predicate.Literal;
import dev.quipu.agent.offline.query.Query.OrderKey;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlWriterTest {
    private final SqlWriter writer = Shop.writer();

    @Test
    void quotesReservedWordsAndNamesWithQuotes() throws Exception {
        Predicate is = new Predicate.OneOf(column(ODD, "a \"b\""), List.of(text("it's")), false);

        String sql = writer.write(query(
                ODD,
                List.of(output(column(ODD, "select"), "select"), output(column(ODD, "group by"), "from \"x\"")),
                List.of(),
                is));

        assertThat(sql).isEqualTo("""
                        SELECT "select", "group by" AS "from ""x\"""
                        FROM "odd ""one\"""
                        WHERE "a ""b\""" = 'it''s'\
                        """);
        assertThat(Shop.rows(sql)).containsExactly("1, 1.5");
    }

    @Test
    void namesTheSchemaOfATableOutsideTheDefaultOne() throws Exception {
        String sql = writer.write(query(
                VISITS,
                List.of(
                        output(column(CUSTOMERS, "name"), "name"),
                        output(new RowCount(VISITS, List.of()), "number_of_visits")),
                List.of(column(CUSTOMERS, "name"))));

        assertThat(sql).isEqualTo("""
                        SELECT "customers"."name", count(*) AS "number_of_visits"
                        FROM "web"."select" AS "select"
                        JOIN "customers" ON "select"."customer_id" = "customers"."id"
                        GROUP BY "customers"."name"\
                        """);
        assertThat(Shop.rows(sql)).containsExactly("Ada, 2", "Dan, 1");
    }

    @Test
    void tellsTwoColumnsOfOneNameApart() throws Exception {
        String sql = writer.write(query(
                CUSTOMERS,
                List.of(output(column(CUSTOMERS, "name"), "name"), output(column(REGIONS, "name"), "name")),
                List.of()));

        assertThat(sql).startsWith("SELECT \"customers\".\"name\", \"regions\".\"name\" AS \"name_2\"\n");
        assertThat(Shop.rows(sql)).containsExactly("Ada, North", "Ben, North", "Cleo, South", "Dan, South");
    }

    @Test
    void readsNumbersThatAreKeptAsTextAsNumbers() throws Exception {
        Expression sum = new Aggregate(Function.SUM, false, column(ORDERS, "note"), List.of());

        String sql = writer.write(query(ORDERS, List.of(output(sum, "sum_note")), List.of()));

        assertThat(sql).isEqualTo("SELECT sum(TRY_CAST(\"note\" AS DOUBLE)) AS \"sum_note\"\nFROM \"orders\"");
        assertThat(Shop.rows(sql)).containsExactly("3.0");
    }

    @Test
    void ordersAndLimitsWithNothingLast() throws Exception {
        Query all = query(ORDERS, List.of(output(column(ORDERS, "note"), "note")), List.of());

        String sql = writer.write(Shop.ordered(all, new OrderKey(column(ORDERS, "amount"), true), 2));

        assertThat(sql).endsWith("\nORDER BY \"amount\" DESC NULLS LAST\nLIMIT 2");
        assertThat(Shop.rows(sql)).hasSize(2);
    }

    @Test
    void writesPeriodsHalfOpenAndOpenEndsWithOneBound() {
        LocalDate from = LocalDate.of(2024, 2, 1);
        LocalDate to = LocalDate.of(2024, 3, 1);

        assertThat(placed(new DateRange(from, to, "")))
                .endsWith("WHERE \"placed\" >= DATE '2024-02-01' AND \"placed\" < DATE '2024-03-01'");
        assertThat(placed(new DateRange(LocalDate.MIN, to, ""))).endsWith("WHERE \"placed\" < DATE '2024-03-01'");
        assertThat(placed(new DateRange(from, LocalDate.MAX, ""))).endsWith("WHERE \"placed\" >= DATE '2024-02-01'");
    }

    private String placed(DateRange range) {
        return writer.write(query(
                ORDERS,
                List.of(output(new RowCount(ORDERS, List.of()), "n")),
                List.of(),
                new Predicate.Within(column(ORDERS, "placed"), range)));
    }

    @Test
    void writesAPatternWithItsEscapes() throws Exception {
        Predicate like = new Predicate.Like(column(CUSTOMERS, "name"), "%a\\_%", false);
        Query query = query(CUSTOMERS, List.of(output(column(CUSTOMERS, "id"), "id")), List.of(), like);

        assertThat(writer.write(query)).endsWith("WHERE \"name\" ILIKE '%a\\_%' ESCAPE '\\'");
        assertThat(Shop.rows(writer.write(query))).isEmpty();
    }

    @Test
    void comparesWithAFigureOfAnInnerQuery() throws Exception {
        Expression average = new Aggregate(Function.AVG, false, column(ORDERS, "amount"), List.of());
        Query inner = query(ORDERS, List.of(output(average, "avg_amount")), List.of());
        Predicate above = new Predicate.CompareQuery(column(ORDERS, "amount"), ">", inner);

        String sql = writer.write(query(ORDERS, List.of(output(column(ORDERS, "id"), "id")), List.of(), above));

        assertThat(Shop.rows(sql)).containsExactly("4");
    }

    @Test
    void refusesTablesThatNothingConnects() {
        Query query = query(
                ORDERS,
                List.of(output(column(ORDERS, "id"), "id"), output(column(Shop.LONELY, "id"), "other")),
                List.of());

        assertThatThrownBy(() -> writer.write(query))
                .isInstanceOf(NoJoinException.class)
                .hasMessageContaining("lonely");
    }

    private static Literal text(String value) {
        return new Literal(value, Literal.Type.TEXT);
    }
}
