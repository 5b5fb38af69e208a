package dev.quipu.bot.console;

import java.util.Objects;

/** A command that cannot be done: one sentence for the person who gave it. */
final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String instead;
    private final int exitCode;

    CommandException(int exitCode, String what, String instead) {
        super(Objects.requireNonNull(what, "what is null"));
        this.instead = Objects.requireNonNull(instead, "instead is null");
        this.exitCode = exitCode;
    }

    static CommandException usage(String what, String instead) {
        return new CommandException(ExitCode.USAGE, what, instead);
    }

    static CommandException failed(String what, String instead) {
        return new CommandException(ExitCode.FAILED, what, instead);
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String instead() {
        return instead;
    }

    int exitCode() {
        return exitCode;
    }
}
