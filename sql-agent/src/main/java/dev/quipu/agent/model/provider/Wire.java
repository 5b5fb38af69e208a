package dev.quipu.agent.model.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLException;

/**
 * HTTP to the providers. Reads no more than it must, follows no redirection (it would take the key along), and reports
 * what goes wrong without any text of the request. An interrupted call closes its connection. Safe for use by several
 * threads.
 */
final class Wire implements HttpClient {
    /** Many times the longest reply that is asked for; what is beyond it is not read. */
    private static final int MOST_BYTES = 2_000_000;

    private static final int MOST_BYTES_OF_AN_ERROR = 20_000;
    private static final int SUCCESS = 2;
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final java.net.http.HttpClient client;
    private final RetryAfter retryAfter;

    Wire(RetryAfter retryAfter) {
        this.retryAfter = retryAfter;
        // HTTP/1.1, because the offer of HTTP/2 in every request to a http:// address confuses small servers.
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        return execute(translated(request));
    }

    /** Quipu waits for whole replies: a proof needs the whole SQL. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("replies are not streamed");
    }

    /** Whether an HTTP server answers at the address, whatever it says. */
    void reach(String address) {
        try {
            execute(java.net.http.HttpRequest.newBuilder(URI.create(address)).build());
        } catch (IllegalArgumentException e) {
            throw WireException.of("address");
        } catch (WireException e) {
            if (e.statusCode() == WireException.NO_STATUS) {
                throw e;
            }
        }
    }

    private SuccessfulHttpResponse execute(java.net.http.HttpRequest request) {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return read(response, body);
            }
        } catch (IOException e) {
            throw WireException.of(signal(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WireException.of("stopped");
        }
    }

    private SuccessfulHttpResponse read(HttpResponse<?> response, InputStream body) throws IOException {
        int status = response.statusCode();
        if (status / 100 != SUCCESS) {
            String text = new String(body.readNBytes(MOST_BYTES_OF_AN_ERROR), StandardCharsets.UTF_8);
            throw WireException.answered(status, text, retryAfter.of(response.headers(), text));
        }
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw WireException.of("large");
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(status)
                .headers(response.headers().map())
                .body(bytes)
                .build();
    }

    private static java.net.http.HttpRequest translated(HttpRequest request) {
        try {
            java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
            request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
            String body = request.body();
            builder.method(
                    request.method().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw WireException.of("address");
        }
    }

    private static String signal(IOException exception) {
        if (exception instanceof ConnectException || exception instanceof HttpConnectTimeoutException) {
            return "connect";
        }
        if (exception instanceof SSLException) {
            return "tls";
        }
        return exception instanceof ProtocolException ? "protocol" : "broken";
    }
}
