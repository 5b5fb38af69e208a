package dev.quipu.agent.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the targets of which the name has something to do with a column's name, without a look at all of them. */
final class TargetIndex {
    private final Map<List<String>, List<JoinSide>> byTable = new HashMap<>();
    private final Map<List<String>, List<JoinSide>> byColumn = new HashMap<>();
    private final Map<String, List<JoinSide>> keysByRawName = new HashMap<>();
    private final NameScore nameScore;

    TargetIndex(List<JoinSide> targets, NameScore nameScore) {
        this.nameScore = nameScore;
        for (JoinSide target : targets) {
            target.tableForms().forEach(form -> add(byTable, form, target));
            target.columnForms().stream().filter(nameScore::telling).forEach(form -> add(byColumn, form, target));
            if (target.primaryKey()) {
                add(keysByRawName, rawName(target), target);
            }
        }
    }

    /** Every target to which {@link NameScore} may give more than 0, in the order of their finding. */
    Collection<JoinSide> candidates(JoinSide from) {
        Map<String, JoinSide> found = new LinkedHashMap<>();
        for (List<String> form : from.columnForms()) {
            List<String> thing = nameScore.withoutEnd(form);
            for (int cut = 0; cut < form.size(); cut++) {
                take(found, byColumn.get(form.subList(cut, form.size())));
                take(found, byTable.get(form.subList(0, cut + 1)));
                if (cut < thing.size()) {
                    take(found, byTable.get(thing.subList(cut, thing.size())));
                }
            }
        }
        take(found, keysByRawName.get(rawName(from)));
        from.tableForms().forEach(form -> take(found, byTable.get(form)));
        return found.values();
    }

    private static String rawName(JoinSide side) {
        return side.column().name().toLowerCase(Locale.ROOT);
    }

    private static <K> void add(Map<K, List<JoinSide>> index, K key, JoinSide target) {
        index.computeIfAbsent(key, unseen -> new ArrayList<>()).add(target);
    }

    private static void take(Map<String, JoinSide> found, @Nullable List<JoinSide> targets) {
        if (targets != null) {
            targets.forEach(target -> found.put(target.place(), target));
        }
    }
}
