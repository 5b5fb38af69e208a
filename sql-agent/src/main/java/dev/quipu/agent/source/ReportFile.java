package dev.quipu.agent.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The report of a load, kept as JSON beside the database that was made. */
record ReportFile(Path path) {
    static ReportFile beside(Path database) {
        return new ReportFile(database.resolveSibling(database.getFileName() + ".report.json"));
    }

    /** The report, or nothing when there is none that can be read. */
    Optional<LoadReport> read() {
        try {
            return Optional.of(LoadReportText.read(Files.readAllBytes(path)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void write(LoadReport report) throws SourceException {
        try (UnfinishedFile unfinished = UnfinishedFile.beside(path)) {
            Files.write(unfinished.path(), LoadReportText.write(report));
            unfinished.finish();
        } catch (IOException e) {
            throw SourceErrors.of(path, e);
        }
    }
}
