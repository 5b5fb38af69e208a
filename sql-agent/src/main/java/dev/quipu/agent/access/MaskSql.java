package dev.quipu.agent.access;

import dev.quipu.agent.guard.text.RuleFile;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Masks as SQL of each dialect. */
final class MaskSql {
    private static final Set<String> WHOLE = Set.of(
            "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "INT", "LONG", "SHORT");
    private static final Set<String> FRACTIONS =
            Set.of("HUGEINT", "UHUGEINT", "UBIGINT", "FLOAT", "DOUBLE", "DECIMAL", "REAL");
    private static final Set<String> DATES = Set.of("DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS");

    private final Map<String, Shown> forms = new TreeMap<>();

    /** What stands in the place of a column: an expression and its type. */
    record Shown(String type, String expression) {}

    private MaskSql() {}

    static MaskSql read() {
        MaskSql masks = new MaskSql();
        for (List<String> line : RuleFile.lines(MaskSql.class, "masks.tsv", 4)) {
            masks.forms.put(line.get(0) + " " + line.get(1), new Shown(line.get(2), line.get(3)));
        }
        return masks;
    }

    /** The mask over a column of this type; empty when they do not fit. */
    Optional<Shown> of(Mask mask, Column column, Dialect dialect, MaskKey key) {
        return label(mask, column)
                .map(label -> forms.get(dialect.label() + " " + label))
                .map(form -> {
                    String expression = form.expression()
                            .replace("{key}", "'" + key.text() + "'")
                            .replace("{n}", String.valueOf(mask.width()))
                            .replace("{x}", Quoting.name(column.name(), dialect));
                    return new Shown(form.type(), expression);
                });
    }

    private static Optional<String> label(Mask mask, Column column) {
        String type = column.type().toUpperCase(Locale.ROOT).replaceAll("[( ].*", "");
        boolean fits = switch (mask.form()) {
            case HASH, LAST_FOUR -> true;
            case BUCKET -> WHOLE.contains(type) || FRACTIONS.contains(type);
            case MONTH, YEAR -> DATES.contains(type);
        };
        String label = mask.form().label();
        boolean fractions = mask.form() == Mask.Form.BUCKET && FRACTIONS.contains(type);
        return fits ? Optional.of(fractions ? label + " of fractions" : label) : Optional.empty();
    }
}
