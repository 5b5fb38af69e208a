package dev.quipu.agent.source;

import dev.quipu.catalog.Notice;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Loads CSV, TSV and their like: finds encoding and shape, copies the good records, types the columns. */
record DelimitedFile(Workplace workplace) {
    LoadedFile load(Path file, String table) throws IOException, SQLException, SourceException {
        List<Notice> notices = new ArrayList<>();
        Rejects rejects = new Rejects();
        TextEncoding encoding = encoding(file, notices);
        FileShape shape = shape(file, encoding);
        notices.addAll(shape.notices());
        ColumnNames names = ColumnNames.of(shape.header(), shape.width());
        notices.addAll(names.notices());
        stage(file, encoding, shape, rejects);

        StagedTable staged = new StagedTable(workplace.connection(), Workplace.STAGED, Workplace.LINE);
        ColumnPlans plans = new ColumnPlans(staged, rejects);
        List<ColumnChoice> choices = choices(staged, names.names());
        new ColumnTyping(staged).decide(choices);
        List<ColumnPlan> planned = plans.of(choices);
        notices.addAll(plans.notices());
        long rows = workplace.create(table, planned, file);
        return Workplace.report(file, table, rows, rejects, notices);
    }

    private static TextEncoding encoding(Path file, List<Notice> notices) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        if (encoding.guessed()) {
            notices.add(new Notice(
                    "the letters are read as Windows-1252, since the file is not UTF-8",
                    "Save it as UTF-8 if letters with accents look wrong."));
        }
        if (encoding.brokenLine() > 0) {
            notices.add(new Notice(
                    "some letters are broken, first in line " + encoding.brokenLine() + ", and read as \uFFFD",
                    "Save the file as UTF-8 again from the program that made it."));
        }
        return encoding;
    }

    private static FileShape shape(Path file, TextEncoding encoding) throws IOException, SourceException {
        TextSample sample;
        try (Reader reader = encoding.reader(file)) {
            sample = TextSample.of(reader);
        }
        if (sample.binary()) {
            throw new SourceException(
                    file.getFileName() + " is no text, though its name says so",
                    "Export it as CSV from the program that made it, and name the new file.");
        }
        Optional<FileShape> shape = FileShape.of(sample, DataFormat.ending(file));
        return shape.orElseThrow(() -> new SourceException(
                file.getFileName() + " is empty", "Put at least a line with the names of the columns into it."));
    }

    private void stage(Path file, TextEncoding encoding, FileShape shape, Rejects rejects)
            throws IOException, SQLException {
        Path copy = workplace.intermediate("clean.csv");
        long written;
        try (CsvRecords records = new CsvRecords(encoding.reader(file), shape.separators())) {
            written = CleanCopy.write(records, shape, copy, rejects);
        }
        String columns = IntStream.rangeClosed(1, shape.width())
                .mapToObj(place -> "'c" + place + "': 'VARCHAR'")
                .collect(Collectors.joining(", "));
        workplace.execute("CREATE TEMP TABLE " + Workplace.STAGED + " AS SELECT * FROM read_csv("
                + Quoted.text(copy.toString()) + ", columns = {'" + Workplace.LINE + "': 'BIGINT', " + columns
                + "}, auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"', new_line = '\\n', "
                + "max_line_size = " + 8 * CsvRecords.LONGEST_RECORD + ")");
        long staged = workplace.count(Workplace.STAGED);
        workplace.intermediate("clean.csv");
        if (staged != written) {
            throw new SQLException(
                    "the engine read " + staged + " of " + written + " records of " + file.getFileName());
        }
    }

    private static List<ColumnChoice> choices(StagedTable staged, List<String> names) throws SQLException {
        List<String> columns = IntStream.rangeClosed(1, names.size())
                .mapToObj(place -> "c" + place)
                .toList();
        List<List<String>> samples = staged.sample(columns);
        List<ColumnChoice> choices = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            choices.add(new ColumnChoice(names.get(at), columns.get(at), false, samples.get(at)));
        }
        return choices;
    }
}
