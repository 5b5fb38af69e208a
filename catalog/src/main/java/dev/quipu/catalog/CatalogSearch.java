package dev.quipu.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds tables and columns by words in their names, comments and values. Names count more than comments, comments more
 * than values; words are compared by their stems, names also with a letter or two wrong. Safe for several threads.
 */
public final class CatalogSearch {
    private static final String NAME = "name";
    private static final String COMMENT = "comment";
    private static final String VALUE = "value";
    private static final String TABLE = "table";
    private static final String PLACE = "place";
    /** The words of the name as they stand: one compares them, not their stems, with a word that is spelt wrong. */
    private static final String SPELLING = "spelling";

    private static final int ONE_MISTAKE = 5;
    private static final int TWO_MISTAKES = 7;

    private final List<SearchEntry> entries;
    private final IndexSearcher searcher;

    public CatalogSearch(Catalog catalog) {
        this.entries = SearchEntry.of(catalog);
        try {
            this.searcher = new IndexSearcher(DirectoryReader.open(index()));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory failed", e);
        }
    }

    /** The best hits, best first, ties by name; none when no word is found anywhere. */
    public List<SearchHit> search(String words, int limit) {
        Set<String> stems = new LinkedHashSet<>(NameWords.stems(words));
        if (stems.isEmpty() || limit < 1 || entries.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        NameWords.of(words).forEach(word -> query.add(anywhere(word), BooleanClause.Occur.SHOULD));
        try {
            List<SearchHit> hits = new ArrayList<>();
            // all of them, since Lucene breaks ties by the order of the index, not by name
            for (ScoreDoc found : searcher.search(query.build(), entries.size()).scoreDocs) {
                String place = searcher.storedFields().document(found.doc).get(PLACE);
                SearchEntry entry = entries.get(Integer.parseInt(place));
                hits.add(new SearchHit(entry.table(), entry.column(), found.score, List.of()));
            }
            hits.sort(Comparator.comparingDouble(SearchHit::score)
                    .reversed()
                    .thenComparing(SearchHit::table)
                    .thenComparing(SearchHit::column));
            return hits.stream().limit(limit).map(hit -> explained(hit, stems)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory failed", e);
        }
    }

    private static Query anywhere(String word) {
        String stem = NameWords.stem(word);
        List<Query> fields = new ArrayList<>(List.of(
                boosted(new TermQuery(new Term(NAME, stem)), 4),
                boosted(new TermQuery(new Term(COMMENT, stem)), 2),
                boosted(new TermQuery(new Term(VALUE, stem)), 1),
                boosted(new TermQuery(new Term(TABLE, stem)), 0.5f)));
        if (word.length() >= ONE_MISTAKE) {
            int mistakes = word.length() >= TWO_MISTAKES ? 2 : 1;
            fields.add(boosted(new FuzzyQuery(new Term(SPELLING, word), mistakes, 1), 1.5f));
        }
        return new DisjunctionMaxQuery(fields, 0.1f);
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }

    private SearchHit explained(SearchHit hit, Set<String> stems) {
        SearchEntry entry = entries.stream()
                .filter(one -> one.table().equals(hit.table()) && one.column().equals(hit.column()))
                .findFirst()
                .orElseThrow();
        return new SearchHit(hit.table(), hit.column(), hit.score(), entry.reasons(stems));
    }

    private ByteBuffersDirectory index() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (WhitespaceAnalyzer analyzer = new WhitespaceAnalyzer();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int place = 0; place < entries.size(); place++) {
                SearchEntry entry = entries.get(place);
                Document document = new Document();
                document.add(new StoredField(PLACE, Integer.toString(place)));
                document.add(stems(NAME, entry.name()));
                document.add(new TextField(SPELLING, String.join(" ", NameWords.of(entry.name())), Field.Store.NO));
                document.add(stems(COMMENT, entry.comment()));
                entry.values().forEach(value -> document.add(stems(VALUE, value)));
                if (!entry.column().isEmpty()) {
                    document.add(stems(TABLE, entry.table().table()));
                }
                writer.addDocument(document);
            }
        }
        return directory;
    }

    private static TextField stems(String field, String text) {
        return new TextField(field, String.join(" ", NameWords.stems(text)), Field.Store.NO);
    }
}
