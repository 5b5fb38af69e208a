package dev.quipu.agent.explain;

import dev.quipu.agent.answer.ResultTable.ResultColumn;
import dev.quipu.agent.explain.ColumnWords.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes values for people: thousands separated, money with two decimals, per cent, days. Rounds; what has to be exact
 * is read from the result itself. Safe for use by several threads.
 */
public final class Figures {
    /** Stands where there is no value. */
    public static final String NO_VALUE = "–";

    private static final BigDecimal SMALLEST_WRITTEN_OUT = new BigDecimal("0.000001");
    private static final BigDecimal LARGEST_WRITTEN_OUT = new BigDecimal("1e30");
    private static final int MOST_LEVELLED = 4;
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d[^\\p{L}%]*");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Locale locale;
    private final DecimalFormatSymbols symbols;
    private final ColumnWords words = ColumnWords.load();

    /** @param locale decides the separators and the names of months */
    public Figures(Locale locale) {
        this.locale = Objects.requireNonNull(locale, "locale is null");
        this.symbols = DecimalFormatSymbols.getInstance(locale);
    }

    /** The value as it stands in a table or a headline, on one line, without control characters. */
    public String cell(@Nullable Object value, ResultColumn column) {
        if (value == null) {
            return NO_VALUE;
        }
        Kind kind = words.kindOf(column.name());
        if (value instanceof Number number) {
            return number(number, kind, isInteger(column.type()));
        }
        if (value instanceof LocalDate day) {
            return day(day, kind);
        }
        if (value instanceof LocalDateTime time) {
            return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? day(time.toLocalDate(), kind) : instant(time);
        }
        if (value instanceof OffsetDateTime time) {
            return instant(time.toLocalDateTime()) + " " + time.getOffset();
        }
        return value instanceof Boolean bool ? (bool ? "yes" : "no") : oneLine(value.toString());
    }

    /** The values of one column of a table, numbers with the same decimals so that they stand under one another. */
    public List<String> cells(List<@Nullable Object> values, ResultColumn column) {
        List<String> cells = values.stream().map(value -> cell(value, column)).toList();
        int decimals = cells.stream().mapToInt(this::decimalsOf).max().orElse(0);
        boolean levelled = words.kindOf(column.name()) == Kind.UNKNOWN && decimals > 0 && decimals <= MOST_LEVELLED;
        if (!levelled) {
            return cells;
        }
        List<String> level = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            boolean plain = values.get(index) instanceof Number
                    && PLAIN_NUMBER.matcher(cells.get(index)).matches();
            level.add(plain ? decimals(exact((Number) values.get(index)), decimals, decimals) : cells.get(index));
        }
        return level;
    }

    private int decimalsOf(String cell) {
        int point = cell.lastIndexOf(symbols.getDecimalSeparator());
        return point < 0 || !PLAIN_NUMBER.matcher(cell).matches() ? 0 : cell.length() - point - 1;
    }

    /** A number of which nothing else is known: thousands separated, whole numbers whole, others with few decimals. */
    public String number(Number number) {
        return number(number, Kind.UNKNOWN, false);
    }

    /** An amount of money: two decimals. */
    public String money(Number number) {
        return number(number, Kind.MONEY, false);
    }

    /** @param percent 12.5 for 12.5 % */
    public String percent(Number percent) {
        return number(percent, Kind.PERCENT, false);
    }

    /** A day as people say it, such as 5 Nov 2026. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
    }

    /** A count with its noun: 1 row, 2 rows, 1,500 rows. */
    public String count(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    private String number(Number number, Kind kind, boolean integerType) {
        double approximate = number.doubleValue();
        if (Double.isNaN(approximate)) {
            return "not a number";
        }
        if (Double.isInfinite(approximate) && !(number instanceof BigDecimal) && !(number instanceof BigInteger)) {
            return approximate > 0 ? "infinity" : "-infinity";
        }
        BigDecimal exact = exact(number);
        return switch (kind) {
            case PLAIN, YEAR, MONTH, QUARTER -> plain(exact);
            case PLACE -> decimals(exact, 0, 6);
            case MONEY -> integerType ? decimals(exact, 0, 0) : decimals(exact, 2, 2);
            case PERCENT -> decimals(exact, 0, 1) + " %";
            case COUNT, UNKNOWN -> general(exact);
        };
    }

    private String general(BigDecimal number) {
        BigDecimal size = number.abs();
        boolean writtenOut = size.signum() == 0
                || (size.compareTo(SMALLEST_WRITTEN_OUT) >= 0 && size.compareTo(LARGEST_WRITTEN_OUT) < 0);
        if (!writtenOut) {
            return new DecimalFormat("0.###E0", symbols).format(number);
        }
        if (size.compareTo(BigDecimal.ONE) >= 0) {
            return decimals(number, 0, 2);
        }
        // Below one, three significant digits: 0.00123 must not read 0.
        return decimals(number, 0, 2 + size.scale() - size.precision() + 1);
    }

    private String decimals(BigDecimal number, int atLeast, int atMost) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(atLeast);
        format.setMaximumFractionDigits(Math.max(atLeast, atMost));
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(number);
        // What rounds to nothing has no sign.
        boolean nothing =
                number.setScale(Math.max(atLeast, atMost), RoundingMode.HALF_UP).signum() == 0;
        return nothing && number.signum() < 0 ? format.format(BigDecimal.ZERO) : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private static boolean isInteger(String type) {
        return type.toUpperCase(Locale.ROOT).endsWith("INT") || type.equalsIgnoreCase("INTEGER");
    }

    private static String day(LocalDate day, Kind kind) {
        if (day.getDayOfMonth() != 1) {
            return day.toString();
        }
        return switch (kind) {
            case MONTH -> day.toString().substring(0, day.toString().length() - 3);
            case QUARTER -> day.getYear() + " Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> day.getDayOfYear() == 1 ? String.valueOf(day.getYear()) : day.toString();
            case COUNT, PLAIN, PLACE, PERCENT, MONEY, UNKNOWN -> day.toString();
        };
    }

    private static String instant(LocalDateTime time) {
        return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    }

    /** Control and direction characters could move the cursor or turn the text round; a cell has one line. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ");
    }
}
