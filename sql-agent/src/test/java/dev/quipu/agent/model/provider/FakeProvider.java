package dev.quipu.agent.model.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on a free port that speaks like a provider, well or badly. */
final class FakeProvider implements AutoCloseable {
    static final String KEY = "sk-quipu-0123456789";

    private static final int LONG = 200_000;
    private static final int HUGE = 3_000_000;

    /** What came in. */
    record Request(String path, List<String> keys, String body) {}

    private final Provider provider;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Deque<String> script = new ArrayDeque<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private String retryAfter = "";

    FakeProvider(Provider provider) throws IOException {
        this.provider = provider;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** What it does, call by call; the last goes on for ever. */
    FakeProvider does(String... acts) {
        script.addAll(List.of(acts));
        return this;
    }

    FakeProvider retryAfter(String value) {
        retryAfter = value;
        return this;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What has to come back with the result of a tool that it called. */
    List<String> marks() {
        return switch (provider) {
            case GEMINI -> List.of("signed-thought-1");
            case OLLAMA -> List.of("run_sql");
            default -> List.of("call-1");
        };
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            List<String> keys = new ArrayList<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> values.stream()
                            .filter(value -> value.contains(KEY))
                            .forEach(value -> keys.add(name.toLowerCase(Locale.ROOT) + ": " + value)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(new Request(exchange.getRequestURI().toString(), keys, body));
            act(exchange, next());
        }
    }

    private synchronized String next() {
        return script.size() > 1 ? script.remove() : script.element();
    }

    private void act(HttpExchange exchange, String act) throws IOException {
        if (Character.isDigit(act.charAt(0))) {
            String message = act.substring(act.indexOf(' ') + 1).replace("{key}", KEY);
            send(exchange, Integer.parseInt(act.substring(0, 3)), body("error").replace("{message}", message));
            return;
        }
        switch (act) {
            case "answer", "call", "empty" -> send(exchange, 200, body(act));
            case "malformed" -> send(exchange, 200, body("answer").substring(0, 60));
            case "page" -> send(exchange, 200, "<html><body>Welcome to " + KEY + "</body></html>");
            case "long" -> send(exchange, 200, body("answer").replace("Forty-two", "x".repeat(LONG)));
            case "huge" -> send(exchange, 200, body("answer").replace("Forty-two", "x".repeat(HUGE)));
            case "cut" -> cut(exchange);
            case "hang up" -> exchange.close();
            case "silent" -> waitFor(closed, Long.MAX_VALUE);
            case "trickle" -> trickle(exchange);
            default -> throw new IllegalArgumentException(act);
        }
    }

    private void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (!retryAfter.isEmpty() && status != 200) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void cut(HttpExchange exchange) throws IOException {
        byte[] bytes = body("answer").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }

    /** White space, which is allowed between the parts of JSON: the reply never ends and never goes wrong. */
    private void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        while (!waitFor(closed, 10)) {
            out.write(' ');
            out.flush();
        }
    }

    private static boolean waitFor(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private String body(String folder) throws IOException {
        String file = folder + "/" + provider.id() + ".json";
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
