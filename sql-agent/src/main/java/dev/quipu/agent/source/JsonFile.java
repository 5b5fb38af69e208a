package dev.quipu.agent.source;

import dev.quipu.catalog.Notice;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Loads JSON: an array of records, records one after the other, or one record a line. Records within are flattened. */
record JsonFile(Workplace workplace) {
    private static final String RAW = "raw_records";

    LoadedFile load(Path file, String table) throws IOException, SQLException, SourceException {
        Rejects rejects = new Rejects();
        Path copy = workplace.intermediate("clean.json");
        TextEncoding encoding = TextEncoding.of(file);
        try (Reader reader = encoding.reader(file)) {
            if (JsonRecords.copy(reader, file, copy, rejects) == 0) {
                throw new SourceException(
                        file.getFileName() + " holds no records",
                        "Put an array of objects into it, or one object a line.");
            }
        }
        workplace.execute("CREATE TEMP TABLE " + RAW + " AS SELECT * FROM read_json(" + Quoted.text(copy.toString())
                + ", format = 'newline_delimited', columns = {'" + Workplace.LINE
                + "': 'BIGINT', 'record': 'JSON'})");
        List<Notice> notices = new ArrayList<>();
        unwrap(notices);
        JsonStructure structure = structure();
        List<ColumnPlan> plans = stage(structure, rejects, notices);
        long rows = workplace.create(table, plans, file);
        return Workplace.report(file, table, rows, rejects, notices);
    }

    private JsonStructure structure() throws SQLException {
        return JsonStructure.of(text("SELECT json_group_structure(record) FROM " + RAW));
    }

    /** A single object around one list of records is what programs send; the records are meant. */
    private void unwrap(List<Notice> notices) throws SQLException {
        Optional<String> list = structure().onlyListOfRecords();
        if (list.isEmpty() || workplace.count(RAW) != 1) {
            return;
        }
        workplace.execute(
                "CREATE TEMP TABLE unwrapped AS SELECT " + Workplace.LINE + ", unnest(CAST(json_extract(record, "
                        + Quoted.text(list.get()) + ") AS JSON[])) AS record FROM " + RAW);
        workplace.execute("DROP TABLE " + RAW);
        workplace.execute("ALTER TABLE unwrapped RENAME TO " + RAW);
        notices.add(new Notice(
                "the rows are the records in the list at " + list.get() + "; what stands around it is left out",
                "Save other lists of the file as files of their own if you need them."));
    }

    private List<ColumnPlan> stage(JsonStructure structure, Rejects rejects, List<Notice> notices) throws SQLException {
        List<JsonStructure.Leaf> leaves = structure.leaves();
        String columns = leaves.stream()
                .map(leaf -> leaf.sql("record", "raw") + " AS c" + leaf.place())
                .collect(Collectors.joining(", "));
        workplace.execute("CREATE TEMP TABLE " + Workplace.STAGED + " AS SELECT " + Workplace.LINE + ", " + columns
                + " FROM (SELECT " + Workplace.LINE + ", record AS raw, json_transform(record, "
                + Quoted.text(structure.json())
                + ") AS record FROM " + RAW + " ORDER BY rowid)");
        workplace.execute("DROP TABLE " + RAW);
        ColumnNames names =
                ColumnNames.of(leaves.stream().map(JsonStructure.Leaf::name).toList(), leaves.size());
        notices.addAll(names.notices());
        return plans(leaves, names.names(), rejects, notices);
    }

    private List<ColumnPlan> plans(
            List<JsonStructure.Leaf> leaves, List<String> names, Rejects rejects, List<Notice> notices)
            throws SQLException {
        StagedTable staged = new StagedTable(workplace.connection(), Workplace.STAGED, Workplace.LINE);
        List<ColumnChoice> texts = new ArrayList<>();
        for (JsonStructure.Leaf leaf : leaves) {
            String column = "c" + leaf.place();
            if (leaf.text()) {
                List<String> sample = staged.sample(List.of(column)).get(0);
                texts.add(new ColumnChoice(names.get(leaf.place()), column, true, sample));
            }
        }
        new ColumnTyping(staged).decide(texts);
        ColumnPlans planning = new ColumnPlans(staged, rejects);
        List<ColumnPlan> planned = planning.of(texts);
        notices.addAll(planning.notices());
        List<ColumnPlan> all = new ArrayList<>();
        for (JsonStructure.Leaf leaf : leaves) {
            String name = names.get(leaf.place());
            all.add(planned.stream()
                    .filter(plan -> plan.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> new ColumnPlan(name, "c" + leaf.place(), "")));
        }
        return all;
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = workplace.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
