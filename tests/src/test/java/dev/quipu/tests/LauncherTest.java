package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder that looks like the repository, with a JDK that only says how it was called. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    @TempDir
    Path folder;

    private Path launcher = Path.of("");

    @BeforeEach
    void layOutAFolderThatIsBuilt() throws IOException {
        Path root = Files.createDirectories(folder.resolve("with space/quipu"));
        launcher = root.resolve("quipu");
        Files.copy(Repository.root().resolve("quipu"), launcher);
        executable(launcher);
        Files.createDirectories(root.resolve("bot/target/lib"));
        Files.createDirectories(root.resolve("bot/src/main"));
        Files.writeString(root.resolve("bot/src/main/Source.java"), "");
        Files.writeString(root.resolve("bot/target/lib/library-1.jar"), "");
        Files.writeString(root.resolve("bot/target/quipu-bot-1.jar"), "");
        Files.setLastModifiedTime(
                root.resolve("bot/src/main/Source.java"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        Files.setLastModifiedTime(root.resolve("bot/src/main"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        Files.setLastModifiedTime(root.resolve("bot/src"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void handsItsArgumentsToJavaAsTheyAre() throws Exception {
        List<String> said = run(jdk("21.0.1"), launcher, "ask", "two words", "$HOME \"quoted\" 'x' *", "");

        int main = said.indexOf("dev.quipu.bot.Main");
        assertThat(said.subList(main + 1, said.size()))
                .containsExactly("ask", "two words", "$HOME \"quoted\" 'x' *", "");
        assertThat(said.get(main - 1)).endsWith("/quipu-bot-1.jar:" + root() + "/bot/target/lib/library-1.jar");
    }

    @Test
    void worksThroughASymbolicLinkFromAnotherFolder() throws Exception {
        Path link = Files.createDirectories(folder.resolve("bin")).resolve("q");
        Files.createSymbolicLink(link, Path.of("../with space/quipu/quipu"));

        assertThat(run(jdk("17"), link, "--version")).contains("dev.quipu.bot.Main", "--version");
    }

    @Test
    void asksForNativeAccessOnlyWhereJavaKnowsTheOption() throws Exception {
        assertThat(run(jdk("17.0.9"), launcher, "ask")).doesNotContain("--enable-native-access=ALL-UNNAMED");
        assertThat(run(jdk("25"), launcher, "ask")).contains("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void passesOverAJdkThatIsTooOld() throws Exception {
        assertThat(run(jdk("11.0.2"), launcher, "--version")).doesNotContain("called 11.0.2");
    }

    @Test
    void usesAnArchiveOfClassesOnlyForTheJavaThatMadeIt() throws Exception {
        Path archive = launcher.resolveSibling("bot/target/quipu-21.0.1.jsa");
        Files.writeString(archive, "");

        assertThat(run(jdk("21.0.1"), launcher, "ask"))
                .contains("-XX:SharedArchiveFile=" + root() + "/bot/target/quipu-21.0.1.jsa");
        assertThat(run(jdk("21.0.2"), launcher, "ask")).noneMatch(word -> word.contains("SharedArchiveFile"));
    }

    private String root() throws IOException {
        return launcher.getParent().toRealPath().toString();
    }

    /** A JDK whose java prints each of its arguments on a line. */
    private Path jdk(String version) throws IOException {
        Path home = folder.resolve("jdk-" + version);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java = home.resolve("bin/java");
        Files.writeString(java, "#!/bin/sh\necho called " + version + "\nprintf '%s\\n' \"$@\"\n");
        executable(java);
        return home;
    }

    private List<String> run(Path javaHome, Path command, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", javaHome.toString());
        environment.put("LC_ALL", "C.UTF-8");
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().toList();
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
