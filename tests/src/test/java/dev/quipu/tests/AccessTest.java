package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a role sees at every door of the program. */
class AccessTest {
    private static final String HIDDEN = "zqx";

    @TempDir
    static Path folder;

    static Terminal terminal;

    @BeforeAll
    static void makeACompany() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("company.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders AS SELECT range AS id, DATE '2026-01-01' + CAST(range AS INTEGER) AS"
                    + " ordered, CASE WHEN range < 30 THEN 'EU' ELSE 'zqx' END AS region, 'zqx' || range AS remark,"
                    + " 'p' || range % 3 || '.zqx@example.org' AS email FROM range(100)");
            statement.execute("CREATE TABLE zqx_salaries AS SELECT 1 AS id");
        }
        Files.writeString(folder.resolve("quipu.yaml"), """
                sources: {company: {path: company.duckdb}}
                roles:
                  sales:
                    sources:
                      company:
                        hidden-tables: [zqx_salaries]
                        hidden-columns: [orders.remark]
                        rows: {orders: region = 'EU'}
                        masks: {orders.email: hash}
                  broken: {sources: {company: {hidden-columns: [orders.remarks]}}}
                  stranger: {may-run-anyway: true}
                """);
        terminal = new Terminal(folder.resolve("home"), folder);
    }

    @Test
    void answersFromWhatTheRoleSeesAndSaysWhatItDoesNot() throws Exception {
        Terminal.Run run = terminal.run("ask --role sales --json \"How many orders are there?\"");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode answer = new ObjectMapper().readTree(run.out());
        assertThat(answer.path("rows").toString()).isEqualTo("[[30]]");
        assertThat(answer.path("restsOn").path("tables").path(0).path("rows").asInt())
                .isEqualTo(30);
        assertThat(answer.path("restsOn").path("newest").path(0).path("newest").asText())
                .isEqualTo("2026-01-30");
        assertThat(answer.path("restsOn").path("notShown").toString())
                .contains("limited to the rows that you may see", "email is shown as a hash");
        assertShowsNothing(run);
    }

    @Test
    void showsNothingAtAnyDoor() throws Exception {
        for (String line : new String[] {
            "ask --role sales --json \"orders by region\"",
            "ask --role sales --json \"orders by email\"",
            "ask --role sales \"orders with remark\"",
            "ask --role sales \"salaries\"",
            "ask --role sales \"newest order\"",
            "catalog show --role sales",
            "catalog show --role sales orders",
            "catalog show --role sales salaries",
            "catalog search --role sales remark email region"
        }) {
            assertShowsNothing(terminal.run(line));
        }
        assertThat(terminal.run("ask \"orders by region\"").out()).contains(HIDDEN);
    }

    @Test
    void checksSqlWithTheEyesOfTheRole() {
        Terminal.Run hidden = terminal.type("SELECT remark FROM orders", "check-sql --role sales");
        Terminal.Run unknown = terminal.type("SELECT remerk FROM orders", "check-sql --role sales");
        Terminal.Run unbound = terminal.type("SELECT 1,\n sum(o.email) FROM orders o", "check-sql --role sales --json");

        assertThat(hidden.exitCode()).isEqualTo(3);
        assertThat(hidden.out()).isEqualTo(unknown.out().replace("remerk", "remark"));
        assertThat(unbound.out()).contains("\"line\":2").doesNotContain("sha256");
        assertShowsNothing(unbound);
        assertThat(terminal.type("SELECT count(*) FROM orders", "check-sql --role sales")
                        .exitCode())
                .isZero();
    }

    @Test
    void opensNothingForARoleWhoseRulesDoNotHold() {
        Terminal.Run broken = terminal.run("ask --role broken orders");
        Terminal.Run stranger = terminal.run("ask --role stranger orders");

        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err()).contains("has no column remarks", "Did you mean remark?");
        assertThat(stranger.err()).contains("The role stranger sees nothing of company");
        assertThat(terminal.run("ask --role sale orders").err()).contains("Did you mean \"sales\"?");
        assertThat(terminal.run("doctor").out()).contains("problem  role broken in source company");
    }

    private static void assertShowsNothing(Terminal.Run run) {
        assertThat(run.out() + run.err()).doesNotContain(HIDDEN).doesNotContain("_visible_part");
    }
}
