package io.dueline.notifier.verification;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Item;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.NewInvoice;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.StanceChange;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.campaign.Foreseen.Outlook;
import io.dueline.notifier.campaign.Rounds;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.NewOwner;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.notifier.verification.Suspicion.ChangedHands;
import io.dueline.notifier.verification.Suspicion.FeeJumped;
import io.dueline.notifier.verification.Suspicion.NoAddress;
import io.dueline.notifier.verification.Suspicion.OnHold;
import io.dueline.notifier.verification.Suspicion.OutOfTime;
import io.dueline.notifier.verification.Suspicion.PaidLately;
import io.dueline.notifier.verification.Suspicion.SharedAddress;
import io.dueline.notifier.verification.Suspicion.SumJumped;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;

/// It is Tuesday, 24 November 2026.
@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class})
class VerificationTest {

    @Autowired Verification verification;
    @Autowired Estate estate;
    @Autowired Ledger ledger;
    @Autowired OwnerDirectory owners;
    @Autowired Stances stances;
    @Autowired Holds holds;
    @Autowired Rounds rounds;
    @Autowired List<Recurring> workers;
    @Autowired MovableClock clock;
    @Autowired Tables tables;

    @Test
    void everybodyInArrearsIsShownWithWhatTheRoundWouldDo() {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        var wang = estate.owing(Cast.WANG_FANG, yuan(3840));
        estate.owner(Cast.WU_XIA);
        refuses(wang);

        assertThat(checked())
                .extracting(one -> one.foreseen().owner().id(), one -> one.foreseen().outlook())
                .containsExactlyInAnyOrder(
                        tuple(chen.id(), Outlook.NOTICE), tuple(wang.id(), Outlook.WAITS));
        assertThat(about(chen).foreseen().overdue()).isEqualTo(yuan(1280));
        assertThat(about(chen).isSuspicious()).isFalse();
        assertThat(about(wang).foreseen().reason()).isEqualTo("refuses");
    }

    @Test
    void whoPaidPartYesterdayIsLookedAtFirst() {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        estate.pays(chen, "B-1", yuan(1000));
        clock.advance(Duration.ofDays(1));
        assertThat(about(chen).suspicions())
                .containsExactly(new PaidLately(yuan(1000), LocalDate.of(2026, 11, 24)));

        clock.advance(Duration.ofDays(3));
        assertThat(about(chen).isSuspicious()).isFalse();
    }

    @Test
    void moneyThatWentBackIsNoPayment() {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        var booked = ledger.post(Estate.payment(chen, "B-1", yuan(1000))).block();
        ledger.reverse(Objects.requireNonNull(booked).payment().id(), "bounced").block();

        assertThat(about(chen).isSuspicious()).isFalse();
    }

    @Test
    void aFeeTenTimesAsDearAsLastYearsIsSuspicious() {
        var chen = estate.owner(Cast.CHEN_WEI);
        bill(chen, "WY-2025", Year.of(2025), yuan(1200));
        bill(chen, "WY-2026", Year.of(2026), yuan(12000));

        assertThat(about(chen).suspicions())
                .containsExactly(new FeeJumped("WY-2026", "物业费", yuan(1000), yuan(100)));
    }

    @Test
    void aFewYuanMoreAMonthAreNoJump() {
        var chen = estate.owner(Cast.CHEN_WEI);
        bill(chen, "WS-2025", Year.of(2025), yuan(96));
        bill(chen, "WS-2026", Year.of(2026), yuan(216));

        assertThat(about(chen).isSuspicious()).isFalse();
    }

    @Test
    void halfAYearAtTheSameRateIsNoJump() {
        var chen = estate.owner(Cast.CHEN_WEI);
        var half = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));
        bill(chen, "WY-2025", half, LocalDate.of(2025, 3, 31), yuan(600));
        bill(chen, "WY-2026", Year.of(2026), yuan(1260));

        assertThat(about(chen).isSuspicious()).isFalse();
    }

    @Test
    void aSumThatJumpedSinceTheLastRoundIsSuspicious() {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        startRound();
        ledger.bill(Estate.invoice(chen, "WY-more", Estate.SPRING, yuan(900))).block();

        assertThat(about(chen).suspicions()).containsExactly(new SumJumped(yuan(2180), yuan(1280)));
    }

    @Test
    void aSmallSumMayGrowWithoutAlarm() {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(100));
        startRound();
        ledger.bill(Estate.invoice(chen, "WY-more", Estate.SPRING, yuan(60))).block();

        assertThat(about(chen).isSuspicious()).isFalse();
    }

    @Test
    void twoOwnersOfOneTelephoneAreSuspicious() {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        owners.enter(Estate.alsoAt(estate.owner(Cast.SUN_LI), Cast.CHEN_WEI.phone())).block();

        assertThat(about(chen).suspicions()).containsExactly(new SharedAddress(1, "孙丽"));
    }

    @Test
    void whoCannotBeReachedIsForPeople() {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        owners.unreachable(Address.sms(Estate.phone(Cast.CHEN_WEI))).block();

        assertThat(about(chen))
                .matches(one -> one.foreseen().outlook() == Outlook.ERRAND)
                .matches(one -> one.suspicions().equals(List.of(new NoAddress())))
                .matches(one -> !one.isRisky());
    }

    @Test
    void aClaimOfFourYearsIsOutOfTime() {
        var chen = estate.owner(Cast.CHEN_WEI);
        var due = LocalDate.of(2022, 3, 31);
        bill(chen, "WY-2022", Period.of(Year.of(2022)), due, yuan(1280));

        assertThat(about(chen).suspicions()).containsExactly(new OutOfTime("WY-2022", due));
    }

    @Test
    void aSoldFlatIsSuspiciousForWhoOwnedIt() {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        sold(chen.units().getFirst().label(), Cast.SUN_LI);

        assertThat(about(chen).suspicions())
                .containsExactly(new ChangedHands(Cast.CHEN_WEI.unit()));
    }

    @Test
    void aHoldIsShownWithItsReason() {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        var until = Instant.parse("2027-01-01T00:00:00Z");
        holds.place(new Hold(chen.id(), Hold.Kind.SPECIAL, until, "staff:1", "bereavement"))
                .block();

        assertThat(about(chen).suspicions()).containsExactly(new OnHold("bereavement", until));
        assertThat(about(chen).isRisky()).isFalse();
    }

    @Test
    void whoIsExcludedHearsNothingTillTheRoundIsOver() {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        var wang = estate.owing(Cast.WANG_FANG, yuan(3840));
        exclude(chen);

        assertThat(about(chen)).matches(Checked::isExcluded).matches(one -> !one.isRisky());
        startRound();
        assertThat(decisions()).containsExactlyInAnyOrder("held_excluded", "round_opens");
        assertThat(holds.of(wang.id()).block()).isEmpty();

        clock.jumpTo(Instant.parse("2026-11-28T16:00:00Z"));
        assertThat(holds.of(chen.id()).block()).isEmpty();
    }

    @Test
    void whoIsTakenInAgainGetsTheNotice() {
        var chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        exclude(chen);
        verification.include(List.of(chen.id())).block();

        assertThat(about(chen).foreseen().getsNotice()).isTrue();
    }

    private void exclude(Owner owner) {
        verification.exclude(estate.community(), List.of(owner.id()), "对账中", "staff:1").block();
    }

    private void startRound() {
        rounds.start(estate.community().id(), "staff:1").block();
        var planner = workers.stream().filter(w -> w.name().equals("rounds")).findFirst();
        while (Objects.requireNonNull(planner.orElseThrow().tick().block()) > 0) {
            // until the plan is carried out
        }
    }

    private List<Checked> checked() {
        return Objects.requireNonNull(verification.of(estate.community()).collectList().block());
    }

    private Checked about(Owner owner) {
        return checked().stream()
                .filter(one -> one.foreseen().owner().id().equals(owner.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> decisions() {
        return tables.texts("select reason as value from round_member order by owner_id");
    }

    private void refuses(Owner owner) {
        stances.set(new StanceChange(owner.id(), Stance.REFUSES, null, "test", null, null, "bot"))
                .block();
    }

    private void bill(Owner owner, String reference, Year year, Money fee) {
        bill(owner, reference, Period.of(year), year.atMonth(3).atEndOfMonth(), fee);
    }

    private void bill(Owner owner, String reference, Period period, LocalDate due, Money fee) {
        var item = Item.only(Item.Kind.PROPERTY_FEE, "物业费");
        var unit = owner.units().getFirst().id();
        ledger.bill(
                        new NewInvoice(
                                owner.community(),
                                owner.id(),
                                unit,
                                reference,
                                period,
                                due,
                                List.of(new Charge(item, fee))))
                .block();
    }

    private void sold(String unit, Cast buyer) {
        var flat = new NewOwner.NewUnit(unit, Unit.Kind.FLAT);
        owners.enter(
                        new NewOwner(
                                estate.community().id(),
                                buyer.name(),
                                buyer.fullName(),
                                buyer.language(),
                                List.of(flat),
                                List.of(Address.sms(Estate.phone(buyer)))))
                .block();
    }
}
