package dev.quipu.bot.console;

import dev.quipu.agent.answer.Answer;

/** What the program tells scripts at its end. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    /** Wrong usage or settings. */
    static final int USAGE = 2;
    /** Declined, refused or asked back. */
    static final int NOT_ANSWERED = 3;
    /** Ctrl-C, as shells count it. */
    static final int STOPPED = 130;

    private ExitCode() {}

    static int of(Answer answer) {
        return answer.match(answered -> DONE, askBack -> NOT_ANSWERED, declined -> NOT_ANSWERED, failed -> FAILED);
    }
}
