package dev.quipu.bot.config;

import dev.quipu.agent.access.Mask;
import dev.quipu.agent.access.Role;
import dev.quipu.agent.access.SourceRules;
import dev.quipu.agent.explain.Nearest;
import dev.quipu.bot.config.SettingsFile.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the roles of a settings file whose values are known to fit. */
final class RoleReader {
    private static final String ROLES = "roles.";
    private static final String SOURCES = ".sources.";

    private final Map<String, Found> values;
    private final List<String> paths;

    private RoleReader(SettingsFile contents) {
        this.values = contents.values();
        this.paths = List.copyOf(contents.lines().keySet());
    }

    /** By id, in the order of the file; tells when the role of the terminal is none of them. */
    static Map<String, Role> read(SettingsFile contents) {
        RoleReader reader = new RoleReader(contents);
        Map<String, Role> roles = new LinkedHashMap<>();
        reader.ids(ROLES).forEach(id -> roles.put(id, reader.role(id)));
        Found standard = contents.values().get("role");
        if (standard != null && !roles.containsKey(standard.text())) {
            List<String> near = Nearest.of(standard.text(), roles.keySet(), 1);
            contents.wrong(
                    standard.line(),
                    "There is no role \"" + standard.text() + "\".",
                    near.isEmpty() ? "Write it under roles:." : "Did you mean \"" + near.get(0) + "\"?");
        }
        return roles;
    }

    /** The ids that stand directly under a section. */
    private List<String> ids(String section) {
        return paths.stream()
                .filter(path -> path.startsWith(section))
                .map(path -> path.substring(section.length()))
                .filter(rest -> rest.indexOf('.') < 0)
                .toList();
    }

    private Role role(String id) {
        Map<String, SourceRules> sources = new LinkedHashMap<>();
        ids(ROLES + id + SOURCES).forEach(source -> sources.put(source, rules(ROLES + id + SOURCES + source + ".")));
        return new Role(id, text(ROLES + id + ".may-run-anyway", "false").equals("true"), sources);
    }

    private SourceRules rules(String section) {
        Map<String, Mask> masks = new LinkedHashMap<>();
        under(section + "masks.")
                .forEach((column, text) -> Mask.parse(text).ifPresent(mask -> masks.put(column, mask)));
        return new SourceRules(
                names(section + "tables", List.of(SourceRules.ALL)),
                names(section + "hidden-tables", List.of()),
                names(section + "hidden-columns", List.of()),
                under(section + "rows."),
                masks);
    }

    private Map<String, String> under(String section) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((path, found) -> {
            if (path.startsWith(section)) {
                texts.put(path.substring(section.length()), found.text());
            }
        });
        return texts;
    }

    /** A list, or names with commas between them. */
    private List<String> names(String path, List<String> standard) {
        Found found = values.get(path);
        return found == null ? standard : List.of(found.text().strip().split("\\s*[\\n,]\\s*"));
    }

    private String text(String path, String standard) {
        Found found = values.get(path);
        return found == null ? standard : found.text();
    }
}
