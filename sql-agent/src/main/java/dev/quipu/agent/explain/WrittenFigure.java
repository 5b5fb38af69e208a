package dev.quipu.agent.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure as somebody wrote it.
 *
 * @param text as it stands, with its unit
 * @param start where it begins in the text
 * @param values what it may mean: 1.234 is one and a bit or one thousand and some
 * @param tolerances for each value by how much the true one may differ
 */
record WrittenFigure(
        String text,
        int start,
        Form form,
        List<BigDecimal> values,
        List<BigDecimal> tolerances,
        @Nullable LocalDate day) {
    enum Form {
        NUMBER,
        PERCENT,
        RATIO,
        /** Beside the name of a month. */
        DATE_PART,
        DAY
    }

    WrittenFigure {
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(form, "form is null");
        values = List.copyOf(values);
        tolerances = List.copyOf(tolerances);
    }

    /** Whether the true value reads like this; the sign stands in the words around it. */
    boolean means(double truth) {
        for (int index = 0; index < values.size(); index++) {
            double written = values.get(index).doubleValue();
            double off = Math.abs(Math.abs(truth) - Math.abs(written));
            if (off <= tolerances.get(index).doubleValue() * (1 + 1e-6) + Math.abs(written) * 1e-12) {
                return true;
            }
        }
        return false;
    }
}
