package dev.quipu.agent.answer;

/**
 * What an asker may do besides asking.
 *
 * @param mayRunAnyway whether a query may run that costs more than the source's limit, if the asker wants it
 */
public record Permissions(boolean mayRunAnyway) {
    /** Those of somebody who runs Quipu for themselves. */
    public static final Permissions ALL = new Permissions(true);

    public static final Permissions NONE = new Permissions(false);
}
