package io.dueline.notifier.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.cadence.CadencePolicy.Decision;
import io.dueline.notifier.cadence.CadencePolicy.Errand;
import io.dueline.notifier.cadence.CadencePolicy.Facts;
import io.dueline.notifier.cadence.CadencePolicy.Message;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

class CadencePolicyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private static final Decision NOTICE = new Decision.Due(Message.NOTICE, "round_opens");
    private static final Decision ASK_DAY = new Decision.Due(Message.ASK_DAY, "no_day_yet");

    private final CadencePolicy policy = new CadencePolicy(2);

    @Test
    void whoOwesNothingHearsNothing() {
        var paid = facts(false, StanceNow.UNKNOWN, List.of(), true, List.of(), false);
        assertThat(policy.decide(paid)).isEqualTo(new Decision.Stop("nothing_owed"));
    }

    @Test
    void aRoundOpensWithTheNotice() {
        assertThat(policy.decide(owing())).isEqualTo(NOTICE);
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
        var refusing = facts(true, now(Stance.REFUSES, null), List.of(), true, List.of(), false);
        assertThat(policy.decide(refusing)).isEqualTo(new Decision.Stop("refuses"));
    }

    @Test
    void aHoldComesBeforeEverything() {
        var until = Instant.parse("2026-11-27T01:00:00Z");
        var hold = new Hold(new OwnerId(1), Hold.Kind.SAYS_PAID, until, "bot");
        var held = facts(true, StanceNow.UNKNOWN, List.of(hold), true, List.of(), false);
        assertThat(policy.decide(held))
                .isEqualTo(new Decision.Wait(LocalDate.of(2026, 11, 27), "held_says_paid"));
    }

    @Test
    void withoutADayTheOwnerIsAskedOnceADay() {
        assertThat(policy.decide(noticed(TUESDAY.minusDays(1)))).isEqualTo(ASK_DAY);
        assertThat(policy.decide(noticed(TUESDAY)))
                .isEqualTo(new Decision.Wait(TUESDAY.plusDays(1), "asked_today"));
    }

    @Test
    void whenTheWeekHasHeardEnoughAPersonGoes() {
        assertThat(policy.decide(noticed(TUESDAY.minusDays(2), TUESDAY.minusDays(1))))
                .isEqualTo(new Decision.Ask(Errand.VISIT, "enough_messages"));
    }

    @Test
    void aWeekHasSevenDays() {
        assertThat(policy.decide(noticed(TUESDAY.minusDays(6), TUESDAY.minusDays(1))))
                .isEqualTo(new Decision.Ask(Errand.VISIT, "enough_messages"));
        assertThat(policy.decide(noticed(TUESDAY.minusDays(7), TUESDAY.minusDays(1))))
                .isEqualTo(ASK_DAY);
    }

    @Test
    void whatStillWaitsToLeaveCountsToo() {
        assertThat(policy.decide(noticed(TUESDAY.minusDays(1), TUESDAY.plusDays(1))))
                .isEqualTo(new Decision.Ask(Errand.VISIT, "enough_messages"));
    }

    @Test
    void aNoticeWaitsForTheDayOnWhichTheWeekHasRoom() {
        var asked = List.of(TUESDAY.minusDays(5), TUESDAY.minusDays(4));
        assertThat(policy.decide(opening(asked, TUESDAY.plusDays(4))))
                .isEqualTo(new Decision.Wait(TUESDAY.plusDays(2), "week_is_full"));
        assertThat(policy.decide(opening(asked, null)))
                .isEqualTo(new Decision.Wait(TUESDAY.plusDays(2), "week_is_full"));
    }

    @Test
    void whereTheRoundIsOverByThenAPersonGoes() {
        var asked = List.of(TUESDAY.minusDays(2), TUESDAY.minusDays(1));
        assertThat(policy.decide(opening(asked, TUESDAY.plusDays(4))))
                .isEqualTo(new Decision.Ask(Errand.VISIT, "enough_messages"));
    }

    @Test
    void theDayAnOwnerNamedIsRemindedOfInAFullWeekToo() {
        var asked = List.of(TUESDAY.minusDays(2), TUESDAY.minusDays(1));
        var promised = now(Stance.PAYS_SOON, TUESDAY.plusDays(1));
        assertThat(policy.decide(facts(true, promised, List.of(), true, asked, true)))
                .isEqualTo(new Decision.Due(Message.DAY_BEFORE, "promised_tomorrow"));
    }

    @Test
    void whoIsAwayIsNeverVisited() {
        var asked = List.of(TUESDAY.minusDays(2), TUESDAY.minusDays(1));
        var away = facts(true, now(Stance.AWAY, null), List.of(), true, asked, true);
        assertThat(policy.decide(away)).isEqualTo(new Decision.Ask(Errand.CALL, "enough_messages"));
    }

    @Test
    void whoCannotBeWrittenToGetsPaper() {
        var silent = facts(true, StanceNow.UNKNOWN, List.of(), false, List.of(), false);
        assertThat(policy.decide(silent)).isEqualTo(new Decision.Ask(Errand.PAPER, "not_writable"));
    }

    private static Facts owing() {
        return facts(true, StanceNow.UNKNOWN, List.of(), true, List.of(), false);
    }

    private static Facts promised(LocalDate day) {
        return facts(true, now(Stance.PAYS_SOON, day), List.of(), true, List.of(), false);
    }

    private static Facts noticed(LocalDate... asked) {
        return facts(true, StanceNow.UNKNOWN, List.of(), true, List.of(asked), true);
    }

    private static Facts opening(List<LocalDate> asked, @Nullable LocalDate lastDay) {
        return new Facts(
                TUESDAY, ZONE, true, StanceNow.UNKNOWN, List.of(), true, asked, false, lastDay);
    }

    private static StanceNow now(Stance stance, @Nullable LocalDate until) {
        return new StanceNow(stance, until, "test", null, null);
    }

    private static Facts facts(
            boolean owes,
            StanceNow stance,
            List<Hold> holds,
            boolean writable,
            List<LocalDate> asked,
            boolean noticed) {
        return new Facts(
                TUESDAY, ZONE, owes, stance, holds, writable, asked, noticed, TUESDAY.plusDays(4));
    }
}
