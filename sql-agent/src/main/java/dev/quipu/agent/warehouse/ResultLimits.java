package dev.quipu.agent.warehouse;

/**
 * How large a result may become. What is cut off is told in the result.
 *
 * @param rows rows of one result
 * @param bytesPerCell UTF-8 bytes of one value
 * @param bytesPerResult bytes of all values of one result together, texts counted as UTF-8
 */
public record ResultLimits(int rows, int bytesPerCell, long bytesPerResult) {
    public static final ResultLimits DEFAULT = new ResultLimits(1_000, 64 * 1024, 10L * 1024 * 1024);

    public ResultLimits {
        if (rows < 1 || bytesPerCell < 1 || bytesPerResult < 1) {
            throw new IllegalArgumentException("a result needs room for a row, a byte in it and a byte in all");
        }
    }

    /** The same with so many rows at most. */
    public ResultLimits withRows(int most) {
        return new ResultLimits(most, bytesPerCell, bytesPerResult);
    }
}
