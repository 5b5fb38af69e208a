package dev.quipu.agent.model.provider;

import java.time.Duration;

/** Waits between two attempts. */
@FunctionalInterface
interface Pause {
    void pause(Duration time) throws InterruptedException;
}
