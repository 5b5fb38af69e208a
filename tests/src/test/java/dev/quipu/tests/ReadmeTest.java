package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private static final String README = "README.md";
    private static final Pattern TOUR =
            Pattern.compile("(<!-- tour:[^>]*-->\n)(.*?)(<!-- end of tour -->)", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheReadmeWorks() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        SmallShop.in(folder.resolve("data"));
        Files.createDirectories(folder.resolve("exports"));
        Files.writeString(folder.resolve("exports/sales.csv"), "day,amount\n2026-10-01,5\n2026-11-01,6\n");
        Terminal terminal = new Terminal(folder.resolve("home"), folder);

        List<String> commands = commands();

        assertThat(commands).hasSizeGreaterThanOrEqualTo(4);
        for (String command : commands) {
            Terminal.Run run = terminal.run(command);
            assertThat(run.exitCode())
                    .as(command + "\n" + run.out() + run.err())
                    .isZero();
        }
    }

    /** Run with {@code -Dquipu.write.docs=true} to write the tour instead of comparing it. */
    @Test
    void theTourListsTheQuestionsOfTheDemo() throws IOException {
        StringBuilder tour = new StringBuilder();
        for (String line : Repository.text("demo/questions.jsonl").lines().toList()) {
            tour.append("* ")
                    .append(new ObjectMapper().readTree(line).path("question").asText())
                    .append('\n');
        }
        String readme = Repository.text(README);
        if (Boolean.getBoolean("quipu.write.docs")) {
            String written = TOUR.matcher(readme).replaceFirst("$1" + Matcher.quoteReplacement(tour.toString()) + "$3");
            Files.writeString(Repository.root().resolve(README), written);
        }

        Matcher matcher = TOUR.matcher(Repository.text(README));
        assertThat(matcher.find()).isTrue();
        assertThat(matcher.group(2)).isEqualTo(tour.toString());
    }

    /** The lines of the shell blocks that call quipu, without the comments behind them. */
    private static List<String> commands() {
        List<String> commands = new ArrayList<>();
        boolean inBlock = false;
        for (String line : Repository.text(README).lines().toList()) {
            if (line.startsWith("```")) {
                inBlock = line.equals("```sh");
            } else if (inBlock && line.startsWith("./quipu ")) {
                commands.add(line.substring("./quipu ".length()).replaceFirst("\\s+#.*", ""));
            }
        }
        return commands;
    }
}
