package dev.quipu.agent.worker;

/** What a message between the bot and a worker says. The order is part of the wire; see {@link Wire#VERSION}. */
enum MessageKind {
    /** To the worker: open this database. */
    OPEN,
    /** To the worker: let go of the database. */
    CLOSE,
    /** To the worker: tell what is known of the database. */
    CATALOG,
    /** To the worker: bind a proved query. */
    PREPARE,
    /** To the worker: run a proved query. */
    RUN,
    /** To the worker: load data files into a database. */
    LOAD,
    /** To the worker: end the queries that run. Has no answer. */
    CANCEL,
    /** From the worker, first of all: it lives and speaks this version. */
    READY,
    /** From the worker: how far the work has come. */
    PROGRESS,
    /** From the worker: the columns of a result. */
    COLUMNS,
    /** From the worker: some rows of a result. */
    ROWS,
    /** From the worker: the call has ended well. */
    DONE,
    /** From the worker: the call has failed, and why. */
    FAILED
}
