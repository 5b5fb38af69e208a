package dev.quipu.benchmark;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.CatalogExcerpt;
import dev.quipu.catalog.TableHit;
import dev.quipu.catalog.TableName;
import dev.quipu.catalog.TableSearch;
import dev.quipu.catalog.TableVectors;
import dev.quipu.catalog.TokenCounter;
import dev.quipu.catalog.embedding.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Prints for how many questions of a folder all tables that their SQL reads are among the best found, with all databases
 * of the folder in one catalog: by words, and by meaning too where the build has the model.
 */
public final class QuestionFolderBenchmark {
    private static final int[] FIRST = {3, 5, 10};
    private static final int BUDGET = 2_500;

    private QuestionFolderBenchmark() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException, SQLException {
        QuestionFolder folder = new QuestionFolder(Path.of(arguments[0]));
        Catalog catalog = folder.merged();
        System.out.printf("%d tables in one catalog%n", catalog.tables().size());
        System.out.printf("%-40s %9s %7s %7s %7s %8s%n", "list", "questions", "top 3", "top 5", "top 10", "excerpt");
        measure(folder, "by words", catalog, new TableSearch(catalog));
        Optional<Embedder> embedder = Embedder.open();
        if (embedder.isEmpty()) {
            System.out.println("by meaning: not measured, this build is without the profile \"embeddings\"");
            return;
        }
        Path file = Files.createTempFile("question-folder", ".vectors");
        try (Embedder model = embedder.get();
                TableVectors vectors = new TableVectors(catalog, model, file)) {
            vectors.make();
            measure(folder, "by words and meaning", catalog, new TableSearch(catalog, vectors));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void measure(QuestionFolder folder, String how, Catalog catalog, TableSearch search)
            throws IOException {
        CatalogExcerpt excerpt = new CatalogExcerpt(catalog, new TokenCounter());
        for (Path list : folder.lists()) {
            int[] found = new int[FIRST.length];
            int shown = 0;
            List<QuestionFolder.Asked> questions = folder.questions(list);
            for (QuestionFolder.Asked asked : questions) {
                List<TableHit> hits = search.search(asked.question(), FIRST[FIRST.length - 1]);
                List<TableName> names =
                        hits.stream().map(hit -> hit.table().name()).toList();
                for (int place = 0; place < FIRST.length; place++) {
                    int first = Math.min(FIRST[place], names.size());
                    found[place] += names.subList(0, first).containsAll(asked.tables()) ? 1 : 0;
                }
                shown += shows(excerpt.of(asked.question(), hits, BUDGET), asked.tables()) ? 1 : 0;
            }
            double all = questions.size() / 100.0;
            System.out.printf(
                    "%-40s %9d %7.1f %7.1f %7.1f %8.1f%n",
                    list.getFileName() + ", " + how,
                    questions.size(),
                    found[0] / all,
                    found[1] / all,
                    found[2] / all,
                    shown / all);
        }
    }

    /** Whether all tables stand in the excerpt with at least some of their columns. */
    private static boolean shows(String excerpt, List<TableName> tables) {
        return tables.stream().allMatch(table -> ("\n" + excerpt).contains("\n" + table + " ("));
    }
}
