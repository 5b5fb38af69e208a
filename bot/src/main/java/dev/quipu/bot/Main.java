package dev.quipu.bot;

import dev.quipu.bot.config.Surroundings;
import dev.quipu.bot.console.Console;
import dev.quipu.bot.console.ErrorLog;
import dev.quipu.bot.console.Screen;
import dev.quipu.bot.console.Workplace;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** The program: the only place that looks at the machine's clock, zone and environment, and that ends the process. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Clock clock = Clock.systemUTC();
        Surroundings surroundings = new Surroundings(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home", ".")),
                System.getProperty("os.name", ""),
                ZoneId.systemDefault());
        Screen screen = new Screen(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                terminals(surroundings));
        int exitCode = 1;
        try {
            Workplace workplace = new Workplace(screen, surroundings, clock, new Bot(clock)::open);
            exitCode = new Console(workplace).run(List.of(arguments));
        } catch (Throwable fault) {
            String where = new ErrorLog(surroundings.home().resolve("state"), clock).write(fault);
            screen.tell("Something broke inside Quipu. " + where);
        }
        System.exit(exitCode);
    }

    /** The launcher looks which of the three streams are terminals; Java cannot tell them apart. */
    private static Screen.Terminals terminals(Surroundings surroundings) {
        String which = System.getProperty("quipu.terminals", "");
        String columns = System.getProperty("quipu.columns", "");
        boolean colours = surroundings
                        .environment()
                        .getOrDefault("NO_COLOR", "")
                        .isEmpty()
                && !surroundings.environment().getOrDefault("TERM", "dumb").equals("dumb");
        return new Screen.Terminals(
                which.contains("i"),
                which.contains("o"),
                which.contains("e"),
                columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : Screen.Terminals.NONE.columns(),
                colours);
    }
}
