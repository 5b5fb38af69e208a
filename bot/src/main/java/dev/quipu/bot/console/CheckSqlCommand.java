package dev.quipu.bot.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** May this SQL run? Says so without running it. */
@Command(
        name = "check-sql",
        mixinStandardHelpOptions = true,
        description = "Checks SQL from standard input, or many statements from a file, without running any.",
        footer = {
            "A line of the statements is {\"id\",\"sql\"}.",
            "Exit status: 0 allowed, or every line got a verdict; 3 refused; 2 wrong usage or settings; 1 failed."
        })
final class CheckSqlCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workplace workplace;
    private final Screen screen;

    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Option(names = "--json", description = "Print the verdict as one JSON object.")
    private boolean json;

    @Option(names = "--dialect", paramLabel = "duckdb|spark", description = "The SQL it is; else that of the source.")
    private @Nullable String dialectName;

    @Option(names = "--no-catalog", description = "Check everything but the names of tables and columns.")
    private boolean withoutCatalog;

    @Option(names = "--statements", paramLabel = "FILE.jsonl", description = "Many statements; needs --out.")
    private @Nullable Path statements;

    @Option(names = "--out", paramLabel = "FILE.jsonl", description = "Where the verdicts on them go.")
    private @Nullable Path out;

    CheckSqlCommand(Workplace workplace) {
        this.workplace = workplace;
        this.screen = workplace.screen();
    }

    @Override
    public Integer call() throws Exception {
        if ((statements == null) != (out == null)) {
            throw CommandException.usage("--statements and --out belong together", "Give both or neither");
        }
        return statements != null && out != null ? many(statements, out) : one();
    }

    private int one() throws Exception {
        String sql = new String(screen.in().readAllBytes(), StandardCharsets.UTF_8);
        try (SqlChecker checker = checker()) {
            Verdict verdict = checker.check(sql);
            if (json) {
                screen.out().println(VerdictJson.write("", sql, verdict));
            } else {
                print(verdict);
            }
            return verdict instanceof Verdict.Allowed ? ExitCode.DONE : ExitCode.NOT_ANSWERED;
        }
    }

    private void print(Verdict verdict) {
        screen.out().println(verdict instanceof Verdict.Allowed ? "allowed" : "refused");
        for (Violation violation : VerdictJson.violations(verdict)) {
            screen.out()
                    .println(violation.line() + ":" + violation.column() + " " + violation.code() + ": "
                            + Printable.text(Sentence.of(violation.what(), violation.instead())));
        }
    }

    private int many(Path input, Path output) throws Exception {
        try (BufferedReader reader = JsonLines.reader(workplace, input);
                SqlChecker checker = checker();
                PrintWriter writer = JsonLines.writer(workplace, input, output)) {
            int number = 0;
            int verdicts = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    writer.print(verdict(line, number, checker) + "\n");
                    writer.flush();
                    JsonLines.checkWritten(writer, output);
                    verdicts++;
                }
            }
            screen.tell("Wrote " + verdicts + (verdicts == 1 ? " verdict" : " verdicts") + " to " + output + ".");
            return ExitCode.DONE;
        }
    }

    private static String verdict(String line, int number, SqlChecker checker)
            throws WarehouseException, SourceException {
        JsonNode object = parse(line);
        String id = object.hasNonNull("id") ? object.get("id").toString() : "";
        if (!object.path("sql").isTextual()) {
            Violation violation = new Violation(
                    Violation.Code.TEXT,
                    1,
                    1,
                    "line " + number + " is no JSON object with a text in \"sql\"",
                    "write {\"id\":\"1\",\"sql\":\"SELECT …\"}");
            return VerdictJson.write(id, "", new Verdict.Refused(List.of(violation)));
        }
        String sql = object.get("sql").asText();
        return VerdictJson.write(id, sql, checker.check(sql));
    }

    private static JsonNode parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private SqlChecker checker() throws Exception {
        Optional<Dialect> named = dialect();
        if (withoutCatalog && named.isPresent()) {
            return SqlChecker.TextOnly.withoutNames(named.get());
        }
        DeskOptions.Opened opened = options.open(workplace);
        Catalog catalog = opened.catalog();
        Dialect dialect = named.orElse(catalog.dialect());
        if (!withoutCatalog && dialect == catalog.dialect()) {
            return new SqlChecker.WithSource(
                    opened.desk(), opened.now(), opened.settings().limits().time(), workplace.clock());
        }
        opened.close();
        return withoutCatalog ? SqlChecker.TextOnly.withoutNames(dialect) : SqlChecker.TextOnly.of(catalog, dialect);
    }

    private Optional<Dialect> dialect() throws CommandException {
        for (Dialect dialect : Dialect.values()) {
            if (dialect.label().equals(dialectName)) {
                return Optional.of(dialect);
            }
        }
        if (dialectName != null) {
            throw CommandException.usage(
                    "--dialect cannot be \"" + dialectName + "\"", "Write --dialect duckdb or --dialect spark");
        }
        return Optional.empty();
    }
}
