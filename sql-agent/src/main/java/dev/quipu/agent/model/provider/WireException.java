package dev.quipu.agent.model.provider;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the wire itself has to report. Has no cause: LangChain4j looks for the innermost exception, and this one is to be
 * found. Its text is the provider's and not fit for people.
 */
final class WireException extends HttpException {
    private static final long serialVersionUID = 1L;

    /** The status of what is no answer of a server. */
    static final int NO_STATUS = 0;

    private final String signal;
    private final transient @Nullable Duration wait;

    private WireException(int status, String signal, String body, @Nullable Duration wait) {
        super(status, body);
        this.signal = signal;
        this.wait = wait;
    }

    static WireException answered(int status, String body, Optional<Duration> wait) {
        return new WireException(status, String.valueOf(status), body, wait.orElse(null));
    }

    /** @param signal as the list of failures writes it */
    static WireException of(String signal) {
        return new WireException(NO_STATUS, signal, "", null);
    }

    String signal() {
        return signal;
    }

    /** How long the provider asks to wait. */
    Optional<Duration> waiting() {
        return Optional.ofNullable(wait);
    }
}
