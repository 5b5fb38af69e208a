package dev.quipu.agent.worker;

/**
 * One message between the bot and a worker.
 *
 * @param call the number of the call that it belongs to; 0 for none
 * @param body as {@link BodyWriter} made it; not copied, because results pass through here
 */
record Message(MessageKind kind, int call, byte[] body) {
    static final byte[] NOTHING = {};

    static Message of(MessageKind kind) {
        return new Message(kind, 0, NOTHING);
    }
}
