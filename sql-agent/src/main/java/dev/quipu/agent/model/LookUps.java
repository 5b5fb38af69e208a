package dev.quipu.agent.model;

import dev.quipu.agent.model.protocol.Call;
import dev.quipu.agent.workbench.Run;
import dev.quipu.agent.workbench.Workbench;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks things up for the model: tables, rows, values. For one question. */
final class LookUps {
    private static final int HITS = 8;
    /** Tokens for what a search found. */
    private static final int FOUND = 700;

    private static final int TABLES_NAMED = 200;
    private static final int TABLES_DESCRIBED = 8;
    private static final int ROWS = 3;
    private static final int VALUES = 20;
    private static final String UNKNOWN = "There is no table of that name; search for it.";

    private final Matter matter;
    private final Workbench workbench;
    private final TableLines lines;
    private int left;

    LookUps(Matter matter) {
        this.matter = matter;
        this.workbench = matter.workbench();
        this.lines = new TableLines(matter.index().screened());
        this.left = matter.bounds().lookUps();
    }

    String of(Call call) {
        if (left == 0) {
            return "No more look-ups for this question: write the SQL with what you know, or decline.";
        }
        left--;
        if (call instanceof Call.Search search) {
            return matter.fence().data("found", search(search.words()));
        }
        if (call instanceof Call.Describe describe) {
            return matter.fence().data("tables", describe(describe.tables()));
        }
        if (call instanceof Call.Sample sample) {
            return workbench.describe(sample.table()).map(this::sample).orElse(UNKNOWN);
        }
        return call instanceof Call.LookUp lookUp ? values(lookUp) : "This is no look-up.";
    }

    private String search(String words) {
        Catalog catalog = workbench.catalog();
        if (words.strip().equalsIgnoreCase("tables")) {
            String names = catalog.tables().stream()
                    .limit(TABLES_NAMED)
                    .map(table -> lines.name(table.name()))
                    .collect(Collectors.joining(", "));
            int more = catalog.tables().size() - TABLES_NAMED;
            return names + (more > 0 ? " and " + more + " more" : "");
        }
        List<TableHit> hits = workbench.search(words, matter.index().search(), HITS);
        return hits.isEmpty()
                ? "Nothing was found for these words."
                : matter.index().excerpt(words, hits, FOUND);
    }

    private String describe(List<String> names) {
        List<String> texts = new ArrayList<>();
        for (String name : names.stream().limit(TABLES_DESCRIBED).toList()) {
            Optional<Table> table = workbench.describe(name);
            texts.add(table.map(Table::name).map(lines::of).orElse(name + ": " + UNKNOWN));
        }
        if (names.size() > TABLES_DESCRIBED) {
            texts.add("Ask for the others separately.");
        }
        return String.join("\n", texts);
    }

    private String sample(Table table) {
        if (!matter.screen().showsRows()) {
            return matter.fence().data("table", lines.of(table.name())) + "\nRows of this source are not shown.";
        }
        return rows(workbench.sample(table, ROWS));
    }

    private String values(Call.LookUp lookUp) {
        int point = lookUp.column().lastIndexOf('.');
        if (point < 1) {
            return "Write the column as table.column.";
        }
        Optional<Table> table = workbench.describe(lookUp.column().substring(0, point));
        String name = lookUp.column().substring(point + 1).strip().replaceAll("^[\"`]|[\"`]$", "");
        Optional<Column> column = table.flatMap(found -> found.column(name));
        if (table.isEmpty() || column.isEmpty()) {
            return table.isEmpty() ? UNKNOWN : "That table has no such column; describe it.";
        }
        if (!matter.screen().showsRows()) {
            return "Values of this source are not shown; compare with what the question says.";
        }
        return rows(workbench.values(table.get(), column.get(), lookUp.text(), VALUES));
    }

    private String rows(Run run) {
        if (run instanceof Run.Rows rows) {
            return matter.fence().data("rows", new RowsText(matter.screen()).of(rows.result()));
        }
        return "That could not be read; write SQL instead.";
    }
}
