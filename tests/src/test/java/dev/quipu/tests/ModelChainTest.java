package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an asker gets when a model cannot be asked: an answer of the next in line, and why it is not the first's. */
@Timeout(120)
class ModelChainTest {
    private static final String KEY = "sk-quipu-0123456789";

    @TempDir
    Path folder;

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Terminal terminal = new Terminal(Path.of(""), Path.of(""));
    private String address = "";

    @BeforeEach
    void sitDown() throws Exception {
        SmallShop.in(folder);
        terminal = new Terminal(folder.resolve("home"), folder);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::misbehave);
        server.start();
        address = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void leave() {
        over.countDown();
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401       | OpenAI refused the key. Check models.it.key.",
                "404       | OpenAI knows no model \"big\". Check models.it.name, and models.it.base-url if it is set.",
                "429       | OpenAI takes no more requests for now. Try again later,",
                "500       | OpenAI does not work at the moment. Try again in a minute,",
                "cut       | The connection to OpenAI broke off. Try again in a minute,",
                "malformed | The reply of OpenAI cannot be read. Check that models.it.base-url",
                "silent    | OpenAI did not answer in time. Raise models.it.timeout,"
            })
    void theOfflineAnalystAnswersAndSaysWhyNotTheModel(String act, String why) throws Exception {
        settings("it: {provider: openai, name: big, timeout: 1, key: " + KEY + ", base-url: '" + address + "/" + act
                + "'}");

        Terminal.Run run = terminal.run("ask \"How many orders?\"");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Answered by the offline analyst");
        assertThat(run.err()).contains(why);
        assertThat(run.out() + run.err() + everyFile()).doesNotContain(KEY);
    }

    @Test
    void eachModelThatWasPassedOverIsNamed() throws Exception {
        settings("one: {provider: mistral}, two: {provider: anthropic, key: x, base-url: '" + address + "/401'}");

        Terminal.Run run = terminal.run("ask \"How many orders?\"");

        assertThat(run.out()).contains("Answered by the offline analyst");
        assertThat(run.err())
                .contains("There is no key for Mistral. Set MISTRAL_API_KEY or models.one.key.")
                .contains("Anthropic refused the key. Check models.two.key.");
    }

    private void settings(String models) throws IOException {
        Files.writeString(
                folder.resolve("quipu.yaml"), "sources: {shop: {path: shop.duckdb}}\nmodels: {" + models + "}\n");
    }

    /** All that was written down, such as the error log. */
    private String everyFile() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(terminal.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    private void misbehave(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String act = exchange.getRequestURI().getPath().split("/")[1];
            byte[] bytes = ("{\"error\":{\"message\":\"not with " + KEY + "\"}").getBytes(StandardCharsets.UTF_8);
            if (act.equals("silent")) {
                over.await();
            } else if (act.equals("cut")) {
                exchange.sendResponseHeaders(200, bytes.length + 100);
                exchange.getResponseBody().write(bytes);
                exchange.getResponseBody().flush();
            } else {
                int status = act.equals("malformed") ? 200 : Integer.parseInt(act);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
