package dev.quipu.bot.console;

import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceException;
import dev.quipu.bot.config.Settings;
import dev.quipu.bot.config.SourceChoice;
import dev.quipu.bot.config.Surroundings;
import dev.quipu.bot.conversation.QuestionDesk;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * What every command works with.
 *
 * @param clock the time of the machine, for questions that do not bring their own
 */
public record Workplace(Screen screen, Surroundings surroundings, InstantSource clock, Desks desks) {
    public Workplace {
        Objects.requireNonNull(screen, "screen is null");
        Objects.requireNonNull(surroundings, "surroundings is null");
        Objects.requireNonNull(clock, "clock is null");
        Objects.requireNonNull(desks, "desks is null");
    }

    /** Opens a source with everything behind it. The program wires that in its root, which commands do not know. */
    @FunctionalInterface
    public interface Desks {
        /** @param now decides of which day the demo is */
        QuestionDesk open(Settings settings, SourceChoice choice, Instant now, ProfileProgress progress)
                throws SourceException;
    }
}
