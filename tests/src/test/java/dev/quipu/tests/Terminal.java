package dev.quipu.tests;

import dev.quipu.bot.Bot;
import dev.quipu.bot.config.Surroundings;
import dev.quipu.bot.console.Console;
import dev.quipu.bot.console.Screen;
import dev.quipu.bot.console.Workplace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as somebody uses it in a shell, in this process: arguments and input in, output and exit code out. */
final class Terminal {
    static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** What came of a command. */
    record Run(int exitCode, String out, String err) {}

    private final Path home;
    private final Path workingFolder;

    Terminal(Path home, Path workingFolder) {
        this.home = home;
        this.workingFolder = workingFolder;
    }

    Path home() {
        return home;
    }

    /** Runs a line such as {@code ask --json "How many orders?"}; double quotes hold words together. */
    Run run(String line) {
        return type("", line);
    }

    Run type(String input, String line) {
        List<String> arguments = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            arguments.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return runAll(input, arguments);
    }

    Run runAll(String input, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, Screen.Terminals.NONE);
        Surroundings surroundings =
                new Surroundings(Map.of("QUIPU_HOME", home.toString()), workingFolder, home, "Linux", ZoneOffset.UTC);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        int exitCode = new Console(new Workplace(screen, surroundings, clock, new Bot(clock)::open)).run(arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
