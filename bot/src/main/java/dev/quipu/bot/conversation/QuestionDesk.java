package dev.quipu.bot.conversation;

import dev.quipu.agent.OpenSource;
import dev.quipu.agent.Reply;
import dev.quipu.agent.SqlAgent;
import dev.quipu.agent.answer.Approval;
import dev.quipu.agent.answer.Permissions;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.warehouse.SqlCheck;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.agent.workbench.Progress;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Where the questions about one source arrive. Safe for use by several threads. */
public final class QuestionDesk implements AutoCloseable {
    /** Nobody but the person at the terminal asks here so far. */
    private static final String ASKER = "";

    private final OpenSource source;
    private final SqlGuard guard;
    private final SqlAgent agent;
    private final ZoneId zone;
    private final Runnable warmUp;

    /**
     * @param source closed with the desk, and so is the guard
     * @param zone the time zone of those who ask
     * @param warmUp makes the first of many questions as quick as the others
     */
    public QuestionDesk(OpenSource source, SqlGuard guard, SqlAgent agent, ZoneId zone, Runnable warmUp) {
        this.source = Objects.requireNonNull(source, "source is null");
        this.guard = Objects.requireNonNull(guard, "guard is null");
        this.agent = Objects.requireNonNull(agent, "agent is null");
        this.zone = Objects.requireNonNull(zone, "zone is null");
        this.warmUp = Objects.requireNonNull(warmUp, "warmUp is null");
    }

    /** For doors through which many questions come: takes half a second, so that the first question does not. */
    public void warmUp() {
        warmUp.run();
    }

    /** @param earlier the turns of the same conversation, oldest first */
    public Reply ask(String text, List<Question.Turn> earlier, Instant now, Progress progress) {
        return ask(text, earlier, now, Approval.NONE, progress);
    }

    /** @param approval what the asker has said to the cost of this very question */
    public Reply ask(String text, List<Question.Turn> earlier, Instant now, Approval approval, Progress progress) {
        Permissions permissions = agent.role(ASKER)
                .map(role -> new Permissions(role.mayRunAnyway()))
                .orElse(Permissions.ALL);
        Question question = new Question(text, ASKER, now, zone, earlier, permissions, approval);
        return agent.answer(question, progress);
    }

    /** Whether the SQL may run on this source and would, without running it. */
    public Verdict check(String sql, Instant now, Deadline deadline) throws WarehouseException, SourceException {
        return SqlCheck.withBinding(guard, catalog(now), source.warehouse()).check(sql, now, zone, deadline);
    }

    /** The source as those who ask here may see it. */
    public Catalog catalog(Instant now) throws SourceException {
        return agent.catalog(ASKER, now, zone);
    }

    public Dialect dialect() {
        return source.catalog().dialect();
    }

    /** What people call the source. */
    public String sourceName() {
        return source.catalog().source();
    }

    /** What people should know of the source though it stops nothing. */
    public List<String> notices() {
        // they name tables and quote lines of files, which a role may not see
        return agent.role(ASKER).isPresent() ? List.of() : source.notices();
    }

    /** Lets other programs write the source until the next question. */
    public void release() {
        source.release();
    }

    /** Ends the queries that run at this moment. */
    public void cancel() {
        source.cancel();
    }

    @Override
    public void close() {
        source.close();
        guard.close();
    }
}
