package dev.quipu.agent.source;

import dev.quipu.agent.source.NameRoles.Role;
import dev.quipu.catalog.NameWords;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways to read a name as words: as it stands, and without a prefix that it shares with its neighbours. */
final class NameForms {
    private static final int SHARED = 3;

    private final NameRoles roles;
    private final ColumnWords columnWords;

    NameForms(NameRoles roles, ColumnWords columnWords) {
        this.roles = roles;
        this.columnWords = columnWords;
    }

    /** The words that at least {@value #SHARED} of the names begin with, unless they say how many or how much. */
    Set<String> prefixes(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        for (String name : names) {
            List<String> words = NameWords.of(name);
            if (words.size() > 1) {
                counts.merge(words.get(0), 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count < SHARED);
        counts.keySet().removeIf(word -> roles.has(Role.MEASURE, word));
        return counts.keySet();
    }

    /**
     * The forms of one name, each a list of stems.
     *
     * @param prefixes what its neighbours begin with: the tables of the source, or the columns of the table
     */
    List<List<String>> of(String name, Set<String> prefixes) {
        List<String> words = columnWords.of(name);
        Set<List<String>> forms = new LinkedHashSet<>();
        forms.add(stems(words));
        if (words.size() > 1 && prefixes.contains(words.get(0))) {
            forms.add(stems(words.subList(1, words.size())));
        }
        return List.copyOf(forms);
    }

    private static List<String> stems(List<String> words) {
        return words.stream().map(NameWords::stem).toList();
    }
}
