package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    static Path folder;

    static Terminal terminal;

    @BeforeAll
    static void openTheShop() throws Exception {
        SmallShop.in(folder);
        terminal = new Terminal(folder.resolve("home"), folder);
    }

    @Test
    void chatsLineByLineWithoutATerminal() {
        Terminal.Run run = terminal.type(
                "How many orders per country?\nonly Norway\n:sql\n:new\n:nonsense\n:quit\nnot asked any more\n",
                "chat --source shop.duckdb --json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("{\"status\":\"answered\"")))
                .hasSize(2);
        assertThat(run.out()).contains("\nSELECT ").doesNotContain("not asked");
        assertThat(run.err()).contains("A new conversation.", "There is no command :nonsense.");
    }

    @Test
    void takesWhatPeopleTypeInOtherProgramsAsCommands() {
        Terminal.Run run = terminal.type("help\nExit\nnot asked any more\n", "chat --source shop.duckdb");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(":quit   ends the conversation");
    }

    @Test
    void allowsSqlThatOnlyReads() {
        Terminal.Run run = terminal.type("SELECT count(*) FROM orders", "check-sql --source shop.duckdb");

        assertThat(run.out()).isEqualTo("allowed\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void refusesSqlWithThePlaceAndWhatToWriteInstead() {
        Terminal.Run run =
                terminal.type("SELECT name,\n  nmae FROM customers", "check-sql --source shop.duckdb --json");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("{\"verdict\":\"refused\",\"sql\":\"SELECT name,\\n  nmae FROM customers\",\"violations\":["
                        + "{\"code\":\"COLUMN\",\"line\":2,\"column\":3,\"what\":\"");
    }

    @Test
    void checksTheTypesOfTheSourceUnlessToldNotToLook() {
        String sql = "SELECT sum(name) FROM customers";

        assertThat(terminal.type(sql, "check-sql --source shop.duckdb --json").out())
                .contains("\"code\":\"BINDING\"");
        assertThat(terminal.type(sql, "check-sql --source shop.duckdb --no-catalog")
                        .out())
                .isEqualTo("allowed\n");
        assertThat(terminal.type("SELECT x FROM nowhere", "check-sql --no-catalog --dialect duckdb")
                        .out())
                .isEqualTo("allowed\n");
    }

    @Test
    void checksManyStatementsWithTheirIds() throws Exception {
        Files.writeString(
                folder.resolve("statements.jsonl"),
                "{\"id\":1,\"sql\":\"SELECT 1\"}\n{\"id\":\"two\",\"sql\":\"DROP TABLE orders\"}\nbroken\n");

        Terminal.Run run =
                terminal.run("check-sql --source shop.duckdb --statements statements.jsonl --out verdicts.jsonl");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEqualTo("Wrote 3 verdicts to verdicts.jsonl.\n");
        assertThat(Files.readAllLines(folder.resolve("verdicts.jsonl")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("{\"id\":1,\"verdict\":\"allowed\",\"sql\":\"SELECT 1\",\"violations\":[]}"),
                        line -> assertThat(line)
                                .startsWith("{\"id\":\"two\",\"verdict\":\"refused\",\"sql\":\"DROP TABLE orders\","),
                        line -> assertThat(line).contains("\"verdict\":\"refused\"", "line 3"));
    }

    @Test
    void showsAndSearchesTheCatalog() {
        assertThat(terminal.run("catalog show --source shop.duckdb").out()).contains("customers", "orders");
        assertThat(terminal.run("catalog show --source shop.duckdb ORDERS").out())
                .contains("orders.customer_id -> customers.customer_id (declared)");
        assertThat(terminal.run("catalog search --source shop.duckdb country").out())
                .contains("customers.country");
        Terminal.Run unknown = terminal.run("catalog show --source shop.duckdb costumers");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("Did you mean \"customers\"?");
    }

    @Test
    void loadsFilesAndTellsTheRowsThatItCouldNotRead() throws Exception {
        Files.writeString(folder.resolve("good.csv"), "day,amount\n2026-01-02,1.5\n2026-01-03,2.5\n");
        Files.writeString(folder.resolve("bad.csv"), "a,b\n1,2\n3,4\n5,6,7,8\n9,10\n");

        Terminal.Run good = terminal.run("load good.csv --into good.duckdb");
        assertThat(good.exitCode()).as(good.err()).isZero();
        assertThat(terminal.run("ask --source good.duckdb --csv \"total amount\"")
                        .out())
                .endsWith("\r\n4.0\r\n");

        Terminal.Run bad = terminal.run("load bad.csv --into bad.duckdb");
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.err()).contains("bad.csv:4: ", "Correct the files at these places and load again.");
    }

    @Test
    void tellsOfWhichFileANoticeIs() throws Exception {
        Files.write(folder.resolve("western.csv"), "name\nZo\u00eb\n".getBytes(StandardCharsets.ISO_8859_1));

        Terminal.Run run = terminal.run("load western.csv --into western.duckdb");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("western.csv: the letters are read as Windows-1252")
                .contains(". Save it");
    }

    @Test
    void examinesSettingsFoldersAndSources() throws Exception {
        Files.writeString(folder.resolve("well.yaml"), "sources: {shop: {path: shop.duckdb}}");
        Files.writeString(folder.resolve("ill.yaml"), "sources: {gone: {path: gone.duckdb}}\nzone: Nowhere/Land\n");

        Terminal.Run well = terminal.run("doctor -c well.yaml");
        assertThat(well.exitCode()).as(well.out()).isZero();
        assertThat(well.out())
                .contains("ok       source shop: 2 tables, 8 rows")
                .doesNotContain("problem");

        Terminal.Run ill = terminal.run("doctor -c ill.yaml");
        assertThat(ill.exitCode()).isEqualTo(1);
        assertThat(ill.out()).contains("problem  settings: ", "ill.yaml:2: ", "ok       Java");
    }
}
