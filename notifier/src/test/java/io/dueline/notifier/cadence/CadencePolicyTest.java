package io.dueline.notifier.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.cadence.CadencePolicy.Decision;
import io.dueline.notifier.cadence.CadencePolicy.Errand;
import io.dueline.notifier.cadence.CadencePolicy.Facts;
import io.dueline.notifier.cadence.CadencePolicy.Message;
import io.dueline.notifier.owner.OwnerId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

class CadencePolicyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final CadencePolicy policy = new CadencePolicy(2);

    @Test
    void whoOwesNothingHearsNothing() {
        assertThat(
                        policy.decide(
                                owing(
                                        f ->
                                                facts(
                                                        f,
                                                        false,
                                                        f.stance(),
                                                        f.holds(),
                                                        true,
                                                        0,
                                                        false,
                                                        false))))
                .isEqualTo(new Decision.Stop("nothing_owed"));
    }

    @Test
    void aRoundOpensWithTheNotice() {
        assertThat(policy.decide(owing(f -> f)))
                .isEqualTo(new Decision.Due(Message.NOTICE, "round_opens"));
    }

    @Test
    void aPromiseBringsSilenceUntilTheDayBefore() {
        var friday = TUESDAY.plusDays(3);
        assertThat(policy.decide(promised(friday)))
                .isEqualTo(new Decision.Wait(friday.minusDays(1), "promised"));
    }

    @Test
    void onTheDayBeforeTheOwnerIsReminded() {
        assertThat(policy.decide(promised(TUESDAY.plusDays(1))))
                .isEqualTo(new Decision.Due(Message.DAY_BEFORE, "promised_tomorrow"));
    }

    @Test
    void afterThePromisedDayTheLedgerDecidesNotTheReminder() {
        assertThat(policy.decide(promised(TUESDAY.minusDays(1))))
                .isEqualTo(new Decision.Wait(null, "promise_due"));
    }

    @Test
    void whoRefusesIsHeardNotPressed() {
        assertThat(policy.decide(stance(Stance.REFUSES))).isEqualTo(new Decision.Stop("refuses"));
    }

    @Test
    void aHoldComesBeforeEverything() {
        var until = Instant.parse("2026-11-27T01:00:00Z");
        var hold = new Hold(new OwnerId(1), Hold.Kind.SAYS_PAID, until, "bot");
        assertThat(
                        policy.decide(
                                owing(
                                        f ->
                                                facts(
                                                        f,
                                                        true,
                                                        f.stance(),
                                                        List.of(hold),
                                                        true,
                                                        0,
                                                        false,
                                                        false))))
                .isEqualTo(new Decision.Wait(LocalDate.of(2026, 11, 27), "held_says_paid"));
    }

    @Test
    void withoutADayTheOwnerIsAskedOnceADay() {
        assertThat(policy.decide(noticed(1, false)))
                .isEqualTo(new Decision.Due(Message.ASK_DAY, "no_day_yet"));
        assertThat(policy.decide(noticed(1, true)))
                .isEqualTo(new Decision.Wait(TUESDAY.plusDays(1), "asked_today"));
    }

    @Test
    void whenTheWeekHasHeardEnoughAPersonGoes() {
        assertThat(policy.decide(noticed(2, false)))
                .isEqualTo(new Decision.Ask(Errand.VISIT, "enough_messages"));
    }

    @Test
    void whoIsAwayIsNeverVisited() {
        var away =
                owing(f -> facts(f, true, now(Stance.AWAY, null), f.holds(), true, 2, false, true));
        assertThat(policy.decide(away)).isEqualTo(new Decision.Ask(Errand.CALL, "enough_messages"));
    }

    @Test
    void whoCannotBeWrittenToGetsPaper() {
        assertThat(
                        policy.decide(
                                owing(
                                        f ->
                                                facts(
                                                        f,
                                                        true,
                                                        f.stance(),
                                                        f.holds(),
                                                        false,
                                                        0,
                                                        false,
                                                        false))))
                .isEqualTo(new Decision.Ask(Errand.PAPER, "not_writable"));
    }

    private static Facts owing(UnaryOperator<Facts> but) {
        return but.apply(
                new Facts(
                        TUESDAY, ZONE, true, StanceNow.UNKNOWN, List.of(), true, 0, false, false));
    }

    private static Facts promised(LocalDate day) {
        return owing(
                f -> facts(f, true, now(Stance.PAYS_SOON, day), f.holds(), true, 0, false, false));
    }

    private static Facts stance(Stance stance) {
        return owing(f -> facts(f, true, now(stance, null), f.holds(), true, 0, false, false));
    }

    private static Facts noticed(int messages, boolean today) {
        return owing(f -> facts(f, true, f.stance(), f.holds(), true, messages, today, true));
    }

    private static StanceNow now(
            Stance stance, @org.jspecify.annotations.Nullable LocalDate until) {
        return new StanceNow(stance, until, "test", null, null);
    }

    private static Facts facts(
            Facts of,
            boolean owes,
            StanceNow stance,
            List<Hold> holds,
            boolean writable,
            int messages,
            boolean askedToday,
            boolean noticed) {
        return new Facts(
                of.today(),
                of.zone(),
                owes,
                stance,
                holds,
                writable,
                messages,
                askedToday,
                noticed);
    }
}
