package io.dueline.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.cadence.Stance;

import org.junit.jupiter.api.Test;

class MendedTest {

    private static final Mended CAUSE = new Mended(true, false, Stance.REFUSES, true, false, false);

    @Test
    void theCauseOfARefusalEndsItAndBringsTheQuestionForADay() {
        assertThat(CAUSE.endsRefusal()).isTrue();
        assertThat(CAUSE.asksForDay()).isTrue();
    }

    @Test
    void anotherCauseStillHoldsTheMoney() {
        var mended = new Mended(true, true, Stance.REFUSES, true, false, false);

        assertThat(mended.endsRefusal()).isFalse();
        assertThat(mended.asksForDay()).isFalse();
    }

    /// Staff have it from the owner that they refuse; what was mended was only reported.
    @Test
    void aRefusalForAnotherReasonStays() {
        var mended = new Mended(false, false, Stance.REFUSES, true, false, false);

        assertThat(mended.endsRefusal()).isFalse();
        assertThat(mended.asksForDay()).isFalse();
    }

    @Test
    void whoRefusesNothingIsOnlyAskedForADay() {
        var mended = new Mended(false, false, Stance.UNDECIDED, true, false, false);

        assertThat(mended.endsRefusal()).isFalse();
        assertThat(mended.asksForDay()).isTrue();
    }

    @Test
    void whoOwesNothingOrPromisedOrIsSparedIsAskedForNothing() {
        assertThat(new Mended(true, false, Stance.REFUSES, false, false, false))
                .matches(Mended::endsRefusal)
                .matches(mended -> !mended.asksForDay());
        assertThat(new Mended(false, false, Stance.PAYS_SOON, true, true, false).asksForDay())
                .isFalse();
        assertThat(new Mended(true, false, Stance.REFUSES, true, false, true).asksForDay())
                .isFalse();
    }
}
