package dev.quipu.agent.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retry-after    | 7                             |                           | PT7S",
                "retry-after    | 0.5                           |                           | PT0.5S",
                "retry-after    | Thu, 05 Nov 2026 10:00:09 GMT |                           | PT9S",
                "retry-after    | Thu, 05 Nov 2026 09:00:00 GMT |                           | PT0S",
                "retry-after-ms | 250                           |                           | PT0.25S",
                "x-other        | 3                             | {\"retryDelay\": \"34.5s\"} | PT34.5S",
                "retry-after    | soon                          |                           |",
                "retry-after    | -3                            |                           |",
                "retry-after    | 99999999999999999             |                           |",
            })
    void isReadFromHeadersAndFromText(String name, String value, String text, Duration expected) {
        RetryAfter retryAfter = new RetryAfter(InstantSource.fixed(Instant.parse("2026-11-05T10:00:00Z")));
        HttpHeaders headers = HttpHeaders.of(Map.of(name, List.of(value)), (a, b) -> true);

        assertThat(retryAfter.of(headers, text == null ? "" : text).orElse(null))
                .isEqualTo(expected);
    }
}
