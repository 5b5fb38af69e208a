package dev.quipu.prompts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one template: {@code ---}, {@code version: 1}, {@code ---}, and then its text. For one file; keeps all that is
 * wrong with it.
 */
final class TemplateReader {
    private static final Pattern VERSION = Pattern.compile("version:\\s*([A-Za-z0-9][A-Za-z0-9.-]{0,19})\\s*");
    private static final String BORDER = "---";
    private static final int HEADER = 3;

    private final PromptName name;
    private final String file;
    private final List<PromptMistake> mistakes = new ArrayList<>();

    TemplateReader(PromptName name, String file) {
        this.name = name;
        this.file = file;
    }

    List<PromptMistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** The template; not to be used when there are mistakes. */
    Template read(String text) {
        List<String> lines = text.lines().toList();
        boolean header = lines.size() >= HEADER
                && lines.get(0).strip().equals(BORDER)
                && lines.get(2).strip().equals(BORDER);
        Matcher version = VERSION.matcher(header ? lines.get(1) : "");
        if (!version.matches()) {
            wrong(
                    header ? 2 : 1,
                    "the template says no version",
                    "Begin the file with the three lines \"---\", \"version: 1\" and \"---\".");
        }
        List<String> body = header ? lines.subList(HEADER, lines.size()) : lines;
        holes(body, header ? HEADER : 0);
        if (body.stream().allMatch(String::isBlank)) {
            wrong(1, "the template holds no text", "Write the text under the header, or delete the file.");
        }
        return new Template(name, version.matches() ? version.group(1) : "", sha256(text), String.join("\n", body));
    }

    private void holes(List<String> body, int before) {
        Set<String> found = new TreeSet<>();
        for (int index = 0; index < body.size(); index++) {
            Matcher matcher = Template.HOLE.matcher(body.get(index));
            while (matcher.find()) {
                String hole = matcher.group(1).strip();
                found.add(hole);
                if (!name.holes().contains(hole)) {
                    wrong(before + index + 1, "there is no hole {{" + hole + "}} in " + name.label(), known());
                }
            }
        }
        for (String hole : name.holes()) {
            if (!found.contains(hole)) {
                wrong(before + 1, "the hole {{" + hole + "}} is missing", "Write it where its text belongs.");
            }
        }
    }

    private String known() {
        return name.holes().isEmpty()
                ? "This template has none."
                : "Its holes are {{" + String.join("}}, {{", name.holes()) + "}}.";
    }

    private void wrong(int line, String what, String instead) {
        mistakes.add(new PromptMistake(file, line, what, instead));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
