package dev.quipu.agent.worker;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Cells of results as bytes. What comes out is equal to what went in and of the same class. */
final class Cells {
    private static final int NULL = 0;
    private static final int FALSE = 1;
    private static final int TRUE = 2;
    private static final int TEXT = 3;
    private static final int INTEGER = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int DECIMAL = 7;
    private static final int DATE = 8;
    private static final int TIMESTAMP = 9;
    private static final int INSTANT = 10;
    private static final int TIME = 11;
    private static final int BYTE = 12;
    private static final int SHORT = 13;
    private static final int FLOAT = 14;
    private static final int HUGE = 15;
    private static final int LONG_DECIMAL = 16;

    private Cells() {}

    static void write(BodyWriter out, @Nullable Object cell) {
        if (cell == null) {
            out.octet(NULL);
        } else if (cell instanceof String text) {
            out.octet(TEXT).text(text);
        } else if (cell instanceof Boolean value) {
            out.octet(value ? TRUE : FALSE);
        } else if (cell instanceof Number number) {
            writeNumber(out, number);
        } else {
            writeTime(out, cell);
        }
    }

    private static void writeNumber(BodyWriter out, Number number) {
        if (number instanceof Integer value) {
            out.octet(INTEGER).number(value);
        } else if (number instanceof Long value) {
            out.octet(LONG).number(value);
        } else if (number instanceof Double value) {
            out.octet(DOUBLE).number(Double.doubleToRawLongBits(value));
        } else if (number instanceof BigDecimal value) {
            writeDecimal(out, value);
        } else if (number instanceof BigInteger value) {
            out.octet(HUGE).block(value.toByteArray());
        } else if (number instanceof Short value) {
            out.octet(SHORT).number((int) value);
        } else if (number instanceof Byte value) {
            out.octet(BYTE).octet(value);
        } else if (number instanceof Float value) {
            out.octet(FLOAT).number(Float.floatToRawIntBits(value));
        } else {
            throw unknown(number);
        }
    }

    private static void writeDecimal(BodyWriter out, BigDecimal value) {
        BigInteger digits = value.unscaledValue();
        if (digits.bitLength() < Long.SIZE) {
            out.octet(DECIMAL).number(value.scale()).number(digits.longValue());
        } else {
            out.octet(LONG_DECIMAL).number(value.scale()).block(digits.toByteArray());
        }
    }

    private static void writeTime(BodyWriter out, Object cell) {
        if (cell instanceof LocalDate value) {
            out.octet(DATE).number(value.toEpochDay());
        } else if (cell instanceof LocalDateTime value) {
            out.octet(TIMESTAMP);
            writeLocal(out, value);
        } else if (cell instanceof OffsetDateTime value) {
            out.octet(INSTANT);
            writeLocal(out, value.toLocalDateTime());
            out.number(value.getOffset().getTotalSeconds());
        } else if (cell instanceof LocalTime value) {
            out.octet(TIME).number(value.toNanoOfDay());
        } else {
            throw unknown(cell);
        }
    }

    private static void writeLocal(BodyWriter out, LocalDateTime value) {
        out.number(value.toLocalDate().toEpochDay()).number(value.toLocalTime().toNanoOfDay());
    }

    private static IllegalArgumentException unknown(Object cell) {
        return new IllegalArgumentException("no cell holds a " + cell.getClass().getName());
    }

    static @Nullable Object read(BodyReader in) {
        int tag = in.octet();
        return switch (tag) {
            case NULL -> null;
            case FALSE -> false;
            case TRUE -> true;
            case TEXT -> in.text();
            case INTEGER -> in.number();
            case LONG -> in.longNumber();
            case DOUBLE -> Double.longBitsToDouble(in.longNumber());
            case DECIMAL -> readDecimal(in);
            case DATE -> LocalDate.ofEpochDay(in.longNumber());
            case TIMESTAMP -> readLocal(in);
            case INSTANT -> OffsetDateTime.of(readLocal(in), ZoneOffset.ofTotalSeconds(in.number()));
            case TIME -> LocalTime.ofNanoOfDay(in.longNumber());
            case BYTE -> (byte) in.octet();
            case SHORT -> (short) in.number();
            case FLOAT -> Float.intBitsToFloat(in.number());
            case HUGE -> new BigInteger(in.block());
            case LONG_DECIMAL -> readLongDecimal(in);
            default -> throw new IllegalStateException("no cell has the tag " + tag);
        };
    }

    private static BigDecimal readDecimal(BodyReader in) {
        int scale = in.number();
        return BigDecimal.valueOf(in.longNumber(), scale);
    }

    private static BigDecimal readLongDecimal(BodyReader in) {
        int scale = in.number();
        return new BigDecimal(new BigInteger(in.block()), scale);
    }

    private static LocalDateTime readLocal(BodyReader in) {
        LocalDate date = LocalDate.ofEpochDay(in.longNumber());
        return LocalDateTime.of(date, LocalTime.ofNanoOfDay(in.longNumber()));
    }
}
