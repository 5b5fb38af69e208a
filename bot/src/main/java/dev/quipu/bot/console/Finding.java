package dev.quipu.bot.console;

import java.util.Objects;

/**
 * What one check of the doctor found.
 *
 * @param subject what was looked at
 */
record Finding(boolean good, String subject, String text) {
    Finding {
        Objects.requireNonNull(subject, "subject is null");
        Objects.requireNonNull(text, "text is null");
    }

    static Finding good(String subject, String text) {
        return new Finding(true, subject, text);
    }

    static Finding problem(String subject, String what, String instead) {
        return new Finding(false, subject, Sentence.of(what, instead).strip());
    }

    String line() {
        return (good ? "ok       " : "problem  ") + subject + ": " + text.replace('\n', ' ');
    }
}
