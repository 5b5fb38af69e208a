package dev.quipu.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What a table is about in one short text, as a model that compares meanings reads it. */
record TableMeaning(String text) {
    /** The time that a model takes grows with the text, and the first columns say most. */
    private static final int MOST_COLUMNS = 16;

    private static final int LONGEST_COMMENT = 200;

    static TableMeaning of(Table table) {
        String columns = table.columns().stream()
                .limit(MOST_COLUMNS)
                .map(column -> words(column.name()))
                .collect(Collectors.joining(", "));
        String comment = table.comment();
        String shortened = comment.substring(0, Math.min(comment.length(), LONGEST_COMMENT));
        return new TableMeaning(
                words(table.name().table()) + (shortened.isEmpty() ? "" : ": " + shortened) + ": " + columns);
    }

    /** The same for the same text and hardly for any other. */
    String key() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String words(String name) {
        return String.join(" ", NameWords.of(name));
    }
}
