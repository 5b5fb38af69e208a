package dev.quipu.agent.model;

/**
 * What one question may use of a model before somebody else is asked.
 *
 * @param turns round trips
 * @param tokens read and written, over all round trips
 * @param unusable replies in no allowed form that are forgiven
 * @param failures queries that cannot run that are sent back
 * @param lookUps searches, descriptions, samples and values
 */
public record Bounds(int turns, int tokens, int unusable, int failures, int lookUps) {
    public static final Bounds STANDARD = new Bounds(10, 80_000, 2, 3, 24);

    public Bounds {
        if (turns < 1 || tokens < 1 || unusable < 0 || failures < 0 || lookUps < 0) {
            throw new IllegalArgumentException("bounds leave room for one round trip");
        }
    }
}
