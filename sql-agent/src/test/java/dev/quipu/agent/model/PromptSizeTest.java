package dev.quipu.agent.model;

import static dev.quipu.agent.model.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.quipu.agent.workbench.AnalystUnavailableException;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import dev.quipu.catalog.ValueCount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptSizeTest {
    private static final List<String> WORDS = List.of(
            "customer",
            "order",
            "invoice",
            "product",
            "shipment",
            "supplier",
            "payment",
            "branch",
            "employee",
            "ticket");

    @TempDir
    Path folder;

    private Bakery bakery;

    @BeforeEach
    void open() throws Exception {
        bakery = Bakery.open(folder);
    }

    @AfterEach
    void close() {
        bakery.close();
    }

    @ParameterizedTest
    @CsvSource({"100,true,3500", "100,false,3500", "10000,true,4500", "10000,false,4500"})
    void theOpeningStaysSmall(int tables, boolean tools, int most) throws Exception {
        bakery.catalog = wide(tables);
        ScriptedModel script = new ScriptedModel().then(says("decline|No."), says("decline|No."), says("decline|No."));

        try {
            bakery.ask("Which customer region had the most invoice payments per product last month?", script, tools);
        } catch (AnalystUnavailableException e) {
            // a model with tools says so with a call; only what it was sent counts here
        }

        StringBuilder sent = new StringBuilder();
        script.requests.get(0).messages().forEach(message -> sent.append(ScriptedModel.text(message)));
        for (ToolSpecification tool : script.requests.get(0).toolSpecifications()) {
            sent.append(tool);
        }
        assertThat(sent).contains("customer", "invoice", "more tables");
        assertThat(Bakery.TOKENS.count(sent.toString())).isBetween(800, most);
    }

    /** Tables of twenty columns with comments, values and joins. */
    private static Catalog wide(int tables) {
        List<Table> all = new ArrayList<>();
        List<ForeignKey> keys = new ArrayList<>();
        for (int number = 0; number < tables; number++) {
            String word = WORDS.get(number % WORDS.size()) + "_" + WORDS.get(number / 10 % WORDS.size());
            TableName name = new TableName("main", word + "_" + number);
            List<Column> columns = new ArrayList<>();
            for (int column = 0; column < 20; column++) {
                columns.add(column(WORDS.get((number + column) % WORDS.size()) + "_attribute_" + column, column));
            }
            all.add(new Table(
                    name,
                    false,
                    "Everything about the " + word + " of a region",
                    1_000_000,
                    columns,
                    List.of(columns.get(0).name()),
                    true));
            if (number > 0) {
                TableName before = all.get(number - 1).name();
                keys.add(new ForeignKey(
                        name,
                        List.of(columns.get(1).name()),
                        before,
                        List.of(all.get(number - 1).columns().get(0).name()),
                        ForeignKey.Origin.DECLARED,
                        1));
            }
        }
        return new Catalog("wide", Dialect.DUCKDB, "wide", "main", all, keys);
    }

    private static Column column(String name, int number) {
        List<ValueCount> values = number % 2 == 0
                ? List.of(
                        new ValueCount("north region", 5),
                        new ValueCount("south region", 4),
                        new ValueCount("returned by customer", 3))
                : List.of();
        ColumnProfile profile = new ColumnProfile(1_000, 900, "2024-01-01", "2026-03-01", values, false);
        return new Column(
                name,
                "VARCHAR",
                ColumnKind.TEXT,
                true,
                "The " + name.replace('_', ' ') + " as it was recorded when it was entered",
                profile);
    }
}
