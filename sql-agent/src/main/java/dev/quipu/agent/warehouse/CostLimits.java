package dev.quipu.agent.warehouse;

/**
 * What one question may cost. The limits count all queries of a question together, but for the steps.
 *
 * @param rows rows that are read
 * @param bytes bytes that are read
 * @param stepRows rows of the largest step of one query
 */
public record CostLimits(long rows, long bytes, long stepRows) {
    private static final long GIGABYTE = 1024L * 1024 * 1024;

    public static final CostLimits DEFAULT = new CostLimits(1_000_000_000, 20 * GIGABYTE, 10_000_000_000L);

    public CostLimits {
        if (rows < 1 || bytes < 1 || stepRows < 1) {
            throw new IllegalArgumentException("a question that may cost nothing cannot be answered");
        }
    }

    public boolean allow(Estimate estimate) {
        return !tooManyRows(estimate) && !tooManyBytes(estimate) && !tooLargeStep(estimate);
    }

    public boolean tooManyRows(Estimate estimate) {
        return estimate.rows() > rows;
    }

    public boolean tooManyBytes(Estimate estimate) {
        return estimate.bytes() > bytes;
    }

    public boolean tooLargeStep(Estimate estimate) {
        return estimate.largestStep() > stepRows;
    }
}
