package dev.quipu.agent.source;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Turns what the engine or the operating system says of a file into one sentence with what to do. */
public final class SourceErrors {
    private static final List<ErrorRule> RULES = ErrorRule.all();

    private SourceErrors() {}

    /**
     * What to tell people about an error met with this file.
     *
     * @param error from the engine, the pool before it or the file system; its causes are read as well
     */
    public static SourceException of(Path file, Throwable error) {
        if (error instanceof SourceException known) {
            return known;
        }
        String said = said(error);
        for (ErrorRule rule : RULES) {
            Matcher matcher = rule.when().matcher(said);
            if (matcher.find()) {
                return new SourceException(fill(rule.what(), file, matcher), rule.instead(), error);
            }
        }
        return new SourceException(
                file.getFileName() + " cannot be opened: " + firstLine(said),
                "Check the file with the DuckDB command line.",
                error);
    }

    private static String said(Throwable error) {
        StringBuilder said = new StringBuilder();
        @Nullable Throwable next = error;
        for (int depth = 0; next != null && depth < 10; depth++) {
            said.append(next.getClass().getSimpleName())
                    .append(": ")
                    .append(next.getMessage())
                    .append('\n');
            next = next.getCause();
        }
        return said.toString();
    }

    private static String fill(String template, Path file, Matcher matcher) {
        String text = template.replace("{file}", String.valueOf(file.getFileName()));
        if (text.contains("{writer}")) {
            text = text.replace(
                    "{writer}",
                    DatabaseHeader.of(file).map(DatabaseHeader::writer).orElse("unknown version"));
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            text = text.replace("{" + group + "}", String.valueOf(matcher.group(group)));
        }
        return text;
    }

    private static String firstLine(String said) {
        String line = said.lines().findFirst().orElse("no reason was given");
        return line.replaceFirst("^\\w+: ", "");
    }
}
