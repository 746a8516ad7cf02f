package io.dueline.notifier.outbox;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.StanceChange;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.channel.Arrivals;
import io.dueline.notifier.channel.DeliveryReceipt;
import io.dueline.notifier.channel.DeliveryReceipt.Status;
import io.dueline.notifier.channel.InboundText;
import io.dueline.notifier.channel.SendOutcome;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Revocation;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.notifier.template.RenderedText;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class})
class OutboxTest {

    @Autowired Outbox outbox;
    @Autowired Relay relay;
    @Autowired Arrivals.Receipts receipts;
    @Autowired Arrivals.Texts texts;
    @Autowired AttemptRows attempts;
    @Autowired Estate estate;
    @Autowired FakeCarrier carrier;
    @Autowired Consents consents;
    @Autowired OwnerDirectory owners;
    @Autowired Holds holds;
    @Autowired Stances stances;
    @Autowired MovableClock clock;
    @Autowired Tables tables;

    Owner chen;

    @BeforeEach
    void chenOwes() {
        carrier.forget();
        chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
    }

    @Test
    void aLetterLeavesOnce() {
        post("a", Purpose.ANSWER);
        drain(Lane.ANSWERS);
        drain(Lane.ANSWERS);

        assertThat(carrier.textsTo(Cast.CHEN_WEI)).containsExactly("a");
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void whatSomebodyTypedLeavesAsTyped() {
        post("请点 {link} 或 {name}", Purpose.STAFF);
        drain(Lane.ANSWERS);

        assertThat(carrier.textsTo(Cast.CHEN_WEI)).containsExactly("请点 {link} 或 {name}");
    }

    @Test
    void theSameKeyIsSaidOnce() {
        assertThat(post("a", Purpose.ANSWER)).isInstanceOf(Posted.Waiting.class);
        assertThat(post("a", Purpose.ANSWER)).isInstanceOf(Posted.SaidBefore.class);
    }

    @Test
    void answersDoNotWaitBehindARound() {
        post("notice", Purpose.REMINDER);
        post("answer", Purpose.ANSWER);
        drain(Lane.ANSWERS);

        assertThat(carrier.textsTo(Cast.CHEN_WEI)).containsExactly("answer");
    }

    @Test
    void aReminderWaitsForTheWindowAndAnAnswerDoesNot() {
        clock.jumpTo(at("2026-11-24T12:30+08:00"));
        post("reminder", Purpose.REMINDER);
        post("answer", Purpose.ANSWER);
        drainAll();
        assertThat(carrier.textsTo(Cast.CHEN_WEI)).containsExactly("answer");

        clock.jumpTo(at("2026-11-24T15:00+08:00"));
        drainAll();
        assertThat(carrier.textsTo(Cast.CHEN_WEI)).containsExactly("answer", "reminder");
    }

    @Test
    void theCarrierMayTryUntilTheWindowShuts() {
        clock.jumpTo(at("2026-11-24T11:20+08:00"));
        post("reminder", Purpose.REMINDER);
        drainAll();

        assertThat(carrier.carried().getFirst().validity()).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void inTheLastMinuteOfAWindowNothingIsBegun() {
        post("reminder", Purpose.REMINDER);
        clock.jumpTo(at("2026-11-24T11:59:30+08:00"));
        drainAll();
        assertThat(carrier.carried()).isEmpty();

        clock.jumpTo(at("2026-11-24T15:00+08:00"));
        drainAll();
        assertThat(carrier.textsTo(Cast.CHEN_WEI)).containsExactly("reminder");
    }

    @Test
    void whatHasBecomeTooLateIsNotSaid() {
        post("answer", Purpose.ANSWER);
        clock.advance(Duration.ofHours(12));
        drainAll();

        assertThat(carrier.carried()).isEmpty();
        assertThat(state()).isEqualTo("expired");
    }

    @Test
    void anOptOutStopsWhatStillWaits() {
        post("reminder", Purpose.REMINDER);
        optOut(chen);
        drainAll();

        assertThat(carrier.carried()).isEmpty();
        assertThat(state()).isEqualTo("held_back");
        assertThat(reason()).isEqualTo("opted_out");
    }

    @Test
    void anOptOutSparesTheTelephoneWhoeverElseUsesIt() {
        var neighbour = estate.owner(Cast.LI_NA);
        owners.enter(Estate.alsoAt(neighbour, Cast.CHEN_WEI.phone())).block();
        optOut(chen);
        post(
                neighbour,
                Address.sms(Estate.phone(Cast.CHEN_WEI)),
                "to the neighbour",
                Purpose.REMINDER);
        drainAll();

        assertThat(carrier.carried()).isEmpty();
    }

    @Test
    void nothingUnaskedLeavesWhileATextLiesUnread() {
        IntStream.range(0, 100).forEach(n -> post("reminder " + n, Purpose.REMINDER));
        writes(Cast.CHEN_WEI, "STOP");
        drainAll();

        assertThat(carrier.carried()).isEmpty();
        assertThat(states()).containsOnly("pending");
        assertThat(reasons()).containsOnly("unread_reply");
    }

    @Test
    void onceItIsReadAndSaysNothingOfSilenceTheRestLeaves() {
        post("reminder", Purpose.REMINDER);
        writes(Cast.CHEN_WEI, "谢谢");
        drainAll();
        readAll();
        clock.advance(Duration.ofSeconds(5));
        drainAll();

        assertThat(carrier.textsTo(Cast.CHEN_WEI)).containsExactly("reminder");
    }

    @Test
    void aTextFromAnotherTelephoneOfTheOwnerIsWaitedForToo() {
        owners.enter(Estate.alsoAt(chen, Cast.LI_NA.phone())).block();
        post("reminder", Purpose.REMINDER);
        writes(Cast.LI_NA, "STOP");
        drainAll();

        assertThat(carrier.carried()).isEmpty();
    }

    @Test
    void aTextOfOneOwnerPutsOffWhatGoesToTheirTelephoneWhoeverItIsFor() {
        var neighbour = estate.owing(Cast.LI_NA, yuan(500));
        writes(Cast.CHEN_WEI, "STOP");
        post(
                neighbour,
                Address.sms(Estate.phone(Cast.CHEN_WEI)),
                "to the neighbour",
                Purpose.REMINDER);
        post(neighbour, Address.sms(Estate.phone(Cast.LI_NA)), "at home", Purpose.REMINDER);
        drainAll();

        assertThat(carrier.carried()).extracting(text -> text.text()).containsExactly("at home");
    }

    @Test
    void anAnswerDoesNotWaitForWhatIsUnread() {
        writes(Cast.CHEN_WEI, "another thing");
        post("answer", Purpose.ANSWER);
        drainAll();

        assertThat(carrier.textsTo(Cast.CHEN_WEI)).containsExactly("answer");
    }

    @Test
    void theLastWordAfterAnOptOutIsStillSaid() {
        optOut(chen);
        post("you are opted out", Purpose.LAST_WORD);
        drainAll();

        assertThat(carrier.textsTo(Cast.CHEN_WEI)).containsExactly("you are opted out");
    }

    @Test
    void noReminderLeavesAfterTheMoneyCame() {
        post("reminder", Purpose.REMINDER);
        estate.pays(chen, "P-1", yuan(1280));
        drainAll();

        assertThat(carrier.carried()).isEmpty();
        assertThat(reason()).isEqualTo("nothing_owed");
    }

    @Test
    void doubtIsNeverSentAgainByItself() {
        carrier.answers(new SendOutcome.InDoubt("timeout"));
        post("a", Purpose.ANSWER);
        drainAll();
        carrier.forget();
        clock.advance(Duration.ofHours(1));
        drainAll();

        assertThat(carrier.carried()).isEmpty();
        assertThat(state()).isEqualTo("in_doubt");
    }

    @Test
    void aReceiptThatKnowsOurNumberSettlesDoubt() {
        carrier.answers(new SendOutcome.InDoubt("timeout"));
        post("a", Purpose.ANSWER);
        drainAll();
        receipts.arrived(receipt(Status.DELIVERED)).block();

        assertThat(state()).isEqualTo("delivered");
    }

    @Test
    void whatCertainlyDidNotLeaveIsTriedAgainAfterAPause() {
        carrier.answers(new SendOutcome.TryLater("429", Duration.ofSeconds(20)));
        post("a", Purpose.ANSWER);
        drainAll();
        carrier.answers(text -> Mono.just(new SendOutcome.Accepted("X")));
        drainAll();
        assertThat(carrier.carried()).hasSize(1);

        clock.advance(Duration.ofSeconds(20));
        drainAll();
        assertThat(carrier.carried()).hasSize(2);
        assertThat(carrier.carried().getLast().attempt()).isEqualTo(2);
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void aCarrierThatIsAwayForHoursLosesNothing() {
        carrier.answers(new SendOutcome.TryLater("connection_refused", null));
        post("a", Purpose.ANSWER);
        for (var hour = 0; hour < 10; hour++) {
            drainAll();
            clock.advance(Duration.ofHours(1));
        }
        carrier.forget();
        drainAll();

        assertThat(carrier.textsTo(Cast.CHEN_WEI)).containsExactly("a");
    }

    @Test
    void aHoldThatEndsPutsAReminderOff() {
        var until = clock.instant().plus(Duration.ofHours(1));
        holds.place(new Hold(chen.id(), Hold.Kind.TAKEN_OVER, until, "staff:1")).block();
        post("reminder", Purpose.REMINDER);
        drainAll();
        assertThat(carrier.carried()).isEmpty();

        clock.jumpTo(until);
        drainAll();
        assertThat(carrier.textsTo(Cast.CHEN_WEI)).containsExactly("reminder");
    }

    @Test
    void aReminderThatWaitedIsNotSaidToWhoHasPromisedMeanwhile() {
        post("which day?", Purpose.REMINDER);
        var tomorrow = LocalDate.of(2026, 11, 25);
        stances.set(
                        new StanceChange(
                                chen.id(), Stance.PAYS_SOON, tomorrow, "test", null, null, "bot"))
                .block();
        drainAll();

        assertThat(carrier.carried()).isEmpty();
        assertThat(reason()).isEqualTo("promised");
    }

    @Test
    void aCarrierThatKnowsOfAnOptOutIsBelieved() {
        carrier.answers(new SendOutcome.PersonRefused("21610"));
        post("a", Purpose.ANSWER);
        drainAll();

        assertThat(consents.refuses(chen.id()).block()).isTrue();
        assertThat(state()).isEqualTo("failed");
    }

    @Test
    void aBadAddressIsNotWrittenToAgain() {
        carrier.answers(new SendOutcome.BadAddress("21211"));
        post("a", Purpose.ANSWER);
        drainAll();

        assertThat(outbox.reach(known())).isEmpty();
    }

    @Test
    void aResultThatNeverCameIsDoubtfulAfterTheLease() {
        carrier.answers(_ -> Mono.never());
        post("a", Purpose.ANSWER);
        relay.tick(Lane.ANSWERS).take(Duration.ofMillis(300)).block();
        assertThat(state()).isEqualTo("sending");

        clock.advance(Duration.ofMinutes(3));
        attempts.doubtAllBeyondLease(clock.instant()).block();
        assertThat(state()).isEqualTo("in_doubt");
    }

    @Test
    void oneFailureNeverEndsTheRun() {
        var calls = new AtomicInteger();
        carrier.answers(
                text ->
                        calls.incrementAndGet() == 1
                                ? Mono.error(new IllegalStateException("carrier broke"))
                                : Mono.just(new SendOutcome.Accepted("X" + text.message())));
        post("first", Purpose.ANSWER);
        post("second", Purpose.ANSWER);
        drainAll();

        assertThat(states()).containsExactlyInAnyOrder("in_doubt", "sent");
    }

    @Test
    void manyRelaysTogetherSendEachLetterOnce() {
        IntStream.range(0, 60).forEach(n -> post("letter " + n, Purpose.ANSWER));
        Flux.range(0, 6).flatMap(_ -> relay.tick(Lane.ANSWERS), 6).blockLast();
        drainAll();

        assertThat(carrier.textsTo(Cast.CHEN_WEI)).hasSize(60).doesNotHaveDuplicates();
    }

    static Stream<List<Status>> ordersOfReceipts() {
        var all = List.of(Status.QUEUED, Status.SENDING, Status.SENT, Status.DELIVERED);
        return IntStream.range(0, 12)
                .mapToObj(
                        seed -> {
                            var order = new ArrayList<>(all);
                            order.addAll(all);
                            Collections.shuffle(order, new Random(seed));
                            return order;
                        });
    }

    @ParameterizedTest
    @MethodSource("ordersOfReceipts")
    void receiptsInAnyOrderAndNumberEndAlike(List<Status> order) {
        post("a", Purpose.ANSWER);
        drainAll();
        order.forEach(status -> receipts.arrived(receipt(status)).block());

        assertThat(state()).isEqualTo("delivered");
        assertThat(tables.count("delivery_receipt")).isEqualTo(4);
    }

    @Test
    void failedThenDeliveredIsDelivered() {
        post("a", Purpose.ANSWER);
        drainAll();
        receipts.arrived(receipt(Status.UNDELIVERED)).block();
        receipts.arrived(receipt(Status.DELIVERED)).block();
        receipts.arrived(receipt(Status.UNDELIVERED)).block();

        assertThat(state()).isEqualTo("delivered");
        assertThat(tables.count("delivery_receipt")).isEqualTo(2);
    }

    @Test
    void aContradictionIsMarkedInWhicheverOrderItComes() {
        post("a", Purpose.ANSWER);
        post("b", Purpose.ANSWER);
        post("c", Purpose.ANSWER);
        drainAll();
        receipts.arrived(receipt(1, 1, Status.UNDELIVERED, null)).block();
        receipts.arrived(receipt(1, 1, Status.DELIVERED, null)).block();
        receipts.arrived(receipt(2, 1, Status.READ, null)).block();
        receipts.arrived(receipt(2, 1, Status.UNDELIVERED, null)).block();
        receipts.arrived(receipt(3, 1, Status.DELIVERED, null)).block();

        assertThat(states()).containsExactlyInAnyOrder("delivered", "read", "delivered");
        assertThat(contradictions()).containsExactly("true", "true", "false");
    }

    @Test
    void aTelephoneThatWasOffIsTriedTwiceMoreEachInTheNextWindow() {
        numbered();
        post("notice", Purpose.NOTICE);
        drainAll();
        receipts.arrived(off(1)).block();
        drainAll();
        assertThat(carrier.carried()).hasSize(1);

        clock.jumpTo(at("2026-11-24T15:00+08:00"));
        drainAll();
        assertThat(carrier.carried()).hasSize(2);
        assertThat(carrier.carried().getLast().attempt()).isEqualTo(2);
        receipts.arrived(off(2)).block();

        clock.jumpTo(at("2026-11-25T09:30+08:00"));
        drainAll();
        assertThat(carrier.carried()).hasSize(3);
        receipts.arrived(off(3)).block();
        clock.jumpTo(at("2026-11-25T15:00+08:00"));
        drainAll();
        assertThat(carrier.carried()).hasSize(3);
        assertThat(state()).isEqualTo("undelivered");
    }

    @Test
    void theNextTryAsksAllQuestionsAgain() {
        numbered();
        post("notice", Purpose.NOTICE);
        drainAll();
        receipts.arrived(off(1)).block();
        estate.pays(chen, "P-1", yuan(1280));
        clock.jumpTo(at("2026-11-24T15:00+08:00"));
        drainAll();

        assertThat(carrier.carried()).hasSize(1);
        assertThat(reason()).isEqualTo("nothing_owed");
    }

    @Test
    void aDeliveryThatIsHeardOfAfterAllEndsTheWaiting() {
        numbered();
        post("notice", Purpose.NOTICE);
        drainAll();
        receipts.arrived(off(1)).block();
        receipts.arrived(attempted(1, Status.DELIVERED, null)).block();
        clock.jumpTo(at("2026-11-24T15:00+08:00"));
        drainAll();

        assertThat(carrier.carried()).hasSize(1);
        assertThat(state()).isEqualTo("delivered");
    }

    @Test
    void whatIsHeardOfAnEarlierTryDoesNotSettleTheNext() {
        numbered();
        post("notice", Purpose.NOTICE);
        drainAll();
        receipts.arrived(off(1)).block();
        receipts.arrived(attempted(1, Status.SENT, null)).block();
        assertThat(state()).isEqualTo("pending");

        clock.jumpTo(at("2026-11-24T15:00+08:00"));
        drainAll();
        receipts.arrived(attempted(1, Status.QUEUED, null)).block();
        receipts.arrived(attempted(2, Status.DELIVERED, null)).block();
        assertThat(state()).isEqualTo("delivered");
        assertThat(contradictions()).containsExactly("false");
    }

    @Test
    void aReceiptThatOvertakesOurAnswerIsFencedFromTheNextTry() {
        carrier.answers(
                text ->
                        receipts.arrived(off(text.attempt()))
                                .thenReturn(
                                        new SendOutcome.Accepted(
                                                FakeCarrier.idOf(100L + text.attempt()))));
        post("notice", Purpose.NOTICE);
        drainAll();

        assertThat(state()).isEqualTo("pending");
        numbered();
        clock.jumpTo(at("2026-11-24T15:00+08:00"));
        drainAll();
        receipts.arrived(attempted(2, Status.DELIVERED, null)).block();
        assertThat(state()).isEqualTo("delivered");
    }

    @Test
    void anAnswerIsNotRepeatedHoursLater() {
        post("answer", Purpose.ANSWER);
        drainAll();
        receipts.arrived(off(1)).block();
        clock.jumpTo(at("2026-11-24T15:00+08:00"));
        drainAll();

        assertThat(carrier.carried()).hasSize(1);
        assertThat(state()).isEqualTo("undelivered");
    }

    @Test
    void anOptOutThatAReceiptTellsOfIsBelieved() {
        post("a", Purpose.ANSWER);
        drainAll();
        receipts.arrived(receipt(Status.UNDELIVERED, new SendOutcome.PersonRefused("21610")))
                .block();

        assertThat(consents.refuses(chen.id()).block()).isTrue();
        assertThat(tables.texts("select source as value from opt_out")).containsExactly("carrier");
        assertThat(state()).isEqualTo("undelivered");
    }

    @Test
    void anAddressAReceiptCallsBadIsNotWrittenToAgain() {
        post("a", Purpose.ANSWER);
        drainAll();
        receipts.arrived(receipt(Status.UNDELIVERED, new SendOutcome.BadAddress("30006"))).block();

        assertThat(outbox.reach(known())).isEmpty();
    }

    @Test
    void aVerdictThatComesAfterTheDeliveryHasNoConsequence() {
        post("a", Purpose.ANSWER);
        drainAll();
        receipts.arrived(receipt(Status.DELIVERED)).block();
        receipts.arrived(receipt(Status.UNDELIVERED, new SendOutcome.BadAddress("30006"))).block();
        receipts.arrived(receipt(Status.UNDELIVERED, new SendOutcome.PersonRefused("21610")))
                .block();

        assertThat(outbox.reach(known())).isNotEmpty();
        assertThat(consents.refuses(chen.id()).block()).isFalse();
    }

    @Test
    void aVerdictToldTwiceHasItsConsequenceOnce() {
        var bad = receipt(Status.UNDELIVERED, new SendOutcome.BadAddress("30006"));
        post("a", Purpose.ANSWER);
        drainAll();
        receipts.arrived(bad).block();
        owners.reachable(Address.sms(Estate.phone(Cast.CHEN_WEI))).block();
        receipts.arrived(bad).block();

        assertThat(outbox.reach(known())).isNotEmpty();
    }

    private Owner known() {
        return Objects.requireNonNull(owners.find(chen.id()).block());
    }

    private Posted post(String text, Purpose purpose) {
        return post(chen, chen.addresses().getFirst().address(), text, purpose);
    }

    private Posted post(Owner owner, Address to, String text, Purpose purpose) {
        var letter =
                new Letter(
                        "test:" + text,
                        owner.community(),
                        owner.id(),
                        to,
                        purpose,
                        Author.BOT,
                        RenderedText.typed(Language.ZH, text),
                        null);
        return Objects.requireNonNull(outbox.post(letter).block());
    }

    private void optOut(Owner owner) {
        var via = owner.addresses().getFirst().address();
        consents.optOut(new Revocation(owner.id(), via, Revocation.Source.REPLY, null)).block();
    }

    private void drainAll() {
        drain(Lane.ANSWERS);
        drain(Lane.BULK);
    }

    private void drain(Lane lane) {
        while (Objects.requireNonNull(relay.tick(lane).block()) > 0) {
            // until nothing is looked at any more
        }
    }

    private DeliveryReceipt receipt(Status status) {
        return receipt(status, null);
    }

    /// Lets the carrier call each try by a number of its own, as real ones do.
    private void numbered() {
        carrier.answers(
                text ->
                        Mono.just(
                                new SendOutcome.Accepted(FakeCarrier.idOf(100L + text.attempt()))));
    }

    private DeliveryReceipt off(int attempt) {
        return attempted(attempt, Status.UNDELIVERED, new SendOutcome.TryLater("30003", null));
    }

    /// What a [#numbered] carrier says of a try of the first message.
    private DeliveryReceipt attempted(int attempt, Status status, @Nullable SendOutcome verdict) {
        return new DeliveryReceipt(
                "fake",
                FakeCarrier.idOf(100L + attempt),
                1L,
                attempt,
                status,
                null,
                verdict,
                clock.instant());
    }

    private static DeliveryReceipt receipt(
            long message, int attempt, Status status, @Nullable SendOutcome verdict) {
        return new DeliveryReceipt(
                "fake",
                FakeCarrier.idOf(message),
                message,
                attempt,
                status,
                null,
                verdict,
                FeatureContext.START);
    }

    private void writes(Cast person, String text) {
        texts.arrived(
                        new InboundText(
                                "fake",
                                "AC1",
                                "SM-" + text,
                                Address.sms(Estate.phone(person)),
                                "+15550100000",
                                text,
                                null,
                                List.of(),
                                clock.instant()))
                .block();
    }

    private void readAll() {
        tables.execute("update inbound_message set state = 'read'");
    }

    private List<String> contradictions() {
        return tables.texts(
                """
                select contradicted::text as value from outbound_message order by id
                """);
    }

    private List<String> reasons() {
        return tables.texts("select distinct reason as value from outbound_message");
    }

    private DeliveryReceipt receipt(Status status, @Nullable SendOutcome verdict) {
        return new DeliveryReceipt(
                "fake", FakeCarrier.idOf(1), 1L, 1, status, null, verdict, FeatureContext.START);
    }

    private String state() {
        return states().getFirst();
    }

    private List<String> states() {
        return tables.texts("select state as value from outbound_message order by id");
    }

    private String reason() {
        return tables.texts("select reason as value from outbound_message order by id").getFirst();
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
