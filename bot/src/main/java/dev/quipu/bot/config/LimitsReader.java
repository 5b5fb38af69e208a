package dev.quipu.bot.config;

import dev.quipu.agent.AdmissionLimits;
import dev.quipu.agent.warehouse.CostLimits;
import dev.quipu.agent.warehouse.ResultLimits;
import dev.quipu.bot.config.Settings.Limits;
import dev.quipu.bot.config.SettingsFile.Found;
import java.time.Duration;
import java.util.Map;

/** Reads the limits of a settings file whose values are known to fit. */
final class LimitsReader {
    private final Map<String, Found> values;
    private final String source;

    /** @param source the section of a source, with a point behind it; empty for the limits of all */
    private LimitsReader(Map<String, Found> values, String source) {
        this.values = values;
        this.source = source;
    }

    /** The limits of all sources. */
    static Limits limits(Map<String, Found> values) {
        return new LimitsReader(values, "").read();
    }

    /** The limits of one source: its own, else those of all. */
    static Limits limits(Map<String, Found> values, String id) {
        return new LimitsReader(values, "sources." + id + ".").read();
    }

    private Limits read() {
        return new Limits(
                new ResultLimits(
                        number("limits.rows"),
                        (int) Kind.bytes(text("limits.cell")),
                        Kind.bytes(text("limits.result"))),
                new CostLimits(
                        Long.parseLong(text("limits.read-rows")),
                        Kind.bytes(text("limits.read-bytes")),
                        Long.parseLong(text("limits.step-rows"))),
                new AdmissionLimits(
                        number("limits.queries"), number("limits.queries-per-asker"), number("limits.waiting")),
                Duration.ofSeconds(number("limits.seconds")),
                Kind.megabytes(text("limits.memory")),
                number("limits.threads"));
    }

    private int number(String name) {
        return Integer.parseInt(text(name));
    }

    private String text(String name) {
        Found own = values.get(source + name);
        return own == null ? SettingsReader.text(values, name) : own.text();
    }
}
