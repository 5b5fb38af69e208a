package dev.quipu.bot.console;

import dev.quipu.agent.explain.Nearest;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.bot.config.Mistake;
import dev.quipu.bot.config.SettingsException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: every command, and what becomes of everything that goes wrong in one. */
public final class Console {
    @Command(
            name = "quipu",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description =
                    "Answers questions about your data: finds the tables, writes the SQL, proves that it only reads,"
                            + " runs it, and says how it understood you.",
            synopsisSubcommandLabel = "COMMAND")
    private static final class Top {}

    private final Workplace workplace;

    public Console(Workplace workplace) {
        this.workplace = Objects.requireNonNull(workplace, "workplace is null");
    }

    /** Does what the arguments say and returns the exit code. */
    public int run(List<String> arguments) {
        CommandLine commands = new CommandLine(new Top());
        commands.addSubcommand(new AskCommand(workplace));
        commands.addSubcommand(new ChatCommand(workplace));
        commands.addSubcommand(new BatchCommand(workplace));
        commands.addSubcommand(new LoadCommand(workplace));
        commands.addSubcommand(CatalogCommand.of(workplace));
        commands.addSubcommand(new CheckSqlCommand(workplace));
        commands.addSubcommand(new DoctorCommand(workplace));
        Screen screen = workplace.screen();
        commands.setOut(screen.out());
        commands.setErr(screen.err());
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(screen.ink().colours() ? Ansi.ON : Ansi.OFF));
        commands.setUsageHelpWidth(screen.width());
        commands.setParameterExceptionHandler((exception, ignored) -> wrongUsage(exception));
        commands.setExecutionExceptionHandler((exception, command, parsed) -> failed(exception));
        int exitCode = arguments.isEmpty() ? usage(commands) : commands.execute(arguments.toArray(String[]::new));
        screen.out().flush();
        return exitCode;
    }

    private int usage(CommandLine commands) {
        commands.usage(workplace.screen().err());
        return ExitCode.USAGE;
    }

    private int wrongUsage(ParameterException exception) {
        Screen screen = workplace.screen();
        if (exception instanceof UnmatchedArgumentException unmatched && isNoCommand(unmatched)) {
            screen.tell(noCommand(unmatched));
            return ExitCode.USAGE;
        }
        String message = String.valueOf(exception.getMessage());
        screen.tell(message.strip());
        boolean suggested = exception instanceof UnmatchedArgumentException unmatched
                && UnmatchedArgumentException.printSuggestions(unmatched, screen.err());
        if (!suggested) {
            String command = exception.getCommandLine().getCommandSpec().qualifiedName(" ");
            screen.tell("See: " + command + " --help");
        }
        return ExitCode.USAGE;
    }

    /** What stands where a command belongs and is neither one nor an option. */
    private static boolean isNoCommand(UnmatchedArgumentException exception) {
        return !exception.getCommandLine().getSubcommands().isEmpty() && !exception.isUnknownOption();
    }

    private static String noCommand(UnmatchedArgumentException exception) {
        CommandLine command = exception.getCommandLine();
        String given = exception.getUnmatched().get(0);
        Set<String> known = command.getSubcommands().keySet();
        List<String> near = Nearest.of(given, known, 1);
        String name = command.getCommandSpec().qualifiedName(" ");
        return Sentence.of(
                "There is no command \"" + name + " " + given + "\"",
                near.isEmpty()
                        ? "Commands are " + String.join(", ", known)
                        : "Did you mean \"" + name + " " + near.get(0) + "\"?");
    }

    private int failed(Exception exception) {
        Screen screen = workplace.screen();
        if (exception instanceof CommandException e) {
            screen.tell(Sentence.of(e.what(), e.instead()));
            return e.exitCode();
        }
        if (exception instanceof SettingsException e) {
            e.mistakes().stream().map(Mistake::toString).forEach(screen::tell);
            return ExitCode.USAGE;
        }
        if (exception instanceof SourceException e) {
            screen.tell(Sentence.of(e.what(), e.instead()));
        } else if (exception instanceof WarehouseException e) {
            screen.tell(Sentence.of(e.what(), e.instead()));
        } else {
            screen.tell(unexpected(exception));
        }
        return ExitCode.FAILED;
    }

    private String unexpected(Exception exception) {
        String what = exception instanceof IOException
                ? "A file could not be read or written: " + exception.getMessage()
                : "Something broke inside Quipu";
        ErrorLog log = new ErrorLog(workplace.surroundings().home().resolve("state"), workplace.clock());
        return Sentence.of(what, log.write(exception));
    }
}
