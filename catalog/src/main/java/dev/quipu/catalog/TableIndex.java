package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Tables as documents: what a table is called and what is known of its columns speaks for the table. Safe for several
 * threads.
 */
final class TableIndex {
    static final String NAME = "name";
    static final String COLUMN = "column";
    /** The words of names as they stand: one compares them, not their stems, with a word that is spelt wrong. */
    static final String SPELLING = "spelling";

    static final String PAIR = "pair";
    static final String COMMENT = "comment";
    static final String VALUE = "value";
    static final String WHOLE_VALUE = "whole";

    private final OrderedIndex index;
    private final SearchWords words;
    private final int tables;

    /** @param tables in the order in which their places are counted */
    TableIndex(List<Table> tables, ValueShare share, SearchWords words) {
        this.words = words;
        this.tables = tables.size();
        this.index = new OrderedIndex(
                () -> tables.stream().map(table -> document(table, share)).iterator(), new ByField());
    }

    /** For each word or phrase that is found anywhere how well each table fits it, by place. */
    List<double[]> scores(QuestionWords question) {
        List<double[]> scores = new ArrayList<>();
        for (Query query : new TableQuery(index, words).of(question)) {
            double[] ofQuery = new double[tables];
            if (index.addScores(query, ofQuery)) {
                scores.add(ofQuery);
            }
        }
        return scores;
    }

    private Document document(Table table, ValueShare share) {
        Document document = new Document();
        name(document, NAME, table.name().table());
        add(document, COMMENT, words.tellingStems(table.comment()));
        for (Column column : table.columns()) {
            name(document, COLUMN, column.name());
            add(document, COMMENT, words.tellingStems(column.comment()));
            Set<String> stems = new LinkedHashSet<>();
            for (ValueCount value : share.of(column.profile().values())) {
                List<String> parts = NameWords.of(value.value());
                stems.addAll(words.tellingStems(value.value()));
                if (!parts.isEmpty() && parts.size() <= QuestionWords.LONGEST_PHRASE) {
                    add(document, WHOLE_VALUE, List.of(QuestionWords.phrase(parts)));
                }
            }
            add(document, VALUE, List.copyOf(stems));
        }
        return document;
    }

    private void name(Document document, String field, String name) {
        List<String> stems = words.stems(name);
        add(document, field, stems);
        add(document, SPELLING, NameWords.of(name));
        for (int place = 1; place < stems.size(); place++) {
            add(document, PAIR, List.of(QuestionWords.pair(stems.get(place - 1), stems.get(place))));
        }
    }

    private static void add(Document document, String field, List<String> words) {
        if (!words.isEmpty()) {
            document.add(new TextField(field, String.join(" ", words), Field.Store.NO));
        }
    }

    /** A wide table is not worse for being wide, and a word that stands in many of its columns counts little more. */
    private static final class ByField extends PerFieldSimilarityWrapper {
        private final Similarity name = new BM25Similarity(1.2f, .3f);
        private final Similarity column = new BM25Similarity(.6f, .3f);
        private final Similarity text = new BM25Similarity(.6f, .5f);

        @Override
        public Similarity get(String field) {
            return switch (field) {
                case NAME -> name;
                case COLUMN, PAIR -> column;
                default -> text;
            };
        }
    }
}
