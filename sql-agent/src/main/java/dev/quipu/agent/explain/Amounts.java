package dev.quipu.agent.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/** Large numbers of bytes and rows in few words, for people: 40 GB, 1.2 billion rows. */
public final class Amounts {
    private static final List<String> SIZES = List.of("bytes", "KB", "MB", "GB", "TB", "PB");
    private static final List<String> NUMBERS = List.of("", " thousand", " million", " billion", " trillion");
    private static final long BEYOND_WORDS = 1_000_000_000_000_000L;
    private static final MathContext TWO_FIGURES = new MathContext(2, RoundingMode.HALF_UP);

    private final Figures figures;

    public Amounts(Figures figures) {
        this.figures = Objects.requireNonNull(figures, "figures is null");
    }

    /** Such as 64 KB; a kilobyte has 1,024 bytes. */
    public String bytes(long bytes) {
        if (bytes < 1024) {
            return figures.count(bytes, "byte", "bytes");
        }
        int unit = 0;
        BigDecimal amount = BigDecimal.valueOf(bytes);
        while (unit < SIZES.size() - 1 && rounded(amount).compareTo(BigDecimal.valueOf(1024)) >= 0) {
            amount = amount.divide(BigDecimal.valueOf(1024));
            unit++;
        }
        return figures.number(rounded(amount)) + " " + SIZES.get(unit);
    }

    /** Such as 1.2 billion rows; up to four digits the exact number. */
    public String rows(long rows) {
        if (rows >= BEYOND_WORDS) {
            return "more than a quadrillion rows";
        }
        if (rows < 10_000) {
            return figures.count(rows, "row", "rows");
        }
        int unit = 0;
        BigDecimal amount = BigDecimal.valueOf(rows);
        while (unit < NUMBERS.size() - 1 && rounded(amount).compareTo(BigDecimal.valueOf(1000)) >= 0) {
            amount = amount.movePointLeft(3);
            unit++;
        }
        return figures.number(rounded(amount)) + NUMBERS.get(unit) + " rows";
    }

    /** Two figures that count, and all digits before the point. */
    private static BigDecimal rounded(BigDecimal amount) {
        BigDecimal rounded = amount.compareTo(BigDecimal.TEN) < 0
                ? amount.round(TWO_FIGURES)
                : amount.setScale(0, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros();
    }
}
