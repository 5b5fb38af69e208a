package dev.quipu.bot.console;

import dev.quipu.agent.source.DataLoading;
import dev.quipu.agent.source.LoadReport;
import dev.quipu.agent.source.LoadedFile;
import dev.quipu.agent.source.Reject;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.worker.WorkerLoading;
import dev.quipu.catalog.Notice;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Data files into a DuckDB file, with an account of every row. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Loads CSV, TSV, JSON and Parquet files, or folders of them, into a DuckDB file.",
        footer = "Exit status: 0 everything was loaded; 1 rows or files were rejected; 2 wrong usage.")
final class LoadCommand implements Callable<Integer> {
    private final Workplace workplace;
    private final Screen screen;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private final List<Path> inputs = List.of();

    @Option(names = "--into", required = true, paramLabel = "FILE.duckdb", description = "Replaced as a whole.")
    private Path target = Path.of("");

    LoadCommand(Workplace workplace) {
        this.workplace = workplace;
        this.screen = workplace.screen();
    }

    @Override
    public Integer call() throws SourceException {
        try (Interruption interruption = new Interruption(screen)) {
            LoadReport report = load();
            return interruption.happened() ? ExitCode.STOPPED : tell(report);
        }
    }

    private int tell(LoadReport report) {
        report.files().forEach(this::print);
        report.failures().forEach(this::tell);
        report.notices().forEach(this::tell);
        if (report.complete()) {
            return ExitCode.DONE;
        }
        screen.tell(Sentence.of(
                "Not everything could be loaded; what could is in " + target,
                "Correct the files at these places and load again"));
        return ExitCode.FAILED;
    }

    private LoadReport load() throws SourceException {
        Path folder = workplace.surroundings().workingFolder();
        try (ProgressBar bar = new ProgressBar(screen)) {
            return loading().load(inputs.stream().map(folder::resolve).toList(), folder.resolve(target), bar);
        }
    }

    private DataLoading loading() {
        Path state = workplace.surroundings().home().resolve("state");
        return new WorkerLoading(new ErrorLog(state, workplace.clock())::write);
    }

    private void print(LoadedFile file) {
        screen.out().println(Printable.text(file.file() + " -> " + file.table() + ": " + rows(file)));
        screen.out().flush();
        for (Reject reject : file.rejects()) {
            screen.tell(file.file() + ":" + reject.line() + ": " + reject.reason());
        }
        long left = file.rowsRejected() + file.valuesEmptied() - file.rejects().size();
        if (left > 0) {
            screen.tell(file.file() + ": and " + left + " more like these");
        }
        file.notices()
                .forEach(notice -> screen.tell(Sentence.of(file.file() + ": " + notice.what(), notice.instead())));
    }

    private static String rows(LoadedFile file) {
        String text = file.rowsLoaded() + " of " + file.rowsRead() + " rows";
        return file.valuesEmptied() == 0 ? text : text + ", " + file.valuesEmptied() + " values left empty";
    }

    private void tell(Notice notice) {
        screen.tell(Sentence.of(notice.what(), notice.instead()));
    }
}
