package dev.quipu.agent.attack;

import java.util.List;
import java.util.Random;

/** Draws one of several. */
final class Pick {
    private Pick() {}

    static <T> T of(List<T> many, Random random) {
        return many.get(random.nextInt(many.size()));
    }

    @SafeVarargs
    static <T> T of(Random random, T... many) {
        return many[random.nextInt(many.length)];
    }
}
