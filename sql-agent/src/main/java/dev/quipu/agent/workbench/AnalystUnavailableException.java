package dev.quipu.agent.workbench;

/** An analyst that cannot work now, with the reason. */
public final class AnalystUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    public AnalystUnavailableException(String reason) {
        super(reason);
    }
}
