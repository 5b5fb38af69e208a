package dev.quipu.bot.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.quipu.agent.explain.Nearest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A settings file compared with the list of all settings: the values that are right, and everything that is wrong. */
final class SettingsFile {
    /** A value that fits its setting. */
    record Found(String text, int line) {}

    private static final Pattern PLACE = Pattern.compile("line (\\d+), column");

    private final Path file;
    private final Map<String, String> environment;
    private final Map<String, Found> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private SettingsFile(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    static SettingsFile read(Path file, Map<String, String> environment) {
        SettingsFile result = new SettingsFile(file, environment);
        try {
            result.section(Yaml.read(Files.readString(file)), List.of(), List.of());
        } catch (NoSuchFileException e) {
            result.wrong(0, "The file does not exist.", "Name a file that exists with -c, or leave -c out.");
        } catch (CharacterCodingException e) {
            result.wrong(0, "The file is not UTF-8 text.", "Save it as UTF-8.");
        } catch (JsonProcessingException e) {
            result.noYaml(e.getOriginalMessage());
        } catch (IOException e) {
            result.wrong(0, "The file cannot be read.", "See that it is a file and that you may read it.");
        }
        return result;
    }

    /** By full name, with ids in the place of {@code <id>}. */
    Map<String, Found> values() {
        return values;
    }

    /** The line of every known key that stands in the file, its value being right or wrong. */
    Map<String, Integer> lines() {
        return lines;
    }

    /** In the order of their lines. */
    List<Mistake> mistakes() {
        return mistakes.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }

    void wrong(int line, String what, String instead) {
        mistakes.add(new Mistake(file, line, what, instead));
    }

    /** The parser's message tells places as "line 3, column 1"; the last one is where it stopped, and why stands before. */
    private void noYaml(String message) {
        int line = 1;
        String reason = "it cannot be read";
        String before = reason;
        for (String text : message.lines().toList()) {
            Matcher place = PLACE.matcher(text);
            if (place.find()) {
                line = Integer.parseInt(place.group(1));
                reason = before;
            }
            before = text.strip();
        }
        wrong(line, "This is not YAML: " + reason + ".", "Write key: value, indented with spaces.");
    }

    /**
     * @param pattern the path of the section as the list of settings writes it
     * @param path the path with real ids
     */
    private void section(Yaml node, List<String> pattern, List<String> path) {
        if (node instanceof Yaml.Value value && value.text().isBlank()) {
            return;
        }
        if (!(node instanceof Yaml.Mapping mapping)) {
            String where = path.isEmpty() ? "The file" : quoted(path);
            wrong(node.line(), where + " needs keys under it.", keysInWords(keys(pattern)));
            return;
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Yaml.Entry entry : mapping.entries()) {
            if (seen.add(entry.key())) {
                entry(entry, pattern, path);
            } else {
                wrong(entry.line(), quoted(with(path, entry.key())) + " stands here twice.", "Remove one of them.");
            }
        }
    }

    private void entry(Yaml.Entry entry, List<String> pattern, List<String> path) {
        Set<String> keys = keys(pattern);
        Optional<String> free = keys.stream().filter(key -> key.startsWith("<")).findFirst();
        List<String> here = with(path, entry.key());
        if (free.filter(Setting.ID::equals).isPresent() && !entry.key().matches("[\\p{L}\\p{N}_-]+")) {
            wrong(entry.line(), quoted(here) + " is no id.", "Use letters, digits, - and _.");
        } else if (free.isEmpty() && !keys.contains(entry.key())) {
            wrong(entry.line(), quoted(here) + " is not a setting.", suggestion(entry.key(), keys, path));
        } else {
            lines.put(String.join(".", here), entry.line());
            List<String> next = with(pattern, free.orElse(entry.key()));
            Setting.find(String.join(".", next))
                    .ifPresentOrElse(setting -> value(entry, setting, here), () -> section(entry.value(), next, here));
        }
    }

    private void value(Yaml.Entry entry, Setting setting, List<String> path) {
        String needs = "It is " + setting.kind().words() + ".";
        String given = text(entry.value(), setting.kind());
        if (given.isBlank()) {
            wrong(entry.line(), quoted(path) + " needs one value.", needs);
            return;
        }
        Substitution substitution = Substitution.of(given.strip(), environment);
        if (!substitution.missing().isEmpty()) {
            String names = String.join(", ", substitution.missing());
            wrong(
                    entry.line(),
                    quoted(path) + " uses an environment variable that is not set: " + names + ".",
                    "Set it, or write the value itself.");
        } else if (!setting.kind().fits(substitution.text())) {
            String shown = setting.kind().isSecret() ? "what stands there" : "\"" + given + "\"";
            wrong(entry.line(), quoted(path) + " cannot be " + shown + ".", needs);
        } else {
            values.put(String.join(".", path), new Found(substitution.text(), entry.line()));
        }
    }

    /** A list becomes lines; empty when the value is none of this kind. */
    private static String text(Yaml node, Kind kind) {
        if (node instanceof Yaml.Items items && kind == Kind.NAMES) {
            return String.join("\n", items.texts());
        }
        return node instanceof Yaml.Value value ? value.text() : "";
    }

    private static Set<String> keys(List<String> pattern) {
        Set<String> keys = new LinkedHashSet<>();
        for (Setting setting : Setting.ALL) {
            List<String> steps = setting.steps();
            if (steps.size() > pattern.size()
                    && steps.subList(0, pattern.size()).equals(pattern)) {
                keys.add(steps.get(pattern.size()));
            }
        }
        return keys;
    }

    private static String keysInWords(Set<String> keys) {
        return keys.stream().anyMatch(key -> key.startsWith("<"))
                ? "Write the name of each on a line of its own, such as shop:, and its settings indented under it."
                : "Known are " + String.join(", ", keys) + ".";
    }

    private static String suggestion(String key, Set<String> keys, List<String> path) {
        List<String> near = Nearest.of(key, keys, 1);
        return near.isEmpty()
                ? "Known here are " + String.join(", ", keys) + "."
                : "Did you mean " + quoted(with(path, near.get(0))) + "?";
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    private static String quoted(List<String> path) {
        return "\"" + String.join(".", path) + "\"";
    }
}
