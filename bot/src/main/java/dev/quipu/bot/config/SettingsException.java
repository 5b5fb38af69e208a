package dev.quipu.bot.config;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that cannot be used, with every mistake that was found. */
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    public SettingsException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** In the order of their lines. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
