package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileRulesTest {
    private static final int MOST_LINES = 300;
    private static final int MEDIAN_LINES = 80;
    private static final Set<String> FORBIDDEN_ROOMS =
            Set.of("util", "utils", "common", "manager", "managers", "impl", "helper", "helpers", "misc");
    private static final Set<String> FORBIDDEN_ENDINGS = Set.of("Util", "Utils", "Common", "Manager", "Impl", "Helper");

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : Repository.javaFiles()) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file.getFileName() + " has " + lines + " lines");
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void theMedianFileHasLessThanEightyLines() throws IOException {
        List<Integer> sizes = new ArrayList<>();
        for (Path file : Repository.javaFiles()) {
            if (file.toString().contains("main") && !file.endsWith("package-info.java")) {
                sizes.add(Files.readAllLines(file).size());
            }
        }
        sizes.sort(null);

        assertThat(sizes).isNotEmpty();
        assertThat(sizes.get(sizes.size() / 2)).isLessThan(MEDIAN_LINES);
    }

    @Test
    void noRoomAndNoClassIsNamedByItsKindInsteadOfItsMeaning() {
        List<String> badly = new ArrayList<>();
        for (Path file : Repository.javaFiles()) {
            String name = file.getFileName().toString().replace(".java", "");
            for (Path step : Repository.root().relativize(file)) {
                if (FORBIDDEN_ROOMS.contains(step.toString().toLowerCase(Locale.ROOT))) {
                    badly.add(file.toString());
                }
            }
            if (FORBIDDEN_ENDINGS.stream().anyMatch(name::endsWith)) {
                badly.add(file.toString());
            }
        }

        assertThat(badly).isEmpty();
    }

    @Test
    void everyPackageOfTheProgramSaysWhatItIsAndThatNothingInItIsNull() throws IOException {
        List<Path> bare = new ArrayList<>();
        for (Path file : Repository.javaFiles()) {
            Path description = file.resolveSibling("package-info.java");
            boolean described = Files.exists(description)
                    && Files.readString(description).contains("@NullMarked")
                    && Files.readString(description).contains("/**");
            if (file.toString().contains("src/main") && !described) {
                bare.add(file.getParent());
            }
        }

        assertThat(bare).isEmpty();
    }
}
