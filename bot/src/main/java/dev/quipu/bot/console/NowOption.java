package dev.quipu.bot.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The time of a question. */
final class NowOption {
    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "The time of the questions: an instant such as 2026-11-05T10:00:00Z, or a day (noon UTC).")
    private @Nullable String text;

    Instant or(InstantSource clock) throws CommandException {
        return text == null ? clock.instant() : parse("--now", text);
    }

    boolean isGiven() {
        return text != null;
    }

    /** @param name what carries the text, for the message */
    static Instant parse(String name, String text) throws CommandException {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw CommandException.usage(
                    name + " cannot be \"" + text + "\"",
                    "Write a day such as 2026-11-05 or an instant such as 2026-11-05T10:00:00Z");
        }
    }
}
