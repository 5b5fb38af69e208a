package dev.quipu.agent.guard.text;

import java.util.List;

/** Words for a table that the asker does not see; whether it is there makes no difference to them. */
public final class UnknownTable {
    private UnknownTable() {}

    public static Wording.Words words(List<String> path, Visible visible) {
        String written = String.join(".", path);
        String last = path.isEmpty() ? "" : path.get(path.size() - 1);
        String instead = NearestName.of(written, visible.tableNames())
                .or(() -> NearestName.of(last, visible.tableNames()))
                .map(name -> "did you mean `" + name + "`?")
                .orElseGet(() -> someTables(visible));
        return new Wording.Words("unknown table `" + written + "`", instead);
    }

    private static String someTables(Visible visible) {
        List<String> names = visible.tableNames().sorted().limit(5).toList();
        return names.isEmpty()
                ? "use a table of the source"
                : "use a table of the catalog, such as " + String.join(", ", names);
    }
}
