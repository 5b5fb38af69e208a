package dev.quipu.agent.source;

import dev.quipu.catalog.Notice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of a table's columns: as the file gives them, but never blank and never twice.
 *
 * @param notices which names had to be changed
 */
record ColumnNames(List<String> names, List<Notice> notices) {
    ColumnNames {
        names = List.copyOf(names);
        notices = List.copyOf(notices);
    }

    /** Names for this many columns; those that the file does not name are called after their place. */
    static ColumnNames of(List<String> header, int width) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        List<String> changes = new ArrayList<>();
        for (int place = 1; place <= width; place++) {
            String given = place <= header.size() ? clean(header.get(place - 1)) : "";
            String wanted = given.isEmpty() ? "column_" + place : given;
            String name = free(wanted, taken);
            taken.add(name.toLowerCase(Locale.ROOT));
            names.add(name);
            if (!header.isEmpty() && !name.equals(given)) {
                changes.add(
                        given.isEmpty()
                                ? "column " + place + " has no name and is called " + name
                                : "the second " + given + " is called " + name);
            }
        }
        return new ColumnNames(names, changes.isEmpty() ? List.of() : List.of(notice(changes)));
    }

    /** One line, without signs that no SQL can hold. */
    private static String clean(String name) {
        return name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static Notice notice(List<String> changes) {
        return new Notice(String.join("; ", changes), "Give each column a name of its own in the first line.");
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }
}
