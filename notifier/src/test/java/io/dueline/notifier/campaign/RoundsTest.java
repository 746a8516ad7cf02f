package io.dueline.notifier.campaign;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.StanceChange;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class})
class RoundsTest {

    @Autowired Rounds rounds;
    @Autowired RoundWorker worker;

    @Autowired
    @Qualifier("bulkRelay")
    Recurring relay;

    @Autowired Estate estate;
    @Autowired Ledger ledger;
    @Autowired FakeCarrier carrier;
    @Autowired Stances stances;
    @Autowired Holds holds;
    @Autowired MovableClock clock;
    @Autowired Tables tables;

    @BeforeEach
    void theyOwe() {
        carrier.forget();
        List.of(Cast.CHEN_WEI, Cast.WANG_FANG, Cast.LI_NA, Cast.GRACE_WONG)
                .forEach(person -> estate.owing(person, yuan(1280)));
        estate.owner(Cast.WU_XIA);
    }

    @Test
    void eachOwnerInArrearsGetsOneNotice() {
        start();
        assertThat(notices())
                .hasSize(4)
                .anyMatch(text -> text.contains("陈伟") && text.contains("¥1,280.00"))
                .anyMatch(text -> text.startsWith("[") && text.contains("Grace Wong"))
                .noneMatch(text -> text.contains("吴霞"));
    }

    @Test
    void aNoticeNamesWhatIsOwedWhenItLeaves() {
        clock.jumpTo(at("2026-11-24T19:00+08:00"));
        start();
        estate.pays(owner(Cast.CHEN_WEI), "P-1", yuan(280));
        estate.pays(owner(Cast.GRACE_WONG), "P-2", yuan(1000));
        comesTo("2026-11-25T09:30+08:00");

        assertThat(carrier.textsTo(Cast.CHEN_WEI))
                .singleElement()
                .asString()
                .contains("¥1,000.00", "1 张")
                .contains("https://dueline.test/p/");
        assertThat(carrier.textsTo(Cast.GRACE_WONG)).singleElement().asString().contains("¥280.00");
        assertThat(carrier.textsTo(Cast.LI_NA)).singleElement().asString().contains("¥1,280.00");
        assertThat(notices())
                .filteredOn(text -> text.contains("陈伟"))
                .singleElement()
                .asString()
                .contains("¥1,000.00", "{link}");
    }

    @Test
    void whatIsBilledMeanwhileStandsInTheNoticeToo() {
        clock.jumpTo(at("2026-11-24T19:00+08:00"));
        start();
        var chen = owner(Cast.CHEN_WEI);
        ledger.bill(Estate.invoice(chen, "WY-second", Estate.SPRING, yuan(700))).block();
        comesTo("2026-11-25T09:30+08:00");

        assertThat(carrier.textsTo(Cast.CHEN_WEI))
                .singleElement()
                .asString()
                .contains("¥1,980.00", "2 张");
    }

    @Test
    void theReminderBeforeADayNamesWhatIsOwedByThen() {
        sets(owner(Cast.CHEN_WEI), Stance.PAYS_SOON, LocalDate.of(2026, 11, 27));
        clock.jumpTo(at("2026-11-26T00:01+08:00"));
        carryOn();
        estate.pays(owner(Cast.CHEN_WEI), "P-1", yuan(1200));
        comesTo("2026-11-26T09:30+08:00");

        assertThat(carrier.textsTo(Cast.CHEN_WEI))
                .singleElement()
                .asString()
                .contains("¥80.00", "11月27日");
    }

    @Test
    void planningAgainAfterAPaymentSaysNothingTwice() {
        start();
        estate.pays(owner(Cast.CHEN_WEI), "P-1", yuan(280));
        drain();
        tables.execute("update campaign_round set state = 'planning', planned_up_to = 0");
        carryOn();
        drain();

        assertThat(carrier.textsTo(Cast.CHEN_WEI)).hasSize(1);
    }

    @Test
    void severalUnitsAreOneNotice() {
        var sun = estate.owing(Cast.SUN_LI, yuan(500));
        ledger.bill(Estate.invoice(sun, "WY-second", Estate.SPRING, yuan(700))).block();
        start();

        assertThat(notices())
                .filteredOn(text -> text.contains("孙丽"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("¥1,200.00"));
    }

    @Test
    void whoPromisedRefusedOrIsHeldIsLeftAlone() {
        sets(owner(Cast.CHEN_WEI), Stance.PAYS_SOON, LocalDate.of(2026, 11, 30));
        sets(owner(Cast.WANG_FANG), Stance.REFUSES, null);
        holds.place(new Hold(owner(Cast.LI_NA).id(), Hold.Kind.SPECIAL, null, "staff:1")).block();
        start();

        assertThat(notices()).singleElement().satisfies(text -> assertThat(text).contains("Grace"));
        assertThat(decisions())
                .containsExactlyInAnyOrder("promised", "refuses", "held_special", "round_opens");
    }

    @Test
    void planningAgainAddsNothing() {
        start();
        tables.execute("update campaign_round set state = 'planning', planned_up_to = 0");
        carryOn();

        assertThat(notices()).hasSize(4);
    }

    @Test
    void oneRoundAtATime() {
        start();
        assertThatThrownBy(this::start).isInstanceOf(RoundInProgress.class);
    }

    @Test
    void theDayBeforeAPromiseIsRemindedOnce() {
        sets(owner(Cast.CHEN_WEI), Stance.PAYS_SOON, LocalDate.of(2026, 11, 27));
        carryOn();
        assertThat(letters("DAY_BEFORE")).isEmpty();

        clock.jumpTo(at("2026-11-26T09:30+08:00"));
        carryOn();
        carryOn();
        assertThat(letters("DAY_BEFORE"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("11月27日 周五"));
    }

    @Test
    void aRoundThatStartsOnTheDayBeforeRemindsNobodyTwice() {
        sets(owner(Cast.CHEN_WEI), Stance.PAYS_SOON, LocalDate.of(2026, 11, 27));
        clock.jumpTo(at("2026-11-26T09:30+08:00"));
        start();

        assertThat(letters("DAY_BEFORE")).hasSize(1);
        assertThat(notices()).noneMatch(text -> text.contains("陈伟"));
    }

    @Test
    void whoPromisesTomorrowIsNotRemindedToday() {
        sets(owner(Cast.CHEN_WEI), Stance.PAYS_SOON, LocalDate.of(2026, 11, 25));
        carryOn();
        assertThat(letters("DAY_BEFORE")).isEmpty();

        clock.jumpTo(at("2026-11-25T09:30+08:00"));
        carryOn();
        assertThat(letters("DAY_BEFORE")).hasSize(1);
    }

    @Test
    void withoutAnAnswerTheOwnerIsAskedAgainButNotAThirdTimeInAWeek() {
        start();
        for (var day = 0; day < 4; day++) {
            clock.advance(Duration.ofDays(1));
            carryOn();
            carryOn();
        }
        assertThat(letters("REMINDER")).filteredOn(text -> text.contains("陈伟")).hasSize(1);
    }

    @Test
    void theNextRoundsNoticeWaitsUntilTheWeekHasRoom() {
        start();
        comesTo("2026-11-25T09:30+08:00");
        assertThat(letters("REMINDER")).hasSize(4);
        comesTo("2026-11-29T10:30+08:00");
        start();
        assertThat(notices()).hasSize(4);
        assertThat(decisions()).filteredOn("week_is_full"::equals).hasSize(4);

        comesTo("2026-11-30T09:30+08:00");
        assertThat(notices()).hasSize(4);
        comesTo("2026-12-01T09:30+08:00");
        carryOn();
        assertThat(notices()).hasSize(8);
        assertThat(letters("REMINDER")).hasSize(4);
        assertThat(decisions()).doesNotContain("week_is_full");
    }

    @Test
    void whoHasGivenADayByThenGetsNoLateNotice() {
        start();
        comesTo("2026-11-25T09:30+08:00");
        comesTo("2026-11-29T10:30+08:00");
        start();
        sets(owner(Cast.CHEN_WEI), Stance.PAYS_SOON, LocalDate.of(2026, 12, 20));
        comesTo("2026-12-01T09:30+08:00");

        assertThat(notices()).hasSize(7);
        assertThat(decisions()).contains("promised");
    }

    @Test
    void aRoundEndsAfterItsLastDay() {
        start();
        clock.advance(Duration.ofDays(6));
        carryOn();

        assertThat(rounds.current(estate.community().id()).block()).isNull();
        start();
        assertThat(Objects.requireNonNull(rounds.current(estate.community().id()).block()).number())
                .isEqualTo(2);
    }

    private void start() {
        rounds.start(estate.community().id(), "staff:1").block();
        carryOn();
    }

    /// The day begins, and what waits leaves as its first window opens.
    private void comesTo(String moment) {
        drain();
        clock.jumpTo(at(moment));
        carryOn();
        drain();
    }

    private void drain() {
        while (Objects.requireNonNull(relay.tick().block()) > 0) {
            // until nothing is looked at any more
        }
    }

    private void carryOn() {
        while (Objects.requireNonNull(worker.tick().block()) > 0) {
            // until the plan is carried out
        }
    }

    private Owner owner(Cast person) {
        return estate.owner(person);
    }

    private void sets(Owner owner, Stance stance, @Nullable LocalDate until) {
        stances.set(new StanceChange(owner.id(), stance, until, "test", null, null, "bot")).block();
    }

    private List<String> notices() {
        return letters("NOTICE");
    }

    private List<String> letters(String purpose) {
        return tables.texts(
                "select body as value from outbound_message where purpose = '" + purpose + "'");
    }

    private List<String> decisions() {
        return tables.texts("select reason as value from round_member");
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
