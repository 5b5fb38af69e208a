package dev.quipu.agent.source;

import dev.quipu.agent.source.NameRoles.Role;
import dev.quipu.agent.source.TableReading.ColumnReading;
import dev.quipu.agent.source.TableShape.ColumnShape;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ColumnProfile;
import java.util.List;

/** Decides what a column is for, from its type, its name and its values. */
final class KindRules {
    private static final double FIRST_YEAR = 1500;
    private static final double LAST_YEAR = 2099;

    private final NameRoles roles;
    private final ColumnWords columnWords;

    KindRules(NameRoles roles, ColumnWords columnWords) {
        this.roles = roles;
        this.columnWords = columnWords;
    }

    /** @param inKey true when the column belongs to a declared key of its table, primary or foreign */
    ColumnKind kind(ColumnShape column, ColumnReading reading, boolean inKey) {
        List<String> name = columnWords.of(column.name());
        return switch (column.valueClass()) {
            case DATE -> ColumnKind.DATE;
            case TIME -> ColumnKind.TIME;
            case BOOLEAN -> ColumnKind.BOOLEAN;
            case UUID -> ColumnKind.IDENTIFIER;
            case OTHER -> ColumnKind.OTHER;
            case NUMBER -> number(name, reading.profile(), inKey);
            case TEXT -> text(name, reading, inKey);
        };
    }

    private ColumnKind number(List<String> name, ColumnProfile profile, boolean inKey) {
        if (roles.last(Role.IDENTIFIER, name)) {
            return ColumnKind.IDENTIFIER;
        }
        if (isYear(name, profile)) {
            return ColumnKind.YEAR;
        }
        boolean code = roles.last(Role.CODE, name) && profile.distinct() * 2 > profile.nonNull();
        return inKey || code ? ColumnKind.IDENTIFIER : ColumnKind.NUMBER;
    }

    private ColumnKind text(List<String> name, ColumnReading reading, boolean inKey) {
        if (reading.look() == TextLook.DATES) {
            return ColumnKind.DATE;
        }
        if (roles.last(Role.IDENTIFIER, name)) {
            return ColumnKind.IDENTIFIER;
        }
        if (reading.look() == TextLook.NUMBERS && isYear(name, reading.profile())) {
            return ColumnKind.YEAR;
        }
        // a list keyed by its names still shows them to people
        boolean title = roles.last(Role.KEYNAME, name) && !roles.last(Role.CODE, name);
        if (inKey && !title) {
            return ColumnKind.IDENTIFIER;
        }
        return reading.look() == TextLook.NUMBERS && !roles.last(Role.CODE, name) ? ColumnKind.NUMBER : ColumnKind.TEXT;
    }

    private boolean isYear(List<String> name, ColumnProfile profile) {
        return roles.any(Role.YEAR, name) && within(profile.minimum()) && within(profile.maximum());
    }

    private static boolean within(String value) {
        try {
            double number = Double.parseDouble(value.strip());
            return number >= FIRST_YEAR && number <= LAST_YEAR && number == Math.rint(number);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
