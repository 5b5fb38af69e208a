package dev.quipu.agent.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the good records of a delimited file in one plain form that the engine reads without guessing: UTF-8, commas,
 * line feeds, values without spaces around them, and before each record the line on which it starts in the original.
 */
final class CleanCopy {
    /** In UTF-8 at most 6 MB, in quotes somewhat more, where the engine is told to take 8. */
    private static final long LONGEST = 2_000_000;

    private CleanCopy() {}

    /** Copies all records from the shape's first line of data on and returns their number. */
    static long write(CsvRecords records, FileShape shape, Path copy, Rejects rejects) throws IOException {
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
            while (records.next()) {
                if (records.line() < shape.firstDataLine() || records.blank()) {
                    continue;
                }
                String reason = reason(records, shape);
                if (reason.isEmpty()) {
                    write(records.line(), records.values(), shape.width(), out);
                    written++;
                } else {
                    rejects.row(records.line(), reason);
                }
            }
        }
        return written;
    }

    /** Why the record cannot be loaded; empty when it can. Empty values too many do no harm. */
    private static String reason(CsvRecords records, FileShape shape) {
        if (!records.problem().isEmpty()) {
            return records.problem();
        }
        List<String> values = records.values();
        if (values.stream().mapToLong(String::length).sum() > LONGEST) {
            return "the line is longer than two million letters";
        }
        if (values.equals(shape.header())) {
            return "the line repeats the names of the columns";
        }
        int size = values.size();
        while (size > shape.width() && values.get(size - 1).isBlank()) {
            size--;
        }
        return size >= shape.shortest() && size <= shape.width()
                ? ""
                : (size == 1 ? "there is 1 value" : "there are " + size + " values") + " instead of " + shape.width();
    }

    private static void write(long line, List<String> values, int width, BufferedWriter out) throws IOException {
        out.write(Long.toString(line));
        for (int column = 0; column < width; column++) {
            out.write(',');
            if (column < values.size()) {
                writeValue(values.get(column).strip(), out);
            }
        }
        out.write('\n');
    }

    private static void writeValue(String value, BufferedWriter out) throws IOException {
        if (plain(value)) {
            out.write(value);
            return;
        }
        out.write('"');
        out.write(value.replace("\"", "\"\""));
        out.write('"');
    }

    private static boolean plain(String value) {
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            if (sign == ',' || sign == '"' || sign == '\n' || sign == '\r') {
                return false;
            }
        }
        return true;
    }
}
