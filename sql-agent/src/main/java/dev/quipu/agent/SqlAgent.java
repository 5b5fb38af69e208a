package dev.quipu.agent;

import dev.quipu.agent.access.Role;
import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.ModelUse;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.answer.Step;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.workbench.Analyst;
import dev.quipu.agent.workbench.AnalystUnavailableException;
import dev.quipu.agent.workbench.BenchLimits;
import dev.quipu.agent.workbench.Progress;
import dev.quipu.agent.workbench.Workbench;
import dev.quipu.catalog.Catalog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Answers questions about one source: the first analyst who can work answers, within one deadline. Safe for use by
 * several threads.
 */
public final class SqlAgent {
    /** What one question may use. */
    public record Limits(BenchLimits bench, Duration time) {
        public Limits {
            Objects.requireNonNull(bench, "bench is null");
            Objects.requireNonNull(time, "time is null");
        }
    }

    /** What is kept of a question while it is worked on. */
    private record Kept(List<Step> trail, List<String> notices, List<ModelUse> models) {}

    private final OpenSource source;
    private final SqlGuard guard;
    private final List<Analyst> analysts;
    private final Limits limits;
    private final Admission admission;
    private final InstantSource clock;
    private final Consumer<Throwable> faults;
    private final Access access;

    /**
     * @param analysts in the order in which they are asked
     * @param admission keeps the number of questions at once within limits
     * @param clock measures the deadline; the question brings its own time
     * @param faults gets what nobody expected, for the log; the asker sees a sentence
     * @param access decides what of the source an asker sees
     */
    public SqlAgent(
            OpenSource source,
            SqlGuard guard,
            List<Analyst> analysts,
            Limits limits,
            Admission admission,
            InstantSource clock,
            Consumer<Throwable> faults,
            Access access) {
        this.source = Objects.requireNonNull(source, "source is null");
        this.guard = Objects.requireNonNull(guard, "guard is null");
        this.analysts = List.copyOf(analysts);
        this.limits = Objects.requireNonNull(limits, "limits is null");
        this.admission = Objects.requireNonNull(admission, "admission is null");
        this.clock = Objects.requireNonNull(clock, "clock is null");
        this.faults = Objects.requireNonNull(faults, "faults is null");
        this.access = Objects.requireNonNull(access, "access is null");
    }

    /** The source as the asker may see it; from here on nothing else exists for the question. */
    public Catalog catalog(String asker, Instant now, ZoneId zone) throws SourceException {
        return access.catalog(source, asker, now, zone);
    }

    /** The role of the asker; empty for those who see everything. */
    public Optional<Role> role(String asker) {
        return access.role(asker);
    }

    /** The whole life of a question. Never throws; what breaks is an answer too. */
    public Reply answer(Question question, Progress progress) {
        long start = System.nanoTime();
        List<Step> trail = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        List<ModelUse> models = new ArrayList<>();
        Answer answer = QuestionText.problem(question.text())
                .<Answer>map(declined -> declined)
                .orElseGet(() -> withoutExceptions(question, progress, new Kept(trail, notices, models)));
        return new Reply(answer, trail, (System.nanoTime() - start) / 1_000_000, notices, models);
    }

    private Answer withoutExceptions(Question question, Progress progress, Kept kept) {
        try {
            return admitted(question, progress, kept);
        } catch (SourceException e) {
            return new Answer.Failed(e.what(), e.instead());
        } catch (NoPlaceException e) {
            return new Answer.Failed(e.what(), e.instead());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("The question was stopped while it waited.", "Ask it again when it is wanted.");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            faults.accept(e);
            return new Answer.Failed(
                    "Something broke inside Quipu while it worked on this question.",
                    "Ask it in other words; if that breaks too, report it with the error log.");
        }
    }

    private Answer admitted(Question question, Progress progress, Kept kept)
            throws SourceException, NoPlaceException, InterruptedException {
        Deadline deadline = Deadline.in(limits.time(), clock);
        Admission.Place place = admission.enter(question.asker(), deadline, progress);
        try {
            return work(question, progress, deadline, kept);
        } finally {
            place.close();
        }
    }

    private Answer work(Question question, Progress progress, Deadline deadline, Kept kept) throws SourceException {
        kept.notices().addAll(source.refresh());
        Catalog visible = catalog(question.asker(), question.now(), question.zone());
        Workbench workbench = new Workbench(question, visible, guard, source.warehouse(), limits.bench(), deadline);
        try {
            for (Analyst analyst : analysts) {
                Optional<Answer> answer = ask(analyst, question, workbench, progress, kept.notices());
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            return new Answer.Failed("No analyst can work at the moment.", "Try again later.");
        } finally {
            kept.trail().addAll(workbench.trail());
            kept.models().addAll(workbench.models());
        }
    }

    private static Optional<Answer> ask(
            Analyst analyst, Question question, Workbench workbench, Progress progress, List<String> notices) {
        try {
            return Optional.of(analyst.answer(question, workbench, progress));
        } catch (AnalystUnavailableException e) {
            notices.add("Skipped an analyst: " + e.getMessage());
            return Optional.empty();
        }
    }
}
