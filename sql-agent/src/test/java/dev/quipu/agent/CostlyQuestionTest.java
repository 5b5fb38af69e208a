package dev.quipu.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Approval;
import dev.quipu.agent.answer.Choice;
import dev.quipu.agent.answer.Permissions;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.answer.Step;
import dev.quipu.agent.offline.OfflineAnalyst;
import dev.quipu.agent.warehouse.CostLimits;
import dev.quipu.agent.warehouse.EventBench;
import dev.quipu.agent.warehouse.ResultLimits;
import dev.quipu.agent.workbench.BenchLimits;
import dev.quipu.agent.workbench.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostlyQuestionTest {
    private static final Instant NOW = Instant.parse("2021-06-01T10:00:00Z");
    private static final String COSTLY = "total amount of events?";

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
    void answersAtOnceWhatCostsLittleEnough() {
        Reply reply = ask(COSTLY, Permissions.ALL, Approval.NONE, new CostLimits(1_000_000, 1 << 30, 1_000_000));

        assertThat(reply.answer()).isInstanceOf(Answer.Answered.class);
    }

    @Test
    void asksBackWithPeriodsThatCostLittleEnough() {
        Reply reply = ask(COSTLY, Permissions.ALL, Approval.NONE, rows(300_000));

        assertThat(reply.answer()).isInstanceOfSatisfying(Answer.AskBack.class, askBack -> {
            assertThat(askBack.question())
                    .isEqualTo("This would read about 1 million rows of events, more than the 300 thousand rows that a"
                            + " question may read. How do you want to go on?");
            assertThat(askBack.choices())
                    .containsExactly(
                            new Choice(
                                    "Only May 2021, about 140 thousand rows", "total amount of events in May 2021", ""),
                            new Choice(
                                    "Run it anyway, within the time that a question may take",
                                    COSTLY,
                                    "",
                                    Approval.RUN_ANYWAY));
            assertThat(askBack.cost().rows()).isEqualTo(1_000_000);
            assertThat(askBack.cost().bytes()).isEqualTo(8_000_000);
            for (Choice choice : askBack.choices()) {
                Reply next = ask(choice.question(), Permissions.ALL, choice.approval(), rows(300_000));
                assertThat(next.answer()).as(choice.label()).isInstanceOf(Answer.Answered.class);
            }
        });
        assertThat(reply.trail()).extracting(Step::outcome).containsExactly("not run: it would cost too much");
    }

    @Test
    void offersToRunItAnywayOnlyToThoseWhoMay() {
        Reply reply = ask(COSTLY, Permissions.NONE, Approval.NONE, rows(500_000));

        assertThat(reply.answer())
                .isInstanceOfSatisfying(
                        Answer.AskBack.class,
                        askBack -> assertThat(askBack.choices())
                                .isNotEmpty()
                                .extracting(Choice::approval)
                                .containsOnly(Approval.NONE));
    }

    @Test
    void runsNothingForThoseWhoMayNotWhateverTheySay() {
        Reply reply = ask(COSTLY, Permissions.NONE, Approval.RUN_ANYWAY, rows(500_000));

        assertThat(reply.answer()).isInstanceOf(Answer.AskBack.class);
    }

    @Test
    void declinesWhenThereIsNoWayToGoOn() {
        Reply reply = ask("number of customers by name", Permissions.NONE, Approval.NONE, rows(50));

        assertThat(reply.answer())
                .isInstanceOfSatisfying(
                        Answer.Declined.class,
                        declined -> assertThat(declined.reason())
                                .isEqualTo("This would read about 100 rows of customers, more than the 50 rows that a"
                                        + " question may read."));
    }

    @Test
    void tellsBytesWhereTheyAreTooMany() {
        Reply reply = ask(COSTLY, Permissions.ALL, Approval.NONE, new CostLimits(10_000_000, 4 << 20, 10_000_000));

        assertThat(reply.answer())
                .isInstanceOfSatisfying(
                        Answer.AskBack.class,
                        askBack -> assertThat(askBack.question())
                                .startsWith("This would read about 7.6 MB (1 million rows of events), more than the"
                                        + " 4 MB that a question may read."));
    }

    private static CostLimits rows(long rows) {
        return new CostLimits(rows, 1L << 40, 1_000_000_000_000L);
    }

    private static Reply ask(String text, Permissions permissions, Approval approval, CostLimits cost) {
        SqlAgent agent = new SqlAgent(
                bench.source,
                bench.guard,
                List.of(new OfflineAnalyst(Locale.ENGLISH)),
                new SqlAgent.Limits(new BenchLimits(ResultLimits.DEFAULT, cost), Duration.ofSeconds(60)),
                new Admission(AdmissionLimits.DEFAULT),
                InstantSource.system(),
                fault -> {
                    throw new AssertionError(fault);
                },
                Access.toEverything());
        Question question = new Question(text, "", NOW, ZoneOffset.UTC, List.of(), permissions, approval);
        return agent.answer(question, Progress.SILENT);
    }
}
