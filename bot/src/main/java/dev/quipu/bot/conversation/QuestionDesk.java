package dev.quipu.bot.conversation;

import dev.quipu.agent.OpenSource;
import dev.quipu.agent.Reply;
import dev.quipu.agent.SqlAgent;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.workbench.Progress;
import dev.quipu.catalog.Catalog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Where the questions about one source arrive. Safe for use by several threads. */
public final class QuestionDesk implements AutoCloseable {
    private final OpenSource source;
    private final SqlAgent agent;
    private final ZoneId zone;

    /** @param zone the time zone of those who ask */
    public QuestionDesk(OpenSource source, SqlAgent agent, ZoneId zone) {
        this.source = Objects.requireNonNull(source, "source is null");
        this.agent = Objects.requireNonNull(agent, "agent is null");
        this.zone = Objects.requireNonNull(zone, "zone is null");
    }

    /** @param earlier the turns of the same conversation, oldest first */
    public Reply ask(String text, List<Question.Turn> earlier, Instant now, Progress progress) {
        return agent.answer(new Question(text, "", now, zone, earlier), progress);
    }

    public Catalog catalog() {
        return source.catalog();
    }

    /** What people should know of the source though it stops nothing. */
    public List<String> notices() {
        return source.notices();
    }

    /** Ends the queries that run at this moment. */
    public void cancel() {
        source.warehouse().cancel();
    }

    @Override
    public void close() {
        source.close();
    }
}
