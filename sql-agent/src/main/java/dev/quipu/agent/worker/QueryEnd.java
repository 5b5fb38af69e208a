package dev.quipu.agent.worker;

import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.agent.warehouse.WarehouseException.Kind;

/** What people are told when a query ended with its worker. */
final class QueryEnd {
    private static final String NARROW = "narrow it: fewer columns, a filter, or a shorter period";

    private QueryEnd() {}

    /** @param cause whether this query brought the worker down, as far as that can be told */
    static WarehouseException of(Death death, boolean cause, WorkerMemory memory) {
        if (death.reason() == Death.Reason.CLOSED) {
            return stopped();
        }
        if (!cause) {
            return new WarehouseException(
                    Kind.ENGINE,
                    "the database engine was started anew because of another question",
                    "ask again; it is back");
        }
        return switch (death.reason()) {
            case DEADLINE -> late();
            case STOPPED, CLOSED, PROGRAM_ENDS -> stopped();
            case ITSELF -> death.forMemory() ? tooLarge(memory) : broken();
        };
    }

    static WarehouseException late() {
        return new WarehouseException(
                Kind.TIME, "the query took longer than it may", "narrow it: a filter, or a shorter period");
    }

    static WarehouseException stopped() {
        return new WarehouseException(Kind.CANCELLED, "the query was stopped", "ask again when it is wanted");
    }

    static WarehouseException notBack() {
        return new WarehouseException(
                Kind.ENGINE,
                "the database engine is still being started anew",
                "ask again in a moment; if that stays, see the error log");
    }

    private static WarehouseException tooLarge(WorkerMemory memory) {
        return new WarehouseException(
                Kind.MEMORY,
                "the query needed more than the " + memory.engineMegabytes() + " MB of memory that it may use",
                NARROW);
    }

    private static WarehouseException broken() {
        return new WarehouseException(
                Kind.ENGINE,
                "the database engine broke down on this query",
                "ask in another way; if that breaks too, report it with the error log");
    }
}
