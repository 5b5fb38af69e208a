package dev.quipu.bot.console;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.explain.Figures;
import dev.quipu.bot.config.Settings;
import dev.quipu.bot.conversation.Conversation;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A conversation: line by line, each question may refer to the ones before. */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        description =
                "A conversation in the terminal; follow-ups such as \"only 2024\" or \"now by country\" are understood.",
        footer = {
            "In the conversation, :help lists its commands. Without a terminal it reads one question per line.",
            "Exit status: 0; 2 wrong usage or settings; 1 failed."
        })
final class ChatCommand implements Callable<Integer> {
    private final Workplace workplace;
    private final Screen screen;

    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Option(names = "--json", description = "Print each answer as one JSON object.")
    private boolean json;

    ChatCommand(Workplace workplace) {
        this.workplace = workplace;
        this.screen = workplace.screen();
    }

    @Override
    public Integer call() throws Exception {
        try (DeskOptions.Opened opened = options.open(workplace)) {
            Chat chat = new Chat(
                    new Conversation(opened.desk()), options.questionTime(opened, workplace), answers(opened), screen);
            if (screen.isConversation()) {
                warmUp(opened);
                opened.desk().release();
                screen.tell("Ask a question about " + opened.desk().sourceName() + "; :help helps, :quit ends");
                new LineEditor(opened.settings().state(), opened.desk()::cancel).run(chat);
            } else {
                readLines(chat, opened);
            }
            return ExitCode.DONE;
        }
    }

    /** While the first question is being typed. */
    private static void warmUp(DeskOptions.Opened opened) {
        Thread thread = new Thread(opened.desk()::warmUp, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private Chat.Answers answers(DeskOptions.Opened opened) {
        Settings settings = opened.settings();
        AnswerJson asJson = new AnswerJson(opened.desk().dialect());
        AnswerText asText = new AnswerText(new Figures(settings.numbers()), screen.ink(), screen.width());
        return (question, reply) -> {
            reply.notices().forEach(screen::tell);
            if (json) {
                screen.out().println(asJson.write("", question, reply));
            } else {
                boolean failed = reply.answer() instanceof Answer.Failed;
                asText.lines(reply).forEach(failed ? screen.err()::println : screen.out()::println);
                screen.out().println();
            }
            screen.out().flush();
            if (screen.isConversation()) {
                // The next question may be hours away, and an open database lets nobody else write it.
                opened.desk().release();
            }
        };
    }

    private void readLines(Chat chat, DeskOptions.Opened opened) throws Exception {
        try (Interruption interruption = new Interruption(screen);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(screen.in(), StandardCharsets.UTF_8))) {
            interruption.stops(opened.desk()::cancel);
            boolean goesOn = true;
            for (String line = reader.readLine(); line != null && goesOn; line = reader.readLine()) {
                goesOn = chat.hear(line) && !interruption.happened();
            }
        }
    }
}
