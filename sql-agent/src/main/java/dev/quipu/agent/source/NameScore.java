package dev.quipu.agent.source;

import dev.quipu.agent.source.NameRoles.Role;
import java.util.List;

/** How much the names say that one column refers to another: 0 for nothing, 1 and a little more for certain. */
final class NameScore {
    static final double SAME_RAW_NAME = 0.60;
    private static final double CALLED_LIKE_TABLE = 0.90;

    private static final double TO_PRIMARY_KEY = 0.05;

    private final NameRoles roles;

    NameScore(NameRoles roles) {
        this.roles = roles;
    }

    double of(JoinSide from, JoinSide to) {
        double best = 0;
        for (List<String> column : from.columnForms()) {
            for (List<String> table : to.tableForms()) {
                for (List<String> key : to.columnForms()) {
                    best = Math.max(best, of(column, table, key));
                }
            }
        }
        if (from.table().name().equals(to.table().name())) {
            return to.primaryKey() ? self(from) : 0;
        }
        if (best == 0 && to.primaryKey() && sameRawName(from, to)) {
            best = SAME_RAW_NAME;
        }
        return best > 0 && to.primaryKey() ? best + TO_PRIMARY_KEY : best;
    }

    private double of(List<String> column, List<String> table, List<String> key) {
        List<String> thing = withoutEnd(column);
        boolean namesTable = thing.equals(table);
        if (sameJoined(column, table, key)) {
            return 1;
        }
        if (column.equals(key) && telling(column)) {
            return namesTable ? 1 : 0.95;
        }
        if (namesTable) {
            return column.size() > thing.size() ? 0.95 : CALLED_LIKE_TABLE;
        }
        boolean role = !roles.allGeneric(table) && endsWith(thing, table);
        if (telling(key) && endsWith(column, key)) {
            return role ? 0.89 : 0.88;
        }
        return role ? 0.87 : 0;
    }

    /** False for words that are said of anything; "order id" tells more than "order". */
    boolean telling(List<String> words) {
        return !roles.allGeneric(words) || (words.size() > 1 && roles.last(Role.IDENTIFIER, words));
    }

    /** "customer id" is the "id" of "customer". */
    private static boolean sameJoined(List<String> column, List<String> table, List<String> key) {
        return column.size() == table.size() + key.size()
                && column.subList(0, table.size()).equals(table)
                && column.subList(table.size(), column.size()).equals(key);
    }

    /** The name "year" may say something of its own; "id" says nothing, there only the values can tell. */
    private boolean sameRawName(JoinSide from, JoinSide to) {
        return from.column().name().equalsIgnoreCase(to.column().name())
                && from.columnForms().stream().noneMatch(form -> roles.last(Role.IDENTIFIER, form));
    }

    /** A manager or a parent is a row of the same table. */
    private double self(JoinSide from) {
        boolean role = from.columnForms().stream().anyMatch(form -> roles.last(Role.SELF, withoutEnd(form)));
        return role && !from.primaryKey() ? CALLED_LIKE_TABLE + TO_PRIMARY_KEY : 0;
    }

    /** The words without an ending such as "id"; what is left is the thing that is referred to. */
    List<String> withoutEnd(List<String> words) {
        return words.size() > 1 && roles.last(Role.KEYEND, words) ? words.subList(0, words.size() - 1) : words;
    }

    private static boolean endsWith(List<String> words, List<String> end) {
        int size = words.size() - end.size();
        return size > 0 && words.subList(size, words.size()).equals(end);
    }
}
