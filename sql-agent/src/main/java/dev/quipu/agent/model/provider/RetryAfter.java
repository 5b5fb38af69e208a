package dev.quipu.agent.model.provider;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a provider asks to wait: in a header (RFC 9110, section 10.2.3), or in the text as Gemini does. */
record RetryAfter(InstantSource clock) {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,9})?");
    private static final Pattern IN_TEXT = Pattern.compile("\"retryDelay\"\\s*:\\s*\"(\\d{1,6}(?:\\.\\d{1,9})?)s\"");
    private static final double MILLIS = 1000;

    Optional<Duration> of(HttpHeaders headers, String text) {
        Optional<Duration> millis = headers.firstValue("retry-after-ms").flatMap(value -> number(value, 1));
        if (millis.isPresent()) {
            return millis;
        }
        Optional<Duration> header = headers.firstValue("retry-after")
                .flatMap(value -> number(value, MILLIS).or(() -> date(value)));
        Matcher matcher = IN_TEXT.matcher(text);
        return header.isEmpty() && matcher.find() ? number(matcher.group(1), MILLIS) : header;
    }

    private static Optional<Duration> number(String value, double millis) {
        return SECONDS.matcher(value.strip()).matches()
                ? Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(value.strip()) * millis)))
                : Optional.empty();
    }

    private Optional<Duration> date(String value) {
        try {
            Instant until = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
