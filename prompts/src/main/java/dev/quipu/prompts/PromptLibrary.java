package dev.quipu.prompts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** All templates, read and checked. Safe for use by several threads. */
public final class PromptLibrary {
    private static final String ENDING = ".md";
    /** More than any template of use has; a larger file is a mistake. */
    private static final long LARGEST = 100_000;

    private final Map<PromptName, Template> templates;

    private final String origin;

    private PromptLibrary(Map<PromptName, Template> templates, String origin) {
        this.templates = templates;
        this.origin = origin;
    }

    /** The templates that come with the program. */
    public static PromptLibrary bundled() {
        Map<PromptName, Template> templates = new EnumMap<>(PromptName.class);
        List<PromptMistake> mistakes = new ArrayList<>();
        for (PromptName name : PromptName.values()) {
            String file = name.label() + ENDING;
            TemplateReader reader = new TemplateReader(name, file);
            templates.put(name, reader.read(resource(file)));
            mistakes.addAll(reader.mistakes());
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(new PromptException(mistakes).getMessage());
        }
        return new PromptLibrary(templates, "none");
    }

    /**
     * The templates that come with the program, with those of a folder in their place. Files that do not end in {@code
     * .md} are left alone.
     *
     * @throws PromptException with every mistake in every file
     */
    public static PromptLibrary overriddenBy(Path folder) throws PromptException {
        Map<PromptName, Template> templates = new EnumMap<>(bundled().templates);
        List<PromptMistake> mistakes = new ArrayList<>();
        for (Path file : files(folder)) {
            String fileName = String.valueOf(file.getFileName());
            String label = fileName.substring(0, fileName.length() - ENDING.length());
            PromptName.of(label)
                    .ifPresentOrElse(
                            name -> override(name, file, templates, mistakes),
                            () -> mistakes.add(new PromptMistake(
                                    file.toString(), 1, "there is no prompt " + label, NearestPrompt.to(label))));
        }
        if (!mistakes.isEmpty()) {
            throw new PromptException(mistakes);
        }
        return new PromptLibrary(templates, folder.toString());
    }

    private static void override(
            PromptName name, Path file, Map<PromptName, Template> templates, List<PromptMistake> mistakes) {
        try {
            if (Files.size(file) > LARGEST) {
                mistakes.add(new PromptMistake(file.toString(), 1, "the file is too large", "Write a short text."));
                return;
            }
            TemplateReader reader = new TemplateReader(name, file.toString());
            templates.put(name, reader.read(Files.readString(file)));
            mistakes.addAll(reader.mistakes());
        } catch (MalformedInputException e) {
            mistakes.add(new PromptMistake(file.toString(), 1, "the file is no UTF-8 text", "Save it as UTF-8."));
        } catch (IOException e) {
            mistakes.add(new PromptMistake(file.toString(), 1, "the file cannot be read", "Check who may read it."));
        }
    }

    private static List<Path> files(Path folder) throws PromptException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PromptException(List.of(new PromptMistake(
                    folder.toString(), 1, "this is no folder that can be read", "Name a folder of templates.")));
        }
    }

    private static String resource(String file) {
        try (InputStream stream = Objects.requireNonNull(PromptLibrary.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    /** The folder whose templates were taken, or none. */
    public String origin() {
        return origin;
    }

    /** The text of a template without holes. */
    public Prompt prompt(PromptName name) {
        return prompt(name, Map.of());
    }

    /** @param values a value for each hole; each is put in as it is and never read again */
    public Prompt prompt(PromptName name, Map<String, String> values) {
        return Objects.requireNonNull(templates.get(name), "every template is read")
                .fill(values);
    }
}
