package dev.quipu.agent.source;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The kinds of data files, told by their endings; text files may be packed with gzip besides. */
enum DataFormat {
    DELIMITED("csv|tsv|tab|psv", true),
    JSON("json|jsonl|ndjson", true),
    PARQUET("parquet|pq", false);

    private static final String PACKED = ".gz";

    private final String endings;
    private final boolean text;

    DataFormat(String endings, boolean text) {
        this.endings = endings;
        this.text = text;
    }

    /** The format of this file, or nothing when Quipu does not load such files. */
    static Optional<DataFormat> of(Path file) {
        String ending = ending(file);
        boolean packed = packed(file);
        for (DataFormat format : values()) {
            if (ending.matches(format.endings) && (format.text || !packed)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** True when the file is packed with gzip. */
    static boolean packed(Path file) {
        return lowerCaseName(file).endsWith(PACKED);
    }

    /** The ending without the dot, in lower case and without that of gzip; empty when there is none. */
    static String ending(Path file) {
        String name = unpackedName(lowerCaseName(file));
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /** The file's name without its endings. */
    static String stem(Path file) {
        String name = unpackedName(String.valueOf(file.getFileName()));
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static String unpackedName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(PACKED)
                ? name.substring(0, name.length() - PACKED.length())
                : name;
    }

    private static String lowerCaseName(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
