package dev.quipu.agent.model.provider;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes sentences of what a provider's client throws. Nothing of what is thrown gets into them. */
final class Failures {
    private static final int MOST_CAUSES = 10;

    private final FailureRules rules;
    private final ModelLabel label;

    Failures(FailureRules rules, ModelLabel label) {
        this.rules = rules;
        this.label = label;
    }

    Failure of(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            if (cause instanceof HttpException http) {
                return ofWire(http);
            }
            cause = cause.getCause();
        }
        return of(signal(thrown), String.valueOf(thrown.getMessage()), Optional.empty());
    }

    /** @param signal as the list of failures writes it */
    Failure of(String signal) {
        return of(signal, "", Optional.empty());
    }

    private Failure ofWire(HttpException http) {
        String text = String.valueOf(http.getMessage());
        return http instanceof WireException wire
                ? of(wire.signal(), text, wire.waiting())
                : of(String.valueOf(http.statusCode()), text, Optional.empty());
    }

    private Failure of(String signal, String text, Optional<Duration> wait) {
        Failure open = rules.of(signal, text);
        return new Failure(
                open.kind(), open.again(), label.fill(open.what()), label.fill(open.instead()), wait.orElse(null));
    }

    /** For clients that do not go over our wire. */
    private static String signal(Throwable thrown) {
        if (thrown instanceof AuthenticationException) {
            return "401";
        } else if (thrown instanceof ModelNotFoundException) {
            return "404";
        } else if (thrown instanceof RateLimitException) {
            return "429";
        } else if (thrown instanceof ContentFilteredException) {
            return "content";
        } else if (thrown instanceof InvalidRequestException) {
            return "400";
        } else if (thrown instanceof InternalServerException) {
            return "500";
        } else if (thrown instanceof TimeoutException) {
            return "time";
        } else if (thrown instanceof UnresolvedModelServerException) {
            return "connect";
        }
        return "unreadable";
    }
}
