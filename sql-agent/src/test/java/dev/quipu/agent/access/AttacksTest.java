package dev.quipu.agent.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each query says the same as on a database that holds only what the role may see; so nothing else can be in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksTest {
    private static final String MARKER = "zqx";

    private GuardedShop role;
    private GuardedShop visible;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        role = GuardedShop.asRole(folder);
        visible = GuardedShop.ofVisible(folder);
    }

    @AfterAll
    void close() {
        role.close();
        visible.close();
    }

    static List<String> attacks() throws Exception {
        return GuardedShop.text("attacks.sql")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void saysNothingOfWhatIsHidden(String line) {
        String sql = line.replaceFirst("^(refused|random): ", "");

        GuardedShop.Outcome seen = role.run(sql);
        GuardedShop.Outcome real = visible.run(sql);

        if (line.startsWith("refused: ")) {
            assertThat(seen.kind()).isEqualTo("refused");
        } else {
            assertThat(seen.kind()).as(seen.told() + " / " + real.told()).isEqualTo(real.kind());
            assertThat(seen.columns()).isEqualTo(real.columns());
        }
        if (seen.kind().equals("refused") && real.kind().equals("refused")) {
            assertThat(seen.told()).isEqualTo(real.told());
        }
        if (line.equals(sql)) {
            assertThat(inOrder(sql, seen.rows())).isEqualTo(inOrder(sql, real.rows()));
        }
        assertNoMarker(sql, seen);
    }

    /** What the query itself says may be echoed; more of it may not. */
    private static void assertNoMarker(String sql, GuardedShop.Outcome seen) {
        if (!sql.contains(MARKER)) {
            assertThat(seen.rows().toString() + seen.columns() + seen.told()).doesNotContain(MARKER);
        }
        if (!sql.contains("margin") && !sql.contains("marg") && !sql.contains("notes")) {
            assertThat(seen.columns() + seen.told()).doesNotContain("margin").doesNotContain("notes");
        }
        assertThat(seen.toString())
                .doesNotContain(GuardedShop.KEY)
                .doesNotContain("_visible_part")
                .doesNotContain("9223372036");
    }

    private static List<String> inOrder(String sql, List<String> rows) {
        return sql.toUpperCase(Locale.ROOT).contains("ORDER BY")
                ? rows
                : rows.stream().sorted().toList();
    }

    @Test
    void hasManyShapes() throws Exception {
        assertThat(attacks()).doesNotHaveDuplicates().hasSizeGreaterThan(200);
    }
}
