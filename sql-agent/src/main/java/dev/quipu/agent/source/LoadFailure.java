package dev.quipu.agent.source;

import java.nio.file.Path;

/** Tells a file that cannot be read, which is skipped and said, from a trouble that ends the whole load. */
final class LoadFailure {
    private static final int LONGEST = 200;

    private LoadFailure() {}

    /** True when no further file could be loaded either. */
    static boolean endsAll(Exception error) {
        String said = String.valueOf(error.getMessage());
        return said.contains("No space left")
                || said.contains("not enough space")
                || said.contains("quota exceeded")
                || said.contains("FATAL")
                || said.contains("database has been invalidated");
    }

    static SourceException of(Path file, Exception error) {
        if (String.valueOf(error.getMessage()).contains("Out of Memory")) {
            return SourceErrors.of(file, error);
        }
        String said = String.valueOf(error.getMessage()).lines().findFirst().orElse("no reason was given");
        String reason = said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
        return new SourceException(
                file.getFileName() + " cannot be loaded: " + reason,
                "Check that the file is whole and of the kind that its name says, or export it again.",
                error);
    }
}
