package dev.quipu.agent.answer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * One question with all that decides its answer besides the data.
 *
 * @param text as the asker wrote it
 * @param asker who asks, as the door knows them; empty in a terminal
 * @param now the instant from which "today" and "last month" are counted
 * @param zone the asker's time zone
 * @param earlier the turns of this thread that came before, oldest first
 * @param permissions what the asker may do besides asking
 * @param approval what the asker has said to the cost of this very question
 */
public record Question(
        String text,
        String asker,
        Instant now,
        ZoneId zone,
        List<Turn> earlier,
        Permissions permissions,
        Approval approval) {
    /** A question of somebody who may do everything and has not been asked about its cost. */
    public Question(String text, String asker, Instant now, ZoneId zone, List<Turn> earlier) {
        this(text, asker, now, zone, earlier, Permissions.ALL, Approval.NONE);
    }

    public Question {
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(asker, "asker is null");
        Objects.requireNonNull(now, "now is null");
        Objects.requireNonNull(zone, "zone is null");
        earlier = List.copyOf(earlier);
        Objects.requireNonNull(permissions, "permissions is null");
        Objects.requireNonNull(approval, "approval is null");
    }

    /** The same question in other words, nothing said to its cost. */
    public Question withText(String otherText) {
        return new Question(otherText, asker, now, zone, earlier, permissions, Approval.NONE);
    }

    /**
     * An earlier question of the thread that was answered.
     *
     * @param question its text
     * @param sql the SQL that answered it; by it an analyst finds its own reading again
     * @param digest its result in a few words; may be empty
     */
    public record Turn(String question, String sql, String digest) {
        public Turn(String question, String sql) {
            this(question, sql, "");
        }

        public Turn {
            Objects.requireNonNull(question, "question is null");
            Objects.requireNonNull(sql, "sql is null");
            Objects.requireNonNull(digest, "digest is null");
        }
    }
}
