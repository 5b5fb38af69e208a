package dev.quipu.agent.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void findsSwappedDroppedAndChangedLetters() {
        assertThat(Nearest.of("Germnay", List.of("France", "Germany", "Armenia"), 3))
                .containsExactly("Germany");
        assertThat(Nearest.of("row", List.of("rows", "seconds"), 3)).containsExactly("rows");
        assertThat(Nearest.of("colour", List.of("color", "coal"), 3)).containsExactly("color");
    }

    @Test
    void putsEqualBeforeContainedAndThenTheOrderOfTheText() {
        assertThat(Nearest.of("paid", List.of("unpaid", "paid", "Paid late"), 3))
                .containsExactly("paid", "Paid late", "unpaid");
    }

    @Test
    void findsNothingWhereNothingLooksAlike() {
        assertThat(Nearest.of("zz", List.of("rows", "seconds"), 3)).isEmpty();
        assertThat(Nearest.of("", List.of("rows"), 3)).isEmpty();
    }
}
