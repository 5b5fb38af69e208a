package dev.quipu.agent.source;

import dev.quipu.catalog.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a delimited file is laid out, read from its first records.
 *
 * @param firstDataLine the 1-based line from which on records are data
 * @param width number of columns
 * @param shortest values that a record must have; fewer than the columns when the line with names is longer than all
 *     others
 * @param header the names as they stand in the file; empty when it has none
 */
record FileShape(
        Separators separators, long firstDataLine, int width, int shortest, List<String> header, List<Notice> notices) {
    private static final int ENOUGH_RECORDS = 500;
    private static final int LONGEST_TITLE = 10;

    FileShape {
        header = List.copyOf(header);
        notices = List.copyOf(notices);
    }

    /**
     * The shape of the file that starts with this text, or nothing when there is no record in it.
     *
     * @param ending the ending of the file's name, which tells tabs
     */
    static Optional<FileShape> of(TextSample sample, String ending) {
        Separators separators = SeparatorChoice.of(sample, ending);
        List<TextSample.Line> records = sample.records(separators, ENOUGH_RECORDS);
        if (records.isEmpty()) {
            return Optional.empty();
        }
        int width = usualWidth(records);
        int first = firstOfWidth(records, width);
        List<Notice> notices = new ArrayList<>();
        if (first > 0) {
            notices.add(new Notice(
                    "the lines before line " + records.get(first).number() + " are taken as a title and not loaded",
                    "Remove them from the file if they are, and fill up their columns if they are data."));
        }
        List<TextSample.Line> body = records.subList(first, records.size());
        if (!HeaderCheck.hasHeader(body)) {
            notices.add(new Notice(
                    "there is no line with names, so the columns are called column_1, column_2 and so on",
                    "Put a first line with the names of the columns into the file."));
            return Optional.of(new FileShape(separators, body.get(0).number(), width, width, List.of(), notices));
        }
        TextSample.Line header = body.get(0);
        List<String> names = withoutEmptyEnd(header.values(), width);
        int columns = names.size() < width && emptyBeyond(names.size(), body) ? names.size() : width;
        if (names.size() > columns) {
            notices.add(new Notice(
                    "there are " + names.size() + " names, but only " + columns + " values in a line; the last columns "
                            + "are empty",
                    "Check that no sign between values is missing in the lines."));
        }
        if (names.size() < columns) {
            notices.add(new Notice(
                    "there are only " + names.size() + " names for " + columns + " columns",
                    "Check that each name stands above its column."));
        }
        return Optional.of(new FileShape(
                separators, header.nextNumber(), Math.max(columns, names.size()), columns, names, notices));
    }

    /** True when no record but the first has a value beyond this place: each line ends in a sign too many. */
    private static boolean emptyBeyond(int place, List<TextSample.Line> body) {
        return body.stream()
                .skip(1)
                .flatMap(record -> record.values().stream().skip(place))
                .allMatch(String::isBlank);
    }

    /** The number of values that most records have; the first of two that are as frequent. */
    private static int usualWidth(List<TextSample.Line> records) {
        return SeparatorChoice.usualWidth(
                records.stream().map(record -> record.values().size()).toList());
    }

    /**
     * Where the table starts: after records with one value only, as titles have, and after others that are not full when
     * a full line of names follows.
     */
    private static int firstOfWidth(List<TextSample.Line> records, int width) {
        int at = 0;
        while (width > 1 && at < records.size() && filled(records.get(at).values()) <= 1) {
            at++;
        }
        for (int later = at; later < Math.min(records.size(), LONGEST_TITLE); later++) {
            List<String> values = records.get(later).values();
            if (filled(values) >= width) {
                return HeaderCheck.onlyWords(values) ? later : Math.min(at, later);
            }
            if (filled(values) > Math.max(1, width / 2) && HeaderCheck.onlyWords(values)) {
                break;
            }
        }
        return at < records.size() ? at : 0;
    }

    private static long filled(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).count();
    }

    private static List<String> withoutEmptyEnd(List<String> names, int width) {
        int size = names.size();
        while (size > width && names.get(size - 1).isBlank()) {
            size--;
        }
        return names.subList(0, size);
    }
}
