package dev.quipu.bot.console;

import dev.quipu.agent.Reply;
import dev.quipu.agent.answer.Answer.Answered;
import dev.quipu.agent.answer.Answer.AskBack;
import dev.quipu.agent.answer.Answer.Declined;
import dev.quipu.agent.answer.Answer.Failed;
import dev.quipu.agent.answer.Choice;
import dev.quipu.agent.answer.RestsOn;
import dev.quipu.agent.explain.CutWords;
import dev.quipu.agent.explain.Figures;
import java.util.ArrayList;
import java.util.List;

/** An answer as text for a terminal. */
final class AnswerText {
    private static final int ROWS_SHOWN = 20;

    private final Figures figures;
    private final Ink ink;
    private final int width;

    AnswerText(Figures figures, Ink ink, int width) {
        this.figures = figures;
        this.ink = ink;
        this.width = width;
    }

    /** The lines of the answer, without control characters other than those of the ink. */
    List<String> lines(Reply reply) {
        return reply.answer().match(answered -> answered(answered, reply), this::askBack, this::declined, this::failed);
    }

    private List<String> answered(Answered answer, Reply reply) {
        List<String> lines = new ArrayList<>();
        if (!answer.headline().isBlank()) {
            wrap(answer.headline(), "").forEach(line -> lines.add(ink.strong(line)));
        }
        if (!answer.explanation().isBlank()) {
            lines.addAll(wrap(answer.explanation(), ""));
        }
        int rows = answer.result().rows().size();
        boolean saidByTheHeadline =
                rows == 0 || (rows == 1 && answer.result().columns().size() == 1);
        if (!saidByTheHeadline) {
            lines.add("");
            lines.addAll(new TextTable(figures, width, ROWS_SHOWN).lines(answer.result(), ink));
        }
        section(lines, "How I understood it", bullets(answer.understood()));
        section(lines, "Rests on", restsOn(answer.restsOn(), saidByTheHeadline ? cuts(answer) : List.of()));
        section(lines, "SQL", sql(answer.sql()));
        lines.add("");
        lines.add(ink.faint("Answered by the " + Printable.text(answer.analyst()) + " analyst in "
                + figures.number(reply.millis()) + " ms."));
        return lines;
    }

    private List<String> askBack(AskBack answer) {
        List<String> lines = new ArrayList<>();
        wrap(answer.question(), "").forEach(line -> lines.add(ink.strong(line)));
        int number = 0;
        for (Choice choice : answer.choices()) {
            number++;
            lines.addAll(wrap(choice.label(), "  " + number + ". "));
            lines.addAll(wrap(how(choice), "     "));
            if (!choice.headline().isBlank()) {
                lines.addAll(wrap("Answer: " + choice.headline(), "     "));
            }
        }
        return lines;
    }

    private static String how(Choice choice) {
        return switch (choice.approval()) {
            case NONE -> "Ask: " + choice.question();
            case RUN_ANYWAY -> "In chat answer with the number; else ask again with --run-anyway.";
        };
    }

    private List<String> declined(Declined answer) {
        List<String> lines = new ArrayList<>();
        wrap(answer.reason(), "").forEach(line -> lines.add(ink.strong(line)));
        section(lines, "You could ask", bullets(answer.suggestions()));
        return lines;
    }

    private List<String> failed(Failed answer) {
        return wrap(Sentence.of(answer.what(), answer.instead()), "");
    }

    private void section(List<String> lines, String title, List<String> body) {
        if (!body.isEmpty()) {
            lines.add("");
            lines.add(ink.faint(title));
            lines.addAll(body);
        }
    }

    private List<String> cuts(Answered answer) {
        return new CutWords(figures).of(answer.result());
    }

    /** @param cuts what was cut off the result, where no table has told it */
    private List<String> restsOn(RestsOn restsOn, List<String> cuts) {
        List<String> lines = new ArrayList<>();
        for (RestsOn.TableUse use : restsOn.tables()) {
            String newest = restsOn.newest().stream()
                    .filter(freshness -> freshness.table().equals(use.table()))
                    .map(freshness -> ", newest " + freshness.column() + " " + freshness.newest())
                    .findFirst()
                    .orElse("");
            lines.addAll(wrap(use.table() + ": " + figures.count(use.rows(), "row", "rows") + newest, "  - "));
        }
        restsOn.notShown().forEach(note -> lines.addAll(wrap(note, "  - ")));
        lines.addAll(bullets(cuts));
        return lines;
    }

    private List<String> bullets(List<String> texts) {
        return texts.stream().flatMap(text -> wrap(text, "  - ").stream()).toList();
    }

    /** SQL is not wrapped: it is there to be copied. */
    private static List<String> sql(String sql) {
        return Printable.text(sql).lines().map(line -> "  " + line).toList();
    }

    /** @param lead stands before the first line; the others are indented as far */
    private List<String> wrap(String text, String lead) {
        List<String> lines = new ArrayList<>();
        for (String line : Printable.wrapped(Printable.text(text), width - lead.length())) {
            lines.add((lines.isEmpty() ? lead : " ".repeat(lead.length())) + line);
        }
        return lines;
    }
}
