package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The part of a catalog that bears on a question, as compact text for a model: tables with their columns, the joins
 * between them, names of further tables, and how many are not shown. Never costs more tokens than it may: examples go
 * first, then columns that the question hardly needs, then whole tables, the least fitting first. Everything in it is
 * data by {@link PlainData}. Safe for several threads.
 */
public final class CatalogExcerpt {
    /** More tables with columns than this help nobody. */
    private static final int MOST_TABLES = 20;

    /** Shown where the search found fewer: what the catalog turns around. */
    private static final int FEWEST_TABLES = 3;

    /** A table of days may be joined with thousands. */
    private static final int MOST_JOINS_OF_ONE = 30;

    private static final int MOST_NAMES = 150;

    private final Catalog catalog;
    private final TokenCounter tokens;
    private final SearchWords words = new SearchWords();
    private final SqlName names;
    private final JoinLines joins;
    private final List<Table> central;

    public CatalogExcerpt(Catalog catalog, TokenCounter tokens) {
        this.catalog = catalog;
        this.tokens = tokens;
        this.names = new SqlName(catalog);
        this.joins = new JoinLines(names, catalog.foreignKeys());
        this.central = catalog.tables().stream()
                .sorted(Comparator.comparingInt(
                                (Table table) -> -joins.of(table.name()).size())
                        .thenComparing(Table::name))
                .toList();
    }

    /**
     * The excerpt, lines that end with a line break.
     *
     * @param hits what the search found for the question, best first; the tables with most joins follow them
     * @param budget the most tokens that the text may cost; below about 30 it may be empty
     */
    public String of(String question, List<TableHit> hits, int budget) {
        Set<Table> ordered = new LinkedHashSet<>();
        hits.forEach(hit -> ordered.add(hit.table()));
        central.stream().limit(MOST_TABLES + MOST_NAMES).forEach(ordered::add);
        QuestionColumns columns = new QuestionColumns(question, words, joins);
        TableBlock blocks = new TableBlock(names, columns, joins);
        // of a small catalog all of it may be shown; of a big one what nobody looked for is only named
        int most = catalog.tables().size() <= MOST_TABLES
                ? MOST_TABLES
                : Math.min(MOST_TABLES, Math.max(FEWEST_TABLES, hits.size()));
        List<Table> withColumns = ordered.stream().limit(most).toList();
        ExcerptPlan plan = new ExcerptPlan(withColumns, hits.size(), blocks, joins, tokens::count);
        for (int room = budget; room > 0; room -= Math.max(1, budget / 20)) {
            String text = text(plan, new ArrayList<>(ordered), room);
            if (tokens.count(text) <= budget) {
                return text;
            }
        }
        return "";
    }

    /** One table with its columns (of a very wide one those that the question needs most) and the joins from and to it. */
    public String table(String question, Table table) {
        TableBlock blocks = new TableBlock(names, new QuestionColumns(question, words, joins), joins);
        StringBuilder text = new StringBuilder(blocks.of(table, TableBlock.Detail.EXAMPLES));
        List<ForeignKey> keys = joins.of(table.name());
        if (!keys.isEmpty()) {
            text.append(ExcerptPlan.JOINS);
            keys.stream().limit(MOST_JOINS_OF_ONE).forEach(key -> text.append(joins.line(key)));
        }
        return text.toString();
    }

    private String text(ExcerptPlan plan, List<Table> ordered, int budget) {
        int left = budget - tokens.count(rest(catalog.tables().size()));
        int forNames = Math.min(left / 8, 4 * catalog.tables().size());
        StringBuilder text = new StringBuilder();
        Set<TableName> shown = plan.write(text, left - forNames);
        left -= tokens.count(text.toString());
        List<Table> others =
                ordered.stream().filter(table -> !shown.contains(table.name())).toList();
        int named = appendNames(text, others, left);
        int missing = catalog.tables().size() - shown.size() - named;
        return missing == 0 ? text.toString() : text.append(rest(missing)).toString();
    }

    private int appendNames(StringBuilder text, List<Table> others, int budget) {
        List<String> listed = new ArrayList<>();
        int left = budget - tokens.count("Other tables: \n");
        for (Table table : others.subList(0, Math.min(MOST_NAMES, others.size()))) {
            String name = names.of(table.name());
            left -= tokens.count(", " + name);
            if (left < 0) {
                break;
            }
            listed.add(name);
        }
        if (!listed.isEmpty()) {
            text.append("Other tables: ").append(String.join(", ", listed)).append('\n');
        }
        return listed.size();
    }

    private static String rest(int missing) {
        return String.format(
                Locale.ROOT,
                "%,d more %s not shown; search finds them.\n",
                missing,
                missing == 1 ? "table is" : "tables are");
    }
}
