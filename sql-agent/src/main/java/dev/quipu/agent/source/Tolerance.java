package dev.quipu.agent.source;

/**
 * How many values of a column may be wrong without the column being something else. Such values are left empty and
 * reported one by one.
 */
record Tolerance(int percent, int goodForOneBad) {
    /** Two in a hundred, or a single one among ten. */
    static final Tolerance USUAL = new Tolerance(2, 10);

    /** What a sample may show that is to be looked at in full. */
    static final Tolerance OF_SAMPLE = new Tolerance(10, 5);

    boolean mayBe(long bad, long all) {
        return bad * 100 <= all * percent || (bad == 1 && all - bad >= goodForOneBad);
    }
}
