package dev.quipu.agent.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quipu.agent.guard.ShopCatalog;
import dev.quipu.agent.guard.SqlCases;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.guard.text.CheckMode;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the guard takes for one statement of a corpus: {@code tests/benchmarks/guard.sh}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(1)
public class GuardTime {
    /** {@code own}, {@code nesting}, or a folder that holds {@code legit.jsonl} with id, engine and sql. */
    @Param("own")
    public String corpus = "own";

    @Param("duckdb")
    public String dialect = "duckdb";

    private final SqlGuard guard = new SqlGuard();
    private List<String> statements = List.of();
    private Catalog catalog = ShopCatalog.of(Dialect.DUCKDB);
    private int next;

    @Setup
    public void read() throws IOException {
        catalog = ShopCatalog.of(Dialect.valueOf(dialect.toUpperCase(Locale.ROOT)));
        statements = switch (corpus) {
            case "own" -> SqlCases.allowed().stream().map(SqlCases.Case::sql).toList();
            case "nesting" ->
                Nesting.all().stream().map(shape -> shape.sql(shape.deepest())).toList();
            default -> folder(Path.of(corpus));
        };
        guard.warmUp(catalog.dialect());
    }

    private List<String> folder(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("legit.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            if (row.path("engine").asText().equals(dialect)) {
                found.add(row.path("sql").asText());
            }
        }
        return found;
    }

    /** One statement after the other, so that each is seen about as often. */
    @Benchmark
    public Verdict check() {
        next = (next + 1) % statements.size();
        return guard.check(statements.get(next), catalog, CheckMode.WITHOUT_CATALOG);
    }

    @TearDown
    public void close() {
        guard.close();
    }
}
