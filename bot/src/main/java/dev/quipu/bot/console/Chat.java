package dev.quipu.bot.console;

import dev.quipu.agent.Reply;
import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Approval;
import dev.quipu.agent.answer.Choice;
import dev.quipu.agent.workbench.Progress;
import dev.quipu.bot.conversation.Conversation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What becomes of each line of a conversation in the terminal. For one thread. */
final class Chat {
    static final List<String> COMMANDS = List.of(":help", ":sql", ":new", ":quit");

    /** What people type in other programs; none of them can be a question. */
    private static final List<String> PLAIN_WORDS = List.of("help", "exit", "quit");

    private static final List<String> HELP = List.of(
            "Ask a question, then follow up: \"now by country\", \"only 2024\", \"top 3\".",
            "  :sql    shows the SQL of the last answer again",
            "  :new    forgets what was said and begins anew",
            "  :quit   ends the conversation; so does Ctrl-D",
            "After a question back, the number of a choice is enough. Ctrl-C stops a query that runs.");

    /** Takes an answer to the one who asked. */
    @FunctionalInterface
    interface Answers {
        void print(String question, Reply reply);
    }

    private final Conversation conversation;
    private final Supplier<Instant> now;
    private final Answers answers;
    private final Screen screen;
    private String lastSql = "";
    private List<Choice> choices = List.of();

    Chat(Conversation conversation, Supplier<Instant> now, Answers answers, Screen screen) {
        this.conversation = Objects.requireNonNull(conversation, "conversation is null");
        this.now = Objects.requireNonNull(now, "now is null");
        this.answers = Objects.requireNonNull(answers, "answers is null");
        this.screen = Objects.requireNonNull(screen, "screen is null");
    }

    /** Does what the line says; false when it ends the conversation. */
    boolean hear(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return true;
        }
        String command = text.toLowerCase(Locale.ROOT);
        if (PLAIN_WORDS.contains(command)) {
            command = ":" + command;
        }
        if (!command.startsWith(":")) {
            chosen(text)
                    .ifPresentOrElse(
                            choice -> ask(choice.question(), choice.approval()), () -> ask(text, Approval.NONE));
            return true;
        }
        switch (command) {
            case ":quit", ":q", ":exit" -> {
                return false;
            }
            case ":new" -> {
                conversation.forget();
                choices = List.of();
                screen.tell("A new conversation.");
            }
            case ":sql" -> showSql();
            case ":help" -> HELP.forEach(screen.err()::println);
            default -> screen.tell("There is no command " + text + ". Known are " + String.join(", ", COMMANDS) + ".");
        }
        return true;
    }

    private void ask(String question, Approval approval) {
        Reply reply = conversation.ask(question, now.get(), approval, Progress.SILENT);
        choices = reply.answer() instanceof Answer.AskBack askBack ? askBack.choices() : List.of();
        if (reply.answer() instanceof Answer.Answered answered) {
            lastSql = answered.sql();
        }
        answers.print(question, reply);
    }

    /** What a number stands for after a question back; empty for any other text. */
    private Optional<Choice> chosen(String text) {
        boolean isNumber = text.matches("[1-9]") && Integer.parseInt(text) <= choices.size();
        return isNumber ? Optional.of(choices.get(Integer.parseInt(text) - 1)) : Optional.empty();
    }

    private void showSql() {
        if (lastSql.isEmpty()) {
            screen.tell("Nothing was answered yet. Ask a question first.");
        } else {
            screen.out().println(Printable.text(lastSql));
            screen.out().flush();
        }
    }
}
