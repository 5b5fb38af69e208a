package dev.quipu.agent.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quipu.agent.model.provider.ModelException.Kind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerTest {
    private Instant now = Instant.parse("2026-11-05T10:00:00Z");
    private final Breaker breaker = new Breaker(() -> now);

    @Test
    void leavesTheModelAloneAfterThreeFailuresInARow() {
        breaker.failed(failure(Kind.DOWN), null);
        breaker.failed(failure(Kind.TIME), null);
        letsIn();

        breaker.failed(failure(Kind.DOWN), null);

        assertThat(refusal().what()).isEqualTo("it is DOWN; it is asked again at 10:00:30 UTC");
        assertThat(refusal().kind()).isEqualTo(Kind.DOWN);
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        breaker.failed(failure(Kind.DOWN), null);
        breaker.failed(failure(Kind.DOWN), null);
        breaker.succeeded();
        breaker.failed(failure(Kind.DOWN), null);

        letsIn();
    }

    @Test
    void letsOneCallTryAfterThePauseAndWaitsTwiceAsLongWhenItFails() throws Exception {
        breaker.failed(failure(Kind.KEY), null);
        now = now.plusSeconds(30);
        breaker.enter();
        assertThat(refusal().what()).contains("10:01:00");

        breaker.failed(failure(Kind.DOWN), null);
        now = now.plusSeconds(59);
        refusal();
        now = now.plusSeconds(1);
        breaker.enter();
        breaker.succeeded();

        letsIn();
        breaker.failed(failure(Kind.KEY), null);
        assertThat(refusal().what()).contains("10:02:00");
    }

    @Test
    void neverPausesForMoreThanTenMinutes() throws Exception {
        breaker.failed(failure(Kind.KEY), Duration.ofDays(1));
        now = now.plus(Duration.ofMinutes(10));
        breaker.enter();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"REQUEST", "TOO_LONG", "BUDGET", "CANCELLED"})
    void aFailureOfTheQuestionIsNoFailureOfTheModel(Kind kind) {
        for (int time = 0; time < 5; time++) {
            breaker.failed(failure(kind), null);
        }

        letsIn();
    }

    @Test
    void aStoppedTrialLeavesTheTrialToTheNext() throws Exception {
        breaker.failed(failure(Kind.KEY), null);
        now = now.plusSeconds(30);
        breaker.enter();
        breaker.failed(failure(Kind.CANCELLED), null);

        breaker.enter();
        refusal();
    }

    private void letsIn() {
        assertThatCode(breaker::enter).doesNotThrowAnyException();
    }

    private ModelException refusal() {
        return catchThrowableOfType(ModelException.class, breaker::enter);
    }

    private static ModelException failure(Kind kind) {
        return new ModelException(kind, "it is " + kind, "do something");
    }
}
