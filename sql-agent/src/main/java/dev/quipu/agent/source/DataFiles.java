package dev.quipu.agent.source;

import dev.quipu.catalog.Notice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data files behind what a person named, in the order of the names given and, within a folder, of their paths.
 *
 * @param skipped which files of a folder are not loaded, and what could be done about it
 */
record DataFiles(List<Path> files, List<Notice> skipped) {
    private static final int MOST_FILES = 10_000;
    private static final int NAMED_IN_NOTICE = 5;
    private static final String LOADABLE = "CSV, TSV, JSON or Parquet";

    DataFiles {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /**
     * Looks through files and folders; of a folder everything below it counts but what is hidden.
     *
     * @throws SourceException when one is missing, cannot be read or holds no data, or a named file is of another kind
     */
    static DataFiles of(List<Path> inputs) throws SourceException {
        if (inputs.isEmpty()) {
            throw new SourceException("there is nothing to load", "Name a " + LOADABLE + " file or a folder of them.");
        }
        Set<Path> files = new LinkedHashSet<>();
        List<Notice> skipped = new ArrayList<>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                addFolder(input, files, skipped);
            } else {
                files.add(checked(input));
            }
        }
        return new DataFiles(List.copyOf(files), skipped);
    }

    private static Path checked(Path file) throws SourceException {
        if (!Files.exists(file)) {
            throw new SourceException(
                    file + " does not exist", "Check the path; it is read from the folder in which Quipu was started.");
        }
        if (DataFormat.of(file).isEmpty()) {
            throw new SourceException(
                    file.getFileName() + " is not a file that Quipu can load",
                    "Save it as CSV, TSV, JSON or Parquet with the matching ending, or name a .duckdb file.");
        }
        return file;
    }

    private static void addFolder(Path folder, Set<Path> files, List<Notice> skipped) throws SourceException {
        List<Path> loaded = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path file : visibleFiles(folder)) {
            (DataFormat.of(file).isPresent() ? loaded : others).add(file);
        }
        if (loaded.isEmpty()) {
            throw new SourceException(
                    "the folder " + folder + " holds no " + LOADABLE + " file"
                            + (others.isEmpty() ? "" : ", only " + names(folder, others)),
                    "Name a folder with data files, or one data file or .duckdb file itself.");
        }
        if (!others.isEmpty()) {
            skipped.add(new Notice(
                    "not loaded, being no " + LOADABLE + " files: " + names(folder, others),
                    "Save them in one of these formats if they belong to the data."));
        }
        files.addAll(loaded);
    }

    private static List<Path> visibleFiles(Path folder) throws SourceException {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> found = tree.filter(file -> isVisible(folder, file))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (found.size() > MOST_FILES) {
                throw new SourceException(
                        "the folder " + folder + " holds more than " + MOST_FILES + " files",
                        "Name a smaller folder, or the files themselves.");
            }
            return found;
        } catch (IOException e) {
            throw SourceErrors.of(folder, e);
        } catch (UncheckedIOException e) {
            throw SourceErrors.of(folder, e);
        }
    }

    /** Hidden is what starts with a dot, and what lies in a folder that does. */
    private static boolean isVisible(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static String names(Path folder, List<Path> files) {
        List<String> names = files.stream()
                .limit(NAMED_IN_NOTICE)
                .map(file -> folder.relativize(file).toString())
                .toList();
        int more = files.size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }
}
