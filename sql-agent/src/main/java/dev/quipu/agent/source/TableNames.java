package dev.quipu.agent.source;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gives each data file the name of its table: its stem made fit, and told apart where two would be the same. */
final class TableNames {
    private static final int LONGEST = 60;

    private TableNames() {}

    /** Names for these files, in their order. Equal names get the folder before them, then the format, then a number. */
    static Map<Path, String> of(List<Path> files) {
        Map<Path, String> names = new LinkedHashMap<>();
        for (Path file : files) {
            names.put(file, free(candidates(file, files), names));
        }
        return names;
    }

    private static List<String> candidates(Path file, List<Path> files) {
        String stem = DataFormat.stem(file);
        List<Path> namesakes = files.stream()
                .filter(other ->
                        !other.equals(file) && fit(DataFormat.stem(other)).equals(fit(stem)))
                .toList();
        String withFormat = fit(stem + "_" + DataFormat.ending(file));
        String withFolder = fit(folder(file) + "_" + stem);
        if (namesakes.isEmpty()) {
            return List.of(fit(stem), withFormat);
        }
        boolean sameFolder = namesakes.stream().anyMatch(other -> folder(other).equals(folder(file)));
        return sameFolder ? List.of(withFormat, withFolder) : List.of(withFolder, withFormat);
    }

    private static String folder(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
    }

    private static String free(List<String> candidates, Map<Path, String> taken) {
        for (String candidate : candidates) {
            if (!taken.containsValue(candidate)) {
                return candidate;
            }
        }
        String last = candidates.get(candidates.size() - 1);
        int number = 2;
        while (taken.containsValue(last + "_" + number)) {
            number++;
        }
        return last + "_" + number;
    }

    /** Lower case, letters and digits of any script, everything else one underscore. */
    static String fit(String stem) {
        String name = stem.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_|_$", "");
        if (name.isEmpty()) {
            return "table_1";
        }
        String started = Character.isDigit(name.charAt(0)) ? "table_" + name : name;
        return started.length() > LONGEST ? started.substring(0, LONGEST) : started;
    }
}
