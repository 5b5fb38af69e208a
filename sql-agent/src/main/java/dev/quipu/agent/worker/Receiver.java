package dev.quipu.agent.worker;

import dev.quipu.agent.source.ProfileProgress;

/** Takes what a worker sends before a call has ended. Called by the thread that reads the pipe; must not wait. */
@FunctionalInterface
interface Receiver {
    Receiver NOTHING = (kind, body) -> {};

    void receive(MessageKind kind, BodyReader body);

    /** The call is made once more, by another worker: what came so far counts no longer. */
    default void again() {}

    static Receiver of(ProfileProgress progress) {
        return (kind, body) -> progress.report(body.number(), body.number(), body.text());
    }
}
