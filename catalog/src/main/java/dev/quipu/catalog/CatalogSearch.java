package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * Finds tables and columns by words in their names, comments and values. Names count more than comments, comments more
 * than values; words are compared by their stems, names also with a letter or two wrong. Safe for several threads.
 */
public final class CatalogSearch {
    private static final String NAME = "name";
    private static final String COMMENT = "comment";
    private static final String VALUE = "value";
    private static final String TABLE = "table";
    /** The words of the name as they stand: one compares them, not their stems, with a word that is spelt wrong. */
    private static final String SPELLING = "spelling";

    private static final int ONE_MISTAKE = 5;
    private static final int TWO_MISTAKES = 7;
    private static final int MOST_WORDS = 50;

    private final List<SearchEntry> entries;
    private final OrderedIndex index;

    public CatalogSearch(Catalog catalog) {
        this.entries = SearchEntry.of(catalog);
        ValueShare share = new ValueShare(catalog);
        this.index = new OrderedIndex(
                () -> entries.stream().map(entry -> document(entry, share)).iterator(), new BM25Similarity());
    }

    /** The best hits, best first, ties by name; none when no word is found anywhere. */
    public List<SearchHit> search(String words, int limit) {
        Set<String> stems = new LinkedHashSet<>(NameWords.stems(words));
        if (stems.isEmpty() || limit < 1 || entries.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        new LinkedHashSet<>(NameWords.of(words))
                .stream().limit(MOST_WORDS).forEach(word -> query.add(anywhere(word), BooleanClause.Occur.SHOULD));
        return index.search(query.build(), limit).stream()
                .map(found -> hit(entries.get(found.place()), found.score(), stems))
                .toList();
    }

    private static SearchHit hit(SearchEntry entry, double score, Set<String> stems) {
        return new SearchHit(entry.owner().name(), entry.column(), score, entry.reasons(stems));
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

    private static Document document(SearchEntry entry, ValueShare share) {
        Document document = new Document();
        document.add(stems(NAME, entry.name()));
        document.add(text(SPELLING, NameWords.of(entry.name())));
        document.add(stems(COMMENT, entry.comment()));
        share.of(entry.values()).forEach(value -> document.add(stems(VALUE, value.value())));
        if (!entry.column().isEmpty()) {
            document.add(stems(TABLE, entry.owner().name().table()));
        }
        return document;
    }

    private static TextField stems(String field, String text) {
        return text(field, NameWords.stems(text));
    }

    private static TextField text(String field, List<String> words) {
        return new TextField(field, String.join(" ", words), Field.Store.NO);
    }
}
