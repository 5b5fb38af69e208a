package dev.quipu.agent.source;

import dev.quipu.agent.source.NameRoles.Role;
import dev.quipu.catalog.NameWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words in a name, also where it runs them together: "customerid" in a source that has customers. */
final class ColumnWords {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_ABBREVIATION = 4;

    private final NameRoles roles;
    private final Set<String> tableStems;

    /** @param tableNames all tables of the source; what they are called is what columns may refer to */
    ColumnWords(NameRoles roles, List<String> tableNames) {
        this.roles = roles;
        this.tableStems = tableNames.stream()
                .flatMap(name -> NameWords.stems(name).stream())
                .collect(Collectors.toSet());
    }

    List<String> of(String name) {
        List<String> words = new ArrayList<>();
        for (String word : NameWords.of(name)) {
            int cut = cut(word);
            words.add(word.substring(0, cut));
            if (cut < word.length()) {
                words.add(word.substring(cut));
            }
        }
        return words;
    }

    private int cut(String word) {
        for (int cut = word.length() - 1; cut >= SHORTEST; cut--) {
            String end = word.substring(cut);
            if (roles.has(Role.KEYEND, end) && isTable(word.substring(0, cut), end)) {
                return cut;
            }
        }
        return word.length();
    }

    /** "custkey" is the key of customers, but "casino" is not the number of casinos. */
    private boolean isTable(String start, String end) {
        if (tableStems.contains(NameWords.stem(start))) {
            return true;
        }
        return start.length() >= SHORTEST_ABBREVIATION
                && roles.has(Role.IDENTIFIER, end)
                && tableStems.stream().anyMatch(stem -> stem.startsWith(start));
    }
}
