package dev.quipu.agent.explain;

import dev.quipu.agent.answer.Cut;
import dev.quipu.agent.answer.ResultTable;
import java.util.List;
import java.util.Objects;

/** Says what limits cut off a result, a sentence for each. */
public final class CutWords {
    private final Figures figures;
    private final Amounts amounts;

    public CutWords(Figures figures) {
        this.figures = Objects.requireNonNull(figures, "figures is null");
        this.amounts = new Amounts(figures);
    }

    /** Empty when the result is whole. */
    public List<String> of(ResultTable result) {
        return result.cuts().stream().map(cut -> sentence(cut, result)).toList();
    }

    private String sentence(Cut cut, ResultTable result) {
        String what = switch (cut.limit()) {
            case ROWS ->
                "Only the first " + figures.count(cut.at(), "row is", "rows are") + " here; the source has more";
            case CELL ->
                figures.count(cut.values(), "value", "values") + " of " + cut.column()
                        + (cut.values() == 1 ? " was" : " were") + " cut at " + amounts.bytes(cut.at());
            case RESULT ->
                "The result ends after "
                        + figures.count(result.rows().size(), "row", "rows") + ", where it reached "
                        + amounts.bytes(cut.at()) + "; the source has more";
        };
        return what + " (" + cut.limit().setting() + ").";
    }
}
