package dev.quipu.bot.console;

import dev.quipu.agent.Reply;
import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Approval;
import dev.quipu.agent.explain.CutWords;
import dev.quipu.agent.explain.Figures;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.workbench.Progress;
import dev.quipu.bot.config.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One question, one answer. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Answers one question.",
        footer = "Exit status: 0 answered; 3 declined or asked back; 2 wrong usage or settings; 1 failed; 130 Ctrl-C.")
final class AskCommand implements Callable<Integer> {
    /** How the answer is printed; text when neither is chosen. */
    static final class Form {
        @Option(names = "--json", description = "Print the answer as one JSON object.")
        private boolean json;

        @Option(names = "--csv", description = "Print the rows of the result as CSV.")
        private boolean csv;
    }

    private final Workplace workplace;
    private final Screen screen;

    @Mixin
    private final DeskOptions options = new DeskOptions();

    @ArgGroup
    private final Form form = new Form();

    @Option(names = "--run-anyway", description = "Answer also when that costs more than a question may.")
    private boolean runAnyway;

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "The question; - reads it from standard input.")
    private final List<String> words = List.of();

    AskCommand(Workplace workplace) {
        this.workplace = workplace;
        this.screen = workplace.screen();
    }

    @Override
    public Integer call() throws Exception {
        String question = question();
        try (Interruption interruption = new Interruption(screen);
                DeskOptions.Opened opened = options.open(workplace)) {
            interruption.stops(opened.desk()::cancel);
            Reply reply = opened.desk().ask(question, List.of(), opened.now(), approval(), Progress.SILENT);
            if (interruption.happened()) {
                return ExitCode.STOPPED;
            }
            reply.notices().forEach(screen::tell);
            print(question, reply, opened);
            return ExitCode.of(reply.answer());
        } catch (SourceException e) {
            return notOpened(question, e);
        }
    }

    private Approval approval() {
        return runAnyway ? Approval.RUN_ANYWAY : Approval.NONE;
    }

    private String question() throws IOException {
        String text = String.join(" ", words);
        return text.equals("-") ? new String(screen.in().readAllBytes(), StandardCharsets.UTF_8).strip() : text;
    }

    private void print(String question, Reply reply, DeskOptions.Opened opened) {
        Settings settings = opened.settings();
        if (form.json) {
            screen.out().println(new AnswerJson(opened.desk().dialect()).write("", question, reply));
        } else if (form.csv && reply.answer() instanceof Answer.Answered answered) {
            AnswerCsv.write(answered.result(), screen.out());
            new CutWords(new Figures(settings.numbers())).of(answered.result()).forEach(screen::tell);
        } else {
            AnswerText text = new AnswerText(new Figures(settings.numbers()), screen.ink(), screen.width());
            boolean result = !form.csv && !(reply.answer() instanceof Answer.Failed);
            text.lines(reply).forEach(result ? screen.out()::println : screen.err()::println);
        }
        screen.out().flush();
    }

    /** Scripts that read JSON get JSON also when there is nothing to ask. */
    private int notOpened(String question, SourceException exception) throws SourceException {
        if (!form.json) {
            throw exception;
        }
        Reply reply = new Reply(new Answer.Failed(exception.what(), exception.instead()), List.of(), 0, List.of());
        screen.out().println(new AnswerJson(dev.quipu.catalog.Dialect.DUCKDB).write("", question, reply));
        screen.out().flush();
        screen.tell(Sentence.of(exception.what(), exception.instead()));
        return ExitCode.FAILED;
    }
}
