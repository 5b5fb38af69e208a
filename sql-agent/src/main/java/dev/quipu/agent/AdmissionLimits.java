package dev.quipu.agent;

/**
 * How many questions about one source are worked on at once.
 *
 * @param atOnce of all askers together
 * @param perAsker of one asker
 * @param waiting how many may wait besides; more are turned away
 */
public record AdmissionLimits(int atOnce, int perAsker, int waiting) {
    public static final AdmissionLimits DEFAULT = new AdmissionLimits(4, 2, 20);

    public AdmissionLimits {
        if (atOnce < 1 || perAsker < 1 || waiting < 0) {
            throw new IllegalArgumentException("there is room for one question at least");
        }
    }
}
