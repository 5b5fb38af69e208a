package dev.quipu.agent.worker;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a message between the bot and a worker says. */
enum MessageKind {
    /** To the worker: open this database. */
    OPEN(1),
    /** To the worker: let go of the database. */
    CLOSE(2),
    /** To the worker: tell what is known of the database. */
    CATALOG(3),
    /** To the worker: bind a proved query. */
    PREPARE(4),
    /** To the worker: tell what a proved query would cost. */
    ESTIMATE(5),
    /** To the worker: run a proved query. */
    RUN(6),
    /** To the worker: load data files into a database. */
    LOAD(7),
    /** To the worker: end the queries that run. Has no answer. */
    CANCEL(8),
    /** From the worker, first of all: it lives and speaks this version. */
    READY(9),
    /** From the worker: how far the work has come. */
    PROGRESS(10),
    /** From the worker: the columns of a result. */
    COLUMNS(11),
    /** From the worker: some rows of a result. */
    ROWS(12),
    /** From the worker: the call has ended well. */
    DONE(13),
    /** From the worker: the call has failed, and why. */
    FAILED(14);

    private static final Map<Integer, MessageKind> BY_CODE =
            Stream.of(values()).collect(Collectors.toMap(MessageKind::code, kind -> kind));

    private final int code;

    MessageKind(int code) {
        this.code = code;
    }

    /** Stands for the kind on the wire; see {@link Wire#VERSION}. */
    int code() {
        return code;
    }

    static Optional<MessageKind> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
