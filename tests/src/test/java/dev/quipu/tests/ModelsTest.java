package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.quipu.agent.model.provider.Provider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Language models as people set and examine them. */
class ModelsTest {
    private static final String KEY = "sk-quipu-0123456789";

    @TempDir
    Path folder;

    private Terminal terminal = new Terminal(Path.of(""), Path.of(""));

    @BeforeEach
    void sitDown() throws Exception {
        SmallShop.in(folder);
        terminal = new Terminal(folder.resolve("home"), folder);
    }

    @Test
    void theDoctorSaysWhetherThereIsAKeyAndAServer() throws Exception {
        HttpServer server = server(404, "nothing here");
        settings("openai, base-url: '" + address(server) + "', key: " + KEY);

        Terminal.Run well = terminal.run("doctor");
        server.stop(0);
        Terminal.Run ill = terminal.run("doctor");

        assertThat(well.exitCode()).as(well.out()).isZero();
        assertThat(well.out()).contains("ok       model it: gpt-5.4 of OpenAI: a key, and a server at ");
        assertThat(ill.exitCode()).isEqualTo(1);
        assertThat(ill.out())
                .contains("problem  model it: gpt-5.4 of OpenAI: OpenAI cannot be reached. Check models.it.base-url,");
        assertThat(well.out() + ill.out()).doesNotContain(KEY);
    }

    @Test
    void theDoctorAsksAModelForAWordWhenItIsToldTo() throws Exception {
        HttpServer right = server(200, """
                {"model":"m","message":{"role":"assistant","content":"ready"},"done":true,"done_reason":"stop",
                "prompt_eval_count":12,"eval_count":1}""");
        settings("ollama, base-url: '" + address(right) + "', price: {in: 1000, out: 2000}");
        Terminal.Run well = terminal.run("doctor --models");
        right.stop(0);
        assertThat(well.exitCode()).as(well.out()).isZero();
        assertThat(well.out()).contains(" ms, 12 tokens in and 1 out, which cost 0.014");

        HttpServer wrong = server(401, "{\"error\":{\"message\":\"the key " + KEY + " is wrong\"}}");
        settings("anthropic, base-url: '" + address(wrong) + "', key: " + KEY);
        Terminal.Run ill = terminal.run("doctor --models");
        wrong.stop(0);
        assertThat(ill.exitCode()).isEqualTo(1);
        assertThat(ill.out())
                .contains("problem  model it: claude-sonnet-5 of Anthropic: Anthropic refused the key."
                        + " Check models.it.key.")
                .doesNotContain(KEY);
    }

    @Test
    void theDoctorMissesAKeyBeforeAnythingIsSent() throws Exception {
        settings("mistral");

        assertThat(terminal.run("doctor").out())
                .contains("There is no key for Mistral. Set MISTRAL_API_KEY or models.it.key.");
    }

    @Test
    void aQuestionForTheOfflineAnalystLoadsNothingOfALanguageModel() throws Exception {
        Path list = folder.resolve("classes.txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + list,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.quipu.bot.Main",
                "ask",
                "--source",
                "shop.duckdb",
                "How many orders?");
        builder.environment().clear();
        builder.environment().put("QUIPU_HOME", terminal.home().toString());
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(Files.readString(list))
                .contains("dev.quipu.agent.offline.OfflineAnalyst")
                .doesNotContain("dev.langchain4j", "com.knuddels", "java.net.http.HttpClient");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void thePageOfModelsNamesEveryProvider(Provider provider) {
        boolean account = provider.isOfAnAccount();
        List<String> cells = List.of(
                code(provider.id()),
                code(provider.keyVariable()),
                account ? "" : code(provider.addressVariable()),
                account ? "" : code(provider.modelVariable()),
                String.valueOf(provider.contextTokens()),
                code(provider.standardModel()));

        assertThat(Repository.text("docs/models.md"))
                .contains(("| " + String.join(" | ", cells) + " |")
                        .replace("|  |", "| |")
                        .replace("|  |", "| |"));
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private void settings(String provider) throws IOException {
        Files.writeString(
                folder.resolve("quipu.yaml"),
                "sources: {shop: {path: shop.duckdb}}\nmodels: {it: {provider: " + provider + "}}\n");
    }

    private static HttpServer server(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }
}
