package dev.quipu.agent.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quipu.agent.guard.text.CheckMode;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs the guard over a folder of attacks and of honest queries that does not belong to the project: {@code
 * -Dquipu.sql.folder=...} with {@code attacks.jsonl} and {@code legit.jsonl}. Skipped without it.
 */
class PublicSuitesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void refusesEveryAttack(Dialect dialect) throws IOException {
        Catalog catalog = ShopCatalog.of(dialect);
        List<String> passed = new ArrayList<>();
        int attacks = 0;
        int exhaustionPassed = 0;
        try (SqlGuard guard = new SqlGuard()) {
            for (JsonNode row : rows("attacks.jsonl", dialect)) {
                attacks++;
                String sql = row.path("sql")
                        .asText()
                        .replace("{{DB}}", "/data/shop.duckdb")
                        .replace("{{TMP}}", "/tmp");
                if (guard.check(sql, catalog) instanceof Verdict.Refused refused) {
                    System.out.println(
                            row.path("id").asText() + " " + refused.violations().get(0));
                } else if (row.path("class").asText().equals("dos")) {
                    exhaustionPassed++;
                    System.out.println("left to the limits of the engine: " + sql);
                } else {
                    passed.add(sql);
                }
            }
        }
        System.out.printf("%d attacks, %d passed, %d left to the engine%n", attacks, passed.size(), exhaustionPassed);
        assertThat(passed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void allowsEveryHonestQuery(Dialect dialect) throws IOException {
        Catalog catalog = ShopCatalog.of(dialect);
        List<String> refusals = new ArrayList<>();
        int queries = 0;
        try (SqlGuard guard = new SqlGuard()) {
            for (JsonNode row : rows("legit.jsonl", dialect)) {
                queries++;
                boolean own = row.path("source").asText().startsWith("hand-written");
                CheckMode mode = own ? CheckMode.WITH_CATALOG : CheckMode.WITHOUT_CATALOG;
                if (guard.check(row.path("sql").asText(), catalog, mode) instanceof Verdict.Refused refused) {
                    refusals.add(row.path("sql").asText() + "\n    " + refused.violations());
                }
            }
        }
        System.out.printf("%d honest queries, %d refused%n", queries, refusals.size());
        assertThat(refusals).isEmpty();
    }

    private static List<JsonNode> rows(String file, Dialect dialect) throws IOException {
        String folder = System.getProperty("quipu.sql.folder", "");
        assumeTrue(!folder.isEmpty(), "no -Dquipu.sql.folder was given");
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(folder, file))) {
            JsonNode row = JSON.readTree(line);
            if (row.path("engine").asText().equals(dialect.label())) {
                rows.add(row);
            }
        }
        return rows;
    }
}
