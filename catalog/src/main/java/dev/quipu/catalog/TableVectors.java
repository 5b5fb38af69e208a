package dev.quipu.catalog;

import dev.quipu.catalog.embedding.Embedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a catalog as vectors. They are made once and kept in a file; until all are made, a search goes without
 * them. Safe for several threads.
 */
public final class TableVectors implements AutoCloseable {
    /** Work that is lost at most when the program ends meanwhile. */
    private static final int SAVED_AFTER = 500;

    private final List<Table> tables;
    private final Embedder embedder;
    private final VectorFile file;
    private volatile float @Nullable [][] made;
    private volatile boolean closed;
    private @Nullable Thread worker;

    /** @param file where vectors are kept from start to start; one file for each source */
    public TableVectors(Catalog catalog, Embedder embedder, Path file) {
        this.tables = TableSearch.byName(catalog);
        this.embedder = Objects.requireNonNull(embedder, "embedder is null");
        this.file = new VectorFile(file);
    }

    /** Makes what is missing beside everything else, on one core. */
    public synchronized void startMaking() {
        if (worker == null) {
            worker = new Thread(this::make, "quipu-table-vectors");
            worker.setDaemon(true);
            worker.start();
        }
    }

    /** Makes what is missing and comes back when all is there, or early when closed. */
    public void make() {
        Map<String, float[]> kept = file.read();
        Map<String, float[]> current = new HashMap<>();
        float[][] vectors = new float[tables.size()][];
        int fresh = 0;
        for (int place = 0; place < vectors.length && !closed; place++) {
            TableMeaning meaning = TableMeaning.of(tables.get(place));
            String key = meaning.key();
            float[] vector = kept.get(key);
            if (vector == null) {
                vector = embedder.passage(meaning.text());
                fresh++;
            }
            vectors[place] = vector;
            current.put(key, vector);
            if (fresh == SAVED_AFTER) {
                fresh = 0;
                Map<String, float[]> both = new HashMap<>(kept);
                both.putAll(current);
                save(both);
            }
        }
        if (!closed) {
            if (fresh > 0 || kept.size() != current.size()) {
                save(current);
            }
            made = vectors;
        }
    }

    private void save(Map<String, float[]> vectors) {
        try {
            file.write(vectors);
        } catch (IOException e) {
            // they serve from memory, and the next start makes them again
        }
    }

    /** True when searches go by meaning too. */
    public boolean ready() {
        return made != null;
    }

    /** How like in meaning each table is to the question, in the order of their names; empty until all are made. */
    double[] similarities(String question) {
        float[][] vectors = made;
        if (vectors == null || closed) {
            return new double[0];
        }
        float[] asked = embedder.question(question);
        double[] similarities = new double[vectors.length];
        for (int place = 0; place < vectors.length; place++) {
            similarities[place] = product(asked, vectors[place]);
        }
        return similarities;
    }

    private static double product(float[] one, float[] other) {
        float sum = 0;
        for (int part = 0; part < one.length; part++) {
            sum += one[part] * other[part];
        }
        return sum;
    }

    /** Ends the making; the embedder stays open. */
    @Override
    public void close() {
        closed = true;
    }
}
