package dev.quipu.benchmark;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.CatalogExcerpt;
import dev.quipu.catalog.CatalogSearch;
import dev.quipu.catalog.TableSearch;
import dev.quipu.catalog.TableVectors;
import dev.quipu.catalog.TokenCounter;
import dev.quipu.catalog.embedding.Embedder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Prints what it takes to find the tables for a question in a big catalog: time and memory of the index, time of a
 * search and of an excerpt. With the argument {@code meaning} also what vectors take, where the build has the model.
 */
public final class RetrievalBenchmark {
    private static final int TABLES = 10_000;
    private static final int COLUMNS = 20;
    private static final int QUESTIONS = 400;
    private static final int WARM_UP = 100;
    private static final int HITS = 10;
    private static final int BUDGET = 2_500;

    private final List<String> questions = SyntheticCatalog.questions(QUESTIONS, 2);

    private RetrievalBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        new RetrievalBenchmark().run(List.of(arguments).contains("meaning"));
    }

    private void run(boolean meaning) throws Exception {
        Catalog catalog = SyntheticCatalog.of(TABLES, COLUMNS, 1);
        System.out.printf("catalog of %,d tables, %,d columns: %d MB of heap%n", TABLES, TABLES * COLUMNS, heap());
        long start = System.nanoTime();
        TableSearch tables = new TableSearch(catalog);
        System.out.printf("index of tables: %.1f s, heap %d MB%n", seconds(start), heap());
        start = System.nanoTime();
        CatalogSearch everything = new CatalogSearch(catalog);
        System.out.printf("index of tables and columns: %.1f s, heap %d MB%n", seconds(start), heap());
        start = System.nanoTime();
        TokenCounter counter = new TokenCounter();
        counter.count("warm");
        CatalogExcerpt excerpt = new CatalogExcerpt(catalog, counter);
        System.out.printf("token counter and excerpt: %.1f s, heap %d MB%n", seconds(start), heap());
        measure("tables for a question", question -> tables.search(question, HITS));
        measure("catalog search", question -> everything.search(question, HITS));
        measure("tables and their excerpt", question -> excerpt.of(question, tables.search(question, HITS), BUDGET));
        int longest = questions.stream()
                .mapToInt(question -> counter.count(excerpt.of(question, tables.search(question, HITS), BUDGET)))
                .max()
                .orElseThrow();
        System.out.printf("longest excerpt of a budget of %d tokens: %d%n", BUDGET, longest);
        if (meaning) {
            measureMeaning(catalog);
        }
    }

    private void measureMeaning(Catalog catalog) throws Exception {
        Path folder = Files.createTempDirectory("retrieval-benchmark");
        Path file = folder.resolve("vectors");
        long start = System.nanoTime();
        try (Embedder embedder = Embedder.open().orElseThrow();
                TableVectors vectors = new TableVectors(catalog, embedder, file)) {
            System.out.printf("model loaded: %.1f s%n", seconds(start));
            start = System.nanoTime();
            vectors.make();
            System.out.printf("vectors made: %.1f s, file %,d bytes%n", seconds(start), Files.size(file));
            start = System.nanoTime();
            TableVectors again = new TableVectors(catalog, embedder, file);
            again.make();
            System.out.printf("vectors from the file: %.2f s%n", seconds(start));
            TableSearch search = new TableSearch(catalog, again);
            measure("tables for a question, by meaning too", question -> search.search(question, HITS));
            again.close();
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** The time of the processor says more than the clock where others work on the machine too. */
    private void measure(String what, Consumer<String> work) {
        questions.stream().limit(WARM_UP).forEach(work);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] clock = new double[QUESTIONS];
        double[] processor = new double[QUESTIONS];
        for (int place = 0; place < QUESTIONS; place++) {
            long start = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            work.accept(questions.get(place));
            processor[place] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
            clock[place] = (System.nanoTime() - start) / 1e6;
        }
        System.out.printf("%s: %s; processor %s%n", what, spread(clock), spread(processor));
    }

    private static String spread(double[] millis) {
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, longest %.1f ms",
                millis[QUESTIONS / 2],
                millis[QUESTIONS * 95 / 100],
                millis[QUESTIONS - 1]);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
