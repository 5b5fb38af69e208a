package dev.quipu.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A full-text index in memory that keeps its documents in the order in which they came, so that hits of the same score
 * come in that order and the number of a hit is its place. Safe for several threads.
 */
final class OrderedIndex {
    private final IndexSearcher searcher;

    /** Something found. */
    record Found(int place, double score) {}

    OrderedIndex(Iterable<Document> documents, Similarity similarity) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (WhitespaceAnalyzer analyzer = new WhitespaceAnalyzer();
                    IndexWriter writer = new IndexWriter(directory, config(analyzer, similarity))) {
                for (Document document : documents) {
                    writer.addDocument(document);
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(similarity);
            // the answers of different callers must not depend on each other, and memory stays bounded
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory failed", e);
        }
    }

    private static IndexWriterConfig config(WhitespaceAnalyzer analyzer, Similarity similarity) {
        return new IndexWriterConfig(analyzer)
                .setSimilarity(similarity)
                // these two merge neighbours only, one after the other: documents never change their order
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
    }

    /** The best hits, best first, ties in the order of the documents. */
    List<Found> search(Query query, int limit) {
        try {
            List<Found> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
                found.add(new Found(hit.doc, hit.score));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory failed", e);
        }
    }

    /** Adds the score of every document that fits to its place in the totals; false when none does. */
    boolean addScores(Query query, double[] totals) {
        try {
            return searcher.search(query, new IntoTotals(totals));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory failed", e);
        }
    }

    /** Whether the term stands in any document. */
    boolean knows(String field, String term) {
        try {
            return searcher.getIndexReader().docFreq(new Term(field, term)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory failed", e);
        }
    }

    /** Lucene's way to see all hits without sorting them; one thread sees them all. */
    private static final class IntoTotals implements CollectorManager<Adding, Boolean> {
        private final double[] totals;

        IntoTotals(double[] totals) {
            this.totals = totals;
        }

        @Override
        public Adding newCollector() {
            return new Adding(totals);
        }

        @Override
        public Boolean reduce(Collection<Adding> collectors) {
            return collectors.stream().anyMatch(collector -> collector.found);
        }
    }

    private static final class Adding extends SimpleCollector {
        private final double[] totals;
        private int first;
        private boolean found;
        private @Nullable Scorable scorer;

        Adding(double[] totals) {
            this.totals = totals;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            first = context.docBase;
        }

        @Override
        public void setScorer(Scorable nextScorer) {
            scorer = nextScorer;
        }

        @Override
        public void collect(int document) throws IOException {
            found = true;
            totals[first + document] += Objects.requireNonNull(scorer).score();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
