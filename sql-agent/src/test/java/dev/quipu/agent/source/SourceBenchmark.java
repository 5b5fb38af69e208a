package dev.quipu.agent.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/**
 * Measures how long the demo takes to build and a CSV file of 100 MB to load. Run its main with a folder for the files,
 * which stay there:
 *
 * <pre>java -cp CLASSPATH dev.quipu.agent.source.SourceBenchmark FOLDER</pre>
 */
public final class SourceBenchmark {
    private static final long MEGABYTES = 100;
    private static final int RUNS = 3;

    private SourceBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (int run = 1; run <= RUNS; run++) {
            long start = System.nanoTime();
            Path shop = DemoShop.asOf(LocalDate.of(2026, 11, 20), folder.resolve("demo-" + run));
            say("demo built", start, Files.size(shop));
        }
        Path orders = folder.resolve("orders.csv");
        writeOrders(orders);
        for (int run = 1; run <= RUNS; run++) {
            long start = System.nanoTime();
            Path database = folder.resolve("orders.duckdb");
            LoadReport report = FileLoader.load(List.of(orders), database, ProfileProgress.SILENT);
            LoadedFile file = report.files().get(0);
            say(file.rowsLoaded() + " rows loaded, " + file.rowsRejected() + " rejected", start, Files.size(orders));
        }
    }

    private static void say(String what, long start, long bytes) {
        System.out.printf("%s: %.2f s, %.1f MB%n", what, (System.nanoTime() - start) / 1e9, bytes / 1e6);
    }

    private static void writeOrders(Path file) throws IOException {
        Random random = new Random(1);
        LocalDateTime time = LocalDateTime.of(2022, 1, 1, 0, 0);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("order_id;customer;ordered_at;amount;quantity;city;zip;note;express\n");
            long written = 0;
            for (int id = 1; written < MEGABYTES * 1_000_000; id++) {
                time = time.plusSeconds(70);
                String line = id % 200_000 == 0
                        ? "a broken;line\n"
                        : String.format(
                                "%d;Customer %d;%02d/%02d/%d %02d:%02d;%d.%03d,%02d €;%d;Köln;%05d;\"a note; number %d\";%b%n",
                                id,
                                random.nextInt(20_000),
                                time.getDayOfMonth(),
                                time.getMonthValue(),
                                time.getYear(),
                                time.getHour(),
                                time.getMinute(),
                                1 + random.nextInt(200),
                                random.nextInt(1000),
                                random.nextInt(100),
                                random.nextInt(20),
                                random.nextInt(100_000),
                                random.nextInt(1000),
                                random.nextBoolean());
                out.write(line);
                written += line.length() + 2;
            }
        }
    }
}
