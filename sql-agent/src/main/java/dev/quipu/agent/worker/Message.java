package dev.quipu.agent.worker;

/** One message between the bot and a worker. */
final class Message {
    static final byte[] NOTHING = {};

    private final MessageKind kind;
    private final int call;
    private final byte[] body;

    /**
     * @param call the number of the call that it belongs to; 0 for none
     * @param body as {@link BodyWriter} made it; not copied, because results pass through here
     */
    Message(MessageKind kind, int call, byte[] body) {
        this.kind = kind;
        this.call = call;
        this.body = body;
    }

    static Message of(MessageKind kind) {
        return new Message(kind, 0, NOTHING);
    }

    MessageKind kind() {
        return kind;
    }

    int call() {
        return call;
    }

    byte[] body() {
        return body;
    }
}
