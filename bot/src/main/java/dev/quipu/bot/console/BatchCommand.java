package dev.quipu.bot.console;

import dev.quipu.agent.Reply;
import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.workbench.Progress;
import dev.quipu.bot.conversation.Conversation;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Many questions from a file, one answer a line into another. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = "Answers every question of a file and goes on after a failure.",
        footer = {
            "A line of the questions is {\"id\",\"question\"} and may have \"now\", \"earlier\":[{\"question\",\"sql\"}],",
            "or instead of the question \"turns\":[{\"question\"}], whose answers get the ids ID.1, ID.2 and so on.",
            "Exit status: 0 every question got a line; 2 wrong usage or settings; 1 failed; 130 Ctrl-C."
        })
final class BatchCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Option(names = "--questions", required = true, paramLabel = "FILE.jsonl", description = "The questions.")
    private Path questions = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE.jsonl", description = "Where the answers go.")
    private Path out = Path.of("");

    private final TreeMap<String, Integer> counts = new TreeMap<>();

    BatchCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws Exception {
        try (Interruption interruption = new Interruption(workplace.screen());
                BufferedReader reader = JsonLines.reader(workplace, questions);
                DeskOptions.Opened opened = options.open(workplace);
                PrintWriter writer = JsonLines.writer(workplace, questions, out)) {
            interruption.stops(opened.desk()::cancel);
            opened.desk().warmUp();
            AnswerJson json = new AnswerJson(opened.desk().dialect());
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    answer(line, number, opened, json, writer);
                }
                if (interruption.happened()) {
                    return ExitCode.STOPPED;
                }
                JsonLines.checkWritten(writer, out);
            }
            workplace.screen().tell(summary());
            return ExitCode.DONE;
        }
    }

    private void answer(String line, int number, DeskOptions.Opened opened, AnswerJson json, PrintWriter writer) {
        try {
            BatchLine batchLine = BatchLine.parse(line);
            Conversation conversation = new Conversation(opened.desk(), batchLine.earlier());
            for (int turn = 0; turn < batchLine.questions().size(); turn++) {
                String question = batchLine.questions().get(turn);
                Reply reply = conversation.ask(question, batchLine.now().orElse(opened.now()), Progress.SILENT);
                write(json.write(batchLine.ids().get(turn), question, reply), reply.answer(), writer);
            }
        } catch (BatchLine.Malformed e) {
            Answer answer = new Answer.Failed("Line " + number + " " + e.what() + ".", e.instead() + ".");
            write(json.write(e.id(), "", new Reply(answer, List.of(), 0, List.of())), answer, writer);
        }
    }

    private void write(String json, Answer answer, PrintWriter writer) {
        writer.print(json + "\n");
        writer.flush();
        counts.merge(AnswerJson.status(answer), 1, Integer::sum);
    }

    private String summary() {
        int lines = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<String> parts = new ArrayList<>();
        counts.forEach((status, count) -> parts.add(count + " " + status.replace('_', ' ')));
        String wrote = "Wrote " + lines + (lines == 1 ? " answer" : " answers") + " to " + out;
        return parts.isEmpty() ? wrote + "." : wrote + ": " + String.join(", ", parts) + ".";
    }
}
