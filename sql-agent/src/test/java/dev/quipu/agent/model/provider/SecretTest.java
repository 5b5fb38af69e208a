package dev.quipu.agent.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void showsItselfToNobodyWhoPrintsIt() {
        Secret secret = Secret.of(" sk-hidden\n");

        assertThat(secret.reveal()).isEqualTo("sk-hidden");
        assertThat(secret).hasToString("a key");
        assertThat(Secret.of("")).isEqualTo(Secret.NONE).hasToString("no key");
    }

    @Test
    void whatCannotStandInAHeaderIsNoKeyAndIsNotShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.of("sk\u00e4-hidden"))
                .withMessageNotContaining("hidden");
        assertThat(Secret.fits("two words")).isFalse();
        assertThat(Secret.fits("line\nbreak")).isFalse();
    }
}
