package dev.quipu.agent.warehouse;

import dev.quipu.catalog.TableName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a query would cost, told without running it. Figures end at {@link #MOST}, whatever the plan multiplies.
 *
 * @param rows rows that its scans and series read together
 * @param bytes of the columns that its scans read, as they are in memory
 * @param largestStep the most rows that any one step of the plan handles, such as the product of a join without a
 *     condition
 * @param scans what is read of each table, the most rows first, then by name
 */
public record Estimate(long rows, long bytes, long largestStep, List<Scan> scans) {
    /** Beyond this every figure means the same: never. */
    public static final long MOST = 1_000_000_000_000_000_000L;

    public static final Estimate NOTHING = new Estimate(0, 0, 0, List.of());

    public Estimate {
        if (rows < 0 || bytes < 0 || largestStep < 0 || Math.max(Math.max(rows, bytes), largestStep) > MOST) {
            throw new IllegalArgumentException("an estimate lies between nothing and MOST");
        }
        scans = scans.stream()
                .sorted(Comparator.comparingLong(Scan::rows).reversed().thenComparing(Scan::table))
                .toList();
    }

    /**
     * What is read of one table.
     *
     * @param rows that its scans read together
     */
    public record Scan(TableName table, long rows, long bytes) {
        public Scan {
            Objects.requireNonNull(table, "table is null");
        }

        Scan and(Scan other) {
            return new Scan(table, plus(rows, other.rows), plus(bytes, other.bytes));
        }
    }

    /** What both cost together; the larger of their largest steps. */
    public Estimate and(Estimate other) {
        Map<TableName, Scan> together = new TreeMap<>();
        Stream.concat(scans.stream(), other.scans.stream())
                .forEach(scan -> together.merge(scan.table(), scan, Scan::and));
        return new Estimate(
                plus(rows, other.rows),
                plus(bytes, other.bytes),
                Math.max(largestStep, other.largestStep),
                List.copyOf(together.values()));
    }

    /** The sum, {@link #MOST} at most. */
    static long plus(long a, long b) {
        return Math.min(MOST, a + b);
    }

    /** The product, {@link #MOST} at most. */
    static long times(long a, double b) {
        double product = a * b;
        return product >= MOST ? MOST : (long) product;
    }
}
