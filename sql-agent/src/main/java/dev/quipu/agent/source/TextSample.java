package dev.quipu.agent.source;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The start of a text file.
 *
 * @param cut true when the file goes on after it
 */
record TextSample(String text, boolean cut) {
    private static final int LENGTH = 1 << 18;

    /** A record with the line on which it starts and that on which the next one starts. */
    record Line(long number, long nextNumber, List<String> values) {}

    static TextSample of(Reader reader) throws IOException {
        char[] start = new char[LENGTH];
        int length = 0;
        int read;
        while (length < LENGTH && (read = reader.read(start, length, LENGTH - length)) > 0) {
            length += read;
        }
        return new TextSample(new String(start, 0, length), length == LENGTH);
    }

    /** The share of characters that no text has: the sign of a program or picture under a text file's name. */
    boolean binary() {
        long odd = text.chars().filter(TextSample::isOdd).count();
        return odd * 20 > text.length();
    }

    private static boolean isOdd(int sign) {
        boolean control = sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f';
        return control || sign == 0xFFFD;
    }

    /** The first records that these separators give, without blank lines, broken records and a record cut off. */
    List<Line> records(Separators separators, int most) {
        List<Line> records = new ArrayList<>();
        try (CsvRecords reader = new CsvRecords(new StringReader(text), separators)) {
            boolean more = reader.next();
            while (more && records.size() < most) {
                Line record = new Line(reader.line(), reader.lineAfter(), reader.values());
                boolean usable = !reader.blank() && reader.problem().isEmpty();
                more = reader.next();
                if (usable && (more || !cut)) {
                    records.add(record);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }
}
