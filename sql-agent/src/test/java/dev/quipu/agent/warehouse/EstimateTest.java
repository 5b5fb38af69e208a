package dev.quipu.agent.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quipu.agent.warehouse.Estimate.Scan;
import dev.quipu.catalog.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateTest {
    @TempDir
    private static Path folder;

    private static EventBench bench;

    @BeforeAll
    static void open() throws Exception {
        bench = EventBench.open(folder);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void tellsOfEachQueryWhatItReads() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String line : lines()) {
            String[] fields = line.split("\\s*\\|\\s*");
            Estimate estimate = bench.estimate(fields[3]);
            String found = estimate.rows() + " | " + estimate.bytes() + " | " + estimate.largestStep();
            String expected = fields[0] + " | " + fields[1] + " | " + fields[2];
            if (!found.equals(expected)) {
                wrong.add(found + " | " + fields[3]);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void tellsTheTablesTheOneReadMostFirst() throws Exception {
        Estimate estimate = bench.estimate(
                "SELECT name, sum(amount) FROM customers c JOIN events e ON e.customer_id = c.id GROUP BY name");

        assertThat(estimate.scans())
                .extracting(Scan::table)
                .containsExactly(new TableName("main", "events"), new TableName("main", "customers"));
        assertThat(estimate.scans().get(0).rows()).isEqualTo(EventBench.EVENTS);
    }

    @Test
    void saysWhatIsWrongWithAQueryThatDoesNotBind() {
        WarehouseException failure =
                catchThrowableOfType(WarehouseException.class, () -> bench.estimate("SELECT sum(note) FROM events"));

        assertThat(failure.kind()).isEqualTo(WarehouseException.Kind.QUERY);
    }

    private static List<String> lines() throws IOException {
        try (InputStream stream = EstimateTest.class.getResourceAsStream("estimates.txt")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
