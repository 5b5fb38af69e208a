package dev.quipu.agent.source;

import dev.quipu.agent.source.NameRoles.Role;
import dev.quipu.agent.source.TableReading.ColumnReading;
import dev.quipu.agent.source.TableShape.ColumnShape;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.NameWords;
import java.util.List;
import java.util.Set;

/** Decides what a column is for, from its type, its name and its values. */
final class KindRules {
    private static final double FIRST_YEAR = 1500;
    private static final double LAST_YEAR = 2099;

    private final NameRoles roles;
    private final Set<String> tableWords;

    /** @param tableWords stems of the words in the names of all tables of the source */
    KindRules(NameRoles roles, Set<String> tableWords) {
        this.roles = roles;
        this.tableWords = tableWords;
    }

    /** @param inKey true when the column belongs to a declared key of its table, primary or foreign */
    ColumnKind kind(ColumnShape column, ColumnReading reading, boolean inKey) {
        List<String> name = NameWords.of(column.name());
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
        if (namesARow(name)) {
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
        if (namesARow(name)) {
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

    /** True for "customer_id", and for "customerid" in a source that has customers. */
    private boolean namesARow(List<String> name) {
        if (name.isEmpty()) {
            return false;
        }
        String last = name.get(name.size() - 1);
        if (roles.has(Role.IDENTIFIER, last)) {
            return true;
        }
        return last.length() > 4
                && last.endsWith("id")
                && tableWords.contains(NameWords.stem(last.substring(0, last.length() - 2)));
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
