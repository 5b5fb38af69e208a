package dev.quipu.agent.offline.language;

import dev.quipu.catalog.WordFile.Entry;
import java.util.List;

/** The word lists and rules of the offline analyst. */
public final class WordFile {
    private static final String FOLDER = "/dev/quipu/agent/offline/";

    private WordFile() {}

    /**
     * Reads a list of this module.
     *
     * @throws IllegalStateException when a line has another number of fields or an empty one
     */
    public static List<Entry> read(String file, int fields) {
        return dev.quipu.catalog.WordFile.read(WordFile.class, FOLDER + file, fields);
    }
}
