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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prints for how many questions of a folder all tables that their SQL reads are among the best found, with all databases
 * of the folder in one catalog: by words, and by meaning too where the build has the model.
 */
public final class QuestionFolderBenchmark {
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
            List<QuestionFolder.Asked> questions = folder.questions(list);
            long excerpts = questions.stream()
                    .filter(asked -> shows(excerpt, search, asked))
                    .count();
            System.out.printf(
                    "%-40s %9d %7.1f %7.1f %7.1f %8.1f%n",
                    list.getFileName() + ", " + how,
                    questions.size(),
                    share(search, questions, 3),
                    share(search, questions, 5),
                    share(search, questions, 10),
                    100.0 * excerpts / questions.size());
        }
    }

    private static double share(TableSearch search, List<QuestionFolder.Asked> questions, int limit) {
        long found = questions.stream()
                .filter(asked -> search.search(asked.question(), limit).stream()
                        .map(hit -> hit.table().name())
                        .collect(Collectors.toSet())
                        .containsAll(asked.tables()))
                .count();
        return 100.0 * found / questions.size();
    }

    /** Whether all tables stand in the excerpt with at least some of their columns. */
    private static boolean shows(CatalogExcerpt excerpt, TableSearch search, QuestionFolder.Asked asked) {
        List<TableHit> hits = search.search(asked.question(), 10);
        Set<String> lines =
                Set.copyOf(List.of(excerpt.of(asked.question(), hits, BUDGET).split("\n")).stream()
                        .map(line -> line.replaceAll(" \\(.*", ""))
                        .collect(Collectors.toSet()));
        return asked.tables().stream().map(TableName::toString).allMatch(lines::contains);
    }
}
