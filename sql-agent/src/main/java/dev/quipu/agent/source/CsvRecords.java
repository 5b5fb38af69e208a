package dev.quipu.agent.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts delimited text into records and knows at which line each starts. Quotes that do not work out spoil their own
 * line only: reading goes on with the line after it. Not safe for use by several threads.
 */
final class CsvRecords implements AutoCloseable {
    /** A quoted value that is longer than this is taken for one whose closing quote is missing. */
    static final int LONGEST_RECORD = 1 << 20;

    private final CharWindow window;
    private final Separators separators;
    private final StringBuilder quoted = new StringBuilder();
    private List<String> values = new ArrayList<>();
    private String problem = "";
    private long line;
    private long nextLine = 1;
    private int firstLineEnd;
    private long linesInRecord;

    CsvRecords(Reader reader, Separators separators) {
        this.window = new CharWindow(reader);
        this.separators = separators;
    }

    /** Goes to the next record; false after the last. */
    boolean next() throws IOException {
        if (window.peek() == CharWindow.END) {
            return false;
        }
        window.keepFromHere();
        line = nextLine;
        values = new ArrayList<>(values.size());
        problem = "";
        firstLineEnd = 0;
        linesInRecord = 0;
        boolean more = true;
        while (more) {
            more = readValue();
        }
        if (!problem.isEmpty()) {
            skipLine();
        }
        nextLine = line + linesInRecord;
        return true;
    }

    /** 1-based line at which the record starts. */
    long line() {
        return line;
    }

    /** 1-based line after the record. */
    long lineAfter() {
        return nextLine;
    }

    /** The values; what was read so far when there is a problem. */
    List<String> values() {
        return values;
    }

    /** Why the record cannot be read; empty when it can. */
    String problem() {
        return problem;
    }

    /** True for a line with nothing on it, or nothing but spaces. */
    boolean blank() {
        return problem.isEmpty() && values.size() == 1 && values.get(0).isBlank();
    }

    /** Reads one value and what ends it; false when that was the end of the record. */
    private boolean readValue() throws IOException {
        int from = window.length();
        while (window.peek() == ' ' && separators.delimiter() != ' ') {
            window.next();
        }
        if (window.peek() == Separators.QUOTE) {
            window.next();
            return readQuoted();
        }
        while (true) {
            int to = window.length();
            int sign = window.next();
            if (sign == separators.delimiter()) {
                values.add(window.text(from, to));
                return true;
            }
            if (sign == CharWindow.END || endsLine(sign)) {
                values.add(window.text(from, to));
                return false;
            }
        }
    }

    private boolean readQuoted() throws IOException {
        quoted.setLength(0);
        while (true) {
            int sign = window.next();
            if (sign == CharWindow.END || window.length() > LONGEST_RECORD) {
                problem = "a quote is opened and never closed";
                return false;
            }
            if (sign == Separators.QUOTE) {
                if (window.peek() != Separators.QUOTE) {
                    values.add(quoted.toString());
                    return afterQuote();
                }
                window.next();
            } else if (sign == '\\' && separators.backslash()) {
                sign = window.next();
            } else if (endsLine(sign)) {
                sign = '\n';
            }
            quoted.append((char) sign);
        }
    }

    private boolean afterQuote() throws IOException {
        int sign = window.next();
        while (sign == ' ') {
            sign = window.next();
        }
        if (sign == separators.delimiter()) {
            return true;
        }
        if (sign != CharWindow.END && !endsLine(sign)) {
            problem = "there is text after a closing quote";
        }
        return false;
    }

    /** True when the sign ends a line; then the second half of CR LF is taken too. */
    private boolean endsLine(int sign) throws IOException {
        if (sign != '\n' && sign != '\r') {
            return false;
        }
        if (sign == '\r' && window.peek() == '\n') {
            window.next();
        }
        if (linesInRecord == 0) {
            firstLineEnd = window.length();
        }
        linesInRecord++;
        return true;
    }

    /** Goes to the second line of the record, wherever its end was looked for. */
    private void skipLine() throws IOException {
        if (linesInRecord > 0) {
            window.rewindTo(firstLineEnd);
            linesInRecord = 1;
            return;
        }
        int sign = window.next();
        while (sign != CharWindow.END && !endsLine(sign)) {
            sign = window.next();
        }
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
