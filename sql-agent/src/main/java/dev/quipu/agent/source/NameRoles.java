package dev.quipu.agent.source;

import dev.quipu.catalog.NameWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What words in a column's name say about the column, read from {@code name-roles.csv}. */
final class NameRoles {
    /** The roles; the file says what each does. */
    enum Role {
        IDENTIFIER,
        CODE,
        KEYNAME,
        KEYEND,
        GENERIC,
        DATE,
        YEAR,
        SELF,
        MEASURE
    }

    private static final String FILE = "name-roles.csv";

    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);
    private final Map<Role, Set<String>> stems = new EnumMap<>(Role.class);

    /** @throws IllegalStateException when a line is no rule or says again what another said */
    NameRoles(List<String> lines) {
        for (Role role : Role.values()) {
            words.put(role, new HashSet<>());
            stems.put(role, new HashSet<>());
        }
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line, index + 1);
            }
        }
    }

    /** The roles that come with Quipu. */
    static NameRoles read() {
        InputStream stream = Objects.requireNonNull(NameRoles.class.getResourceAsStream(FILE), FILE + " is missing");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new NameRoles(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when the word, or the word of which it is the stem, has the role. */
    boolean has(Role role, String word) {
        return of(words, role).contains(word) || of(stems, role).contains(word);
    }

    /** True when one of the words has the role. */
    boolean any(Role role, List<String> name) {
        return name.stream().anyMatch(word -> has(role, word));
    }

    /** True when the last of the words has the role. */
    boolean last(Role role, List<String> name) {
        return !name.isEmpty() && has(role, name.get(name.size() - 1));
    }

    /** True when every word is said of anything. */
    boolean allGeneric(List<String> name) {
        return name.stream().allMatch(word -> has(Role.GENERIC, word));
    }

    private static Set<String> of(Map<Role, Set<String>> sets, Role role) {
        return Objects.requireNonNull(sets.get(role), "a role without words");
    }

    private void add(String line, int number) {
        String[] parts = line.split(",", 3);
        if (parts.length < 3 || parts[1].isBlank() || parts[2].isBlank()) {
            throw new IllegalStateException(FILE + " line " + number + ": write role,word,reason");
        }
        Role role = role(parts[0], number);
        if (!of(words, role).add(parts[1])) {
            throw new IllegalStateException(FILE + " line " + number + ": " + parts[1] + " stands twice");
        }
        of(stems, role).add(NameWords.stem(parts[1]));
    }

    private static Role role(String name, int number) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + " line " + number + ": no role is called " + name
                        + "; write one of " + Arrays.toString(Role.values()).toLowerCase(Locale.ROOT)));
    }
}
