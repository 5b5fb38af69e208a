package dev.quipu.agent.source;

import dev.quipu.catalog.Notice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the files of one load.
 *
 * @param files those that became tables
 * @param failures files that could not be loaded at all, each with the reason
 * @param notices what concerns no single table: files of other kinds, names that had to differ
 */
public record LoadReport(List<LoadedFile> files, List<Notice> failures, List<Notice> notices) {
    public LoadReport {
        files = List.copyOf(files);
        failures = List.copyOf(failures);
        notices = List.copyOf(notices);
    }

    /** True when every row and every value of every file was loaded. */
    public boolean complete() {
        return failures.isEmpty()
                && files.stream().allMatch(file -> file.rowsRejected() == 0 && file.valuesEmptied() == 0);
    }

    /** What should be told whenever the loaded data are used, shortest form: one notice for each file and matter. */
    public List<Notice> summary() {
        List<Notice> summary = new ArrayList<>(failures);
        for (LoadedFile file : files) {
            if (file.rowsRejected() + file.valuesEmptied() > 0) {
                summary.add(rejected(file));
            }
            file.notices()
                    .forEach(notice ->
                            summary.add(new Notice(shortName(file) + ": " + notice.what(), notice.instead())));
        }
        summary.addAll(notices);
        return List.copyOf(summary);
    }

    private Notice rejected(LoadedFile file) {
        List<String> parts = new ArrayList<>();
        if (file.rowsRejected() > 0) {
            parts.add(file.rowsRejected() + " of " + file.rowsRead() + " rows could not be loaded");
        }
        if (file.valuesEmptied() > 0) {
            parts.add(
                    file.valuesEmptied() + (file.valuesEmptied() == 1 ? " value was" : " values were") + " left empty");
        }
        Reject first = file.rejects().get(0);
        return new Notice(
                shortName(file) + ": " + String.join(" and ", parts) + "; first, line " + first.line() + ": "
                        + first.reason(),
                "Correct the file; `quipu load` lists every place.");
    }

    /** The file's name, with its path where another file has the same name. */
    private String shortName(LoadedFile file) {
        String name = lastPart(file.file());
        long same = files.stream()
                .filter(each -> lastPart(each.file()).equals(name))
                .count();
        return same == 1 ? name : file.file();
    }

    private static String lastPart(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }
}
