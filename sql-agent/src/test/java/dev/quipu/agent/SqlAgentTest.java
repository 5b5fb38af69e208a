package dev.quipu.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.answer.RestsOn;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.warehouse.WarehouseLimits;
import dev.quipu.agent.workbench.Analyst;
import dev.quipu.agent.workbench.AnalystUnavailableException;
import dev.quipu.agent.workbench.BenchLimits;
import dev.quipu.agent.workbench.Progress;
import dev.quipu.agent.workbench.Run;
import dev.quipu.agent.worker.DuckDbWorker;
import dev.quipu.agent.worker.WorkerLoading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlAgentTest {
    private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");
    private static final Analyst COUNTING = (question, workbench, progress) -> {
        Run run = workbench.run("SELECT count(*) FROM things");
        return run instanceof Run.Rows rows
                ? new Answer.Answered("", List.of(), "", "sql", rows.result(), RestsOn.NOTHING, "counting")
                : new Answer.Failed(run.toString(), "look at it");
    };
    private static final Analyst AWAY = (question, workbench, progress) -> {
        throw new AnalystUnavailableException("the model has no key");
    };

    @TempDir
    Path folder;

    private final SqlGuard guard = new SqlGuard();
    private final List<Throwable> faults = new ArrayList<>();
    private Path database = Path.of("");
    private OpenSource source;

    @BeforeEach
    void open() throws Exception {
        database = folder.resolve("things.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE things AS SELECT range AS id FROM range(7)");
        }
        source = OpenSource.open(
                "things",
                database,
                folder.resolve("cache"),
                DuckDbWorker.start(WarehouseLimits.DEFAULT, fault -> {}),
                new WorkerLoading(fault -> {}),
                ZoneOffset.UTC,
                ProfileProgress.SILENT);
    }

    @AfterEach
    void close() {
        source.close();
        guard.close();
    }

    @Test
    void letsTheFirstAnalystWhoCanWorkAnswerAndNamesWhoWasSkipped() {
        Reply reply = ask("how many?", AWAY, COUNTING);

        assertThat(reply.answer())
                .isInstanceOfSatisfying(
                        Answer.Answered.class,
                        answered -> assertThat(answered.result().rows()).containsExactly(List.of(7L)));
        assertThat(reply.analyst()).isEqualTo("counting");
        assertThat(reply.notices()).containsExactly("Skipped an analyst: the model has no key");
        assertThat(reply.trail()).singleElement().satisfies(step -> {
            assertThat(step.input()).isEqualTo("SELECT count(*) FROM things");
            assertThat(step.outcome()).isEqualTo("1 row");
        });
    }

    @Test
    void failsWhenNobodyCanWork() {
        assertThat(ask("how many?", AWAY).answer())
                .isEqualTo(new Answer.Failed("No analyst can work at the moment.", "Try again later."));
    }

    @Test
    void makesAFailedAnswerOfWhateverBreaksAndKeepsTheFaultForTheLog() {
        RuntimeException fault = new IllegalStateException("secret detail");

        Reply reply = ask("how many?", (question, workbench, progress) -> {
            workbench.run("SELECT nothing FROM things");
            throw fault;
        });

        assertThat(reply.answer()).isInstanceOfSatisfying(Answer.Failed.class, failed -> {
            assertThat(failed.what()).doesNotContain("secret");
            assertThat(failed.instead()).isNotBlank();
        });
        assertThat(faults).containsExactly(fault);
        assertThat(reply.trail()).hasSize(1);
    }

    @Test
    void declinesWhatIsNoQuestionBeforeAnyAnalystHearsOfIt() {
        Analyst deaf = (question, workbench, progress) -> {
            throw new IllegalStateException("nobody is to be asked");
        };

        assertThat(ask(" ?! ", deaf).answer()).isInstanceOf(Answer.Declined.class);
        assertThat(ask("word ".repeat(801), deaf).answer()).isInstanceOf(Answer.Declined.class);
        assertThat(faults).isEmpty();
        assertThat(ask("word ".repeat(800), COUNTING).answer()).isInstanceOf(Answer.Answered.class);
    }

    @Test
    void saysThatTheSourceIsGone() throws Exception {
        Files.delete(database);

        assertThat(ask("how many?", COUNTING).answer())
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.what()).contains("things.duckdb", "does not exist"));
    }

    private Reply ask(String text, Analyst... analysts) {
        SqlAgent agent = new SqlAgent(
                source,
                guard,
                List.of(analysts),
                new SqlAgent.Limits(BenchLimits.DEFAULT, Duration.ofSeconds(30)),
                new Admission(AdmissionLimits.DEFAULT),
                Clock.fixed(NOW, ZoneOffset.UTC),
                faults::add,
                Access.toEverything());
        return agent.answer(new Question(text, "", NOW, ZoneOffset.UTC, List.of()), Progress.SILENT);
    }
}
