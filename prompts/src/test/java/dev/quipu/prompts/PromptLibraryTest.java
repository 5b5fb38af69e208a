package dev.quipu.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptLibraryTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyTemplateTakesEachOfItsHolesAndLeavesNoneOpen(PromptName name) {
        Map<String, String> values = new LinkedHashMap<>();
        name.holes().forEach(hole -> values.put(hole, "<" + hole + ">"));

        Prompt prompt = PromptLibrary.bundled().prompt(name, values);

        assertThat(prompt.text()).isNotBlank().doesNotContain("{{", "}}", "---");
        assertThat(values.values())
                .allSatisfy(value -> assertThat(prompt.text()).contains(value));
        assertThat(prompt.name()).isEqualTo(name.label());
        assertThat(prompt.sha256()).matches("[0-9a-f]{64}");
        assertThat(prompt.edition()).isEqualTo("1@" + prompt.sha256().substring(0, 12));
    }

    @Test
    void fillsEachHoleOnceAndNeverReadsAValueAgain() {
        Map<String, String> values = Map.of("problem", "say {{forms}} and {{problem}}", "forms", "$1 \\ {{forms}}");

        assertThat(PromptLibrary.bundled().prompt(PromptName.INVALID, values).text())
                .contains("say {{forms}} and {{problem}}")
                .endsWith("$1 \\ {{forms}}");
    }

    @Test
    void asksForEveryValue() {
        assertThatThrownBy(() -> PromptLibrary.bundled().prompt(PromptName.REPAIR))
                .hasMessageContaining("repair")
                .hasMessageContaining("problem");
    }

    @Test
    void takesTheTemplatesOfAFolderInThePlaceOfItsOwn() throws Exception {
        write("repair.md", "---\nversion: 7-ours\n---\nNo: {{problem}}");
        write("notes.txt", "not a prompt");

        PromptLibrary library = PromptLibrary.overriddenBy(folder);

        Prompt repair = library.prompt(PromptName.REPAIR, Map.of("problem", "x"));
        assertThat(repair.text()).isEqualTo("No: x");
        assertThat(repair.version()).isEqualTo("7-ours");
        assertThat(library.prompt(PromptName.TOOL_SAMPLE))
                .isEqualTo(PromptLibrary.bundled().prompt(PromptName.TOOL_SAMPLE));
    }

    @Test
    void tellsAllMistakesOfAllFilesAtOnceWithTheirPlaces() throws Exception {
        write("repair.md", "Change it.");
        write("figures.md", "---\nversion: 1\n---\nWrong: {{figures}}\nand {{figure}}.");
        write("wordin.md", "---\nversion: 1\n---\nhello");
        write("grain.md", "---\nversion: 1\n---\n");
        Files.write(folder.resolve("invalid.md"), new byte[] {(byte) 0xff, (byte) 0xfe});

        PromptException mistakes =
                catchThrowableOfType(PromptException.class, () -> PromptLibrary.overriddenBy(folder));

        assertThat(mistakes.mistakes())
                .extracting(
                        mistake -> Path.of(mistake.file()).getFileName() + ":" + mistake.line() + " " + mistake.what())
                .containsExactly(
                        "figures.md:5 there is no hole {{figure}} in figures",
                        "grain.md:4 the hole {{problem}} is missing",
                        "grain.md:1 the template holds no text",
                        "invalid.md:1 the file is no UTF-8 text",
                        "repair.md:1 the template says no version",
                        "repair.md:1 the hole {{problem}} is missing",
                        "wordin.md:1 there is no prompt wordin");
        assertThat(mistakes).hasMessageContaining("Did you mean wording.md?");
    }

    @Test
    void saysThatAFolderIsNone() {
        assertThatThrownBy(() -> PromptLibrary.overriddenBy(folder.resolve("missing")))
                .isInstanceOf(PromptException.class)
                .hasMessageContaining("no folder");
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
