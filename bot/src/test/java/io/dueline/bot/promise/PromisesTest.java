package io.dueline.bot.promise;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.promise.PromiseToPay.State;
import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.Mark;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Money;
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
import io.dueline.testing.LogCanaries;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.core.publisher.Flux;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/// It is Tuesday, 24 November 2026.
@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class})
class PromisesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate NEXT_FRIDAY = FRIDAY.plusWeeks(1);
    private static final String WORDS = "这周五发工资就交";

    @Autowired Promises promises;
    @Autowired Estate estate;
    @Autowired ArrearsBook arrears;
    @Autowired Ledger ledger;
    @Autowired Stances stances;
    @Autowired Holds holds;
    @Autowired MovableClock clock;
    @Autowired FakeCarrier carrier;
    @Autowired Tables tables;
    @Autowired List<Recurring> workers;
    @Autowired WebTestClient http;

    private Owner zhou;

    @BeforeEach
    void heOwes() {
        carrier.forget();
        zhou = estate.owing(Cast.ZHOU_JIE, yuan(1280));
    }

    @Test
    void aPromiseIsForWhatIsOverdueAndSilencesUntilItsDay() {
        var promise = promise(FRIDAY);

        assertThat(promise.amount()).isEqualTo(yuan(1280));
        assertThat(promise.words()).isEqualTo(WORDS);
        assertThat(stances.of(zhou.id()).block())
                .matches(now -> now.stance() == Stance.PAYS_SOON)
                .matches(now -> FRIDAY.equals(now.until()));
    }

    @Test
    void aPromisedDebtIsMarkedAsLongAsThePromiseStands() {
        promise(FRIDAY);
        make(NEXT_FRIDAY);
        assertThat(promised()).isEqualTo(yuan(1280));

        promises.cancel(zhou.id(), "refuses").block();
        assertThat(promised()).isEqualTo(yuan(0));
    }

    private Money promised() {
        return Objects.requireNonNull(arrears.position(zhou.id()).block())
                .markedIn(Estate.CNY, Mark.Kind.PROMISED);
    }

    @Test
    void aLaterPromiseReplacesTheEarlier() {
        var first = promise(FRIDAY);
        var made = (Made.Set) make(NEXT_FRIDAY);

        assertThat(Objects.requireNonNull(made.replaced()).id()).isEqualTo(first.id());
        assertThat(promises.of(zhou.id()).map(PromiseToPay::state).collectList().block())
                .containsExactly(State.OPEN, State.CANCELLED);
        assertThat(tables.texts("select replaced_by::text as value from promise order by id"))
                .containsExactly(String.valueOf(made.promise().id()), "null");
    }

    @Test
    void theSameDayNamedAgainIsTheSamePromise() {
        var first = promise(FRIDAY);
        assertThat(make(FRIDAY)).isEqualTo(new Made.Set(first, null));
    }

    @Test
    void theSameDayNamedAgainSilencesAgain() {
        promise(FRIDAY);
        var away = new StanceChange(zhou.id(), Stance.AWAY, null, "says_away", null, null, "bot");
        stances.set(away).block();
        make(FRIDAY);

        assertThat(stances.of(zhou.id()).block())
                .matches(now -> now.stance() == Stance.PAYS_SOON)
                .matches(now -> FRIDAY.equals(now.until()));
    }

    @Test
    void twoPromisesInOneMomentLeaveOneOpen() {
        Flux.range(0, 6).flatMap(day -> promises.make(wanted(FRIDAY.plusDays(day))), 6).blockLast();

        assertThat(promises.of(zhou.id()).collectList().block())
                .hasSize(6)
                .filteredOn(promise -> promise.state() == State.OPEN)
                .hasSize(1);
    }

    @Test
    void brokenPromiseEndsTheHold() {
        promise(FRIDAY);
        onTheDayAfterGrace(FRIDAY);

        assertThat(states()).containsExactly(State.BROKEN);
        assertThat(stance()).isEqualTo(Stance.UNDECIDED);
        assertThat(holds.of(zhou.id()).block()).isEmpty();
        assertThat(tables.texts("select purpose || ' ' || body as value from outbound_message"))
                .singleElement()
                .satisfies(
                        text ->
                                assertThat(text)
                                        .startsWith("REMINDER 周杰")
                                        .contains("11月27日 周五", "¥1,280.00"));
    }

    @Test
    void nothingIsDecidedWhileThereIsGrace() {
        promise(FRIDAY);
        clock.jumpTo(OffsetDateTime.parse("2026-11-28T23:59:59+08:00").toInstant());
        assertThat(tick()).isZero();
        assertThat(states()).containsExactly(State.OPEN);
    }

    @Test
    void aPaymentKeepsThePromiseAtTheNextTick() {
        promise(FRIDAY);
        estate.pays(zhou, "P-1", yuan(1280));

        assertThat(tick()).isOne();
        assertThat(states()).containsExactly(State.KEPT);
        assertThat(stance()).isEqualTo(Stance.UNDECIDED);
        assertThat(tables.count("outbound_message")).isZero();
    }

    @Test
    void aPartPaymentIsLookedAtAndLeavesThePromiseOpen() {
        promise(FRIDAY);
        estate.pays(zhou, "P-1", yuan(1000));

        assertThat(tick()).isOne();
        assertThat(tick()).isZero();
        assertThat(states()).containsExactly(State.OPEN);

        onTheDayAfterGrace(FRIDAY);
        assertThat(states()).containsExactly(State.BROKEN);
        assertThat(tables.texts("select body as value from outbound_message"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("¥280.00"));
    }

    @Test
    void severalTicksAtOnceSettleOnce() {
        promise(FRIDAY);
        clock.jumpTo(graceEnded(FRIDAY));
        Flux.range(0, 4).flatMap(_ -> worker("promises").tick(), 4).blockLast();

        assertThat(tables.count("outbound_message")).isOne();
        assertThat(tables.texts("select reason as value from stance_change order by id"))
                .containsExactly("promise_made", "promise_broken");
    }

    @Test
    void theWordOnABrokenPromiseNamesWhatIsMissingWhenItLeaves() {
        promise(FRIDAY);
        onTheDayAfterGrace(FRIDAY);
        estate.pays(zhou, "P-1", yuan(1000));
        theNextWindowOpens();

        assertThat(carrier.textsTo(Cast.ZHOU_JIE))
                .singleElement()
                .asString()
                .contains("11月27日 周五", "¥280.00")
                .doesNotContain("1,280");
    }

    @Test
    void whatWasPromisedAndCameInTheNightIsNotCalledMissing() {
        promise(FRIDAY);
        ledger.bill(Estate.invoice(zhou, "WY-second", Estate.SPRING, yuan(700))).block();
        onTheDayAfterGrace(FRIDAY);
        estate.pays(zhou, "P-1", yuan(1280));
        theNextWindowOpens();

        assertThat(carrier.carried()).isEmpty();
        assertThat(tables.texts("select reason as value from outbound_message"))
                .containsExactly("out_of_date");
    }

    @Test
    void secondBrokenPromiseGoesToStaff() {
        breakTwice();

        assertThat(holds.of(zhou.id()).block())
                .extracting(Hold::kind)
                .containsExactly(Hold.Kind.WAITS_FOR_STAFF);
        clock.jumpTo(OffsetDateTime.parse("2026-12-07T09:45+08:00").toInstant());
        worker("outbox-bulk").tick().block();
        assertThat(carrier.textsTo(Cast.ZHOU_JIE))
                .anySatisfy(text -> assertThat(text).contains("12月4日 周五", "0755-8000 0000"));
    }

    @Test
    void whoPaysBeforeTheWindowOpensIsNotHandedOverInWords() {
        breakTwice();
        estate.pays(zhou, "P-1", yuan(1280));
        clock.jumpTo(OffsetDateTime.parse("2026-12-07T09:45+08:00").toInstant());
        worker("outbox-bulk").tick().block();

        assertThat(tables.texts(handovers())).containsExactly("held_back nothing_owed");
    }

    @Test
    void whoPromisesAnewIsNotHandedOverInWords() {
        breakTwice();
        promise(NEXT_FRIDAY.plusWeeks(1));
        clock.jumpTo(OffsetDateTime.parse("2026-12-07T09:45+08:00").toInstant());
        worker("outbox-bulk").tick().block();

        assertThat(tables.texts(handovers())).containsExactly("held_back promised");
    }

    @Test
    void aKeptPromiseForgivesTheBrokenOne() {
        promise(FRIDAY);
        onTheDayAfterGrace(FRIDAY);
        promise(NEXT_FRIDAY);
        estate.pays(zhou, "P-1", yuan(1280));
        tick();
        estate.owing(Cast.ZHOU_JIE, yuan(2000));
        promise(NEXT_FRIDAY);
        onTheDayAfterGrace(NEXT_FRIDAY);

        assertThat(states()).containsExactly(State.BROKEN, State.KEPT, State.BROKEN);
        assertThat(holds.of(zhou.id()).block()).isEmpty();
    }

    @Test
    void whoRefusesMeanwhileHearsNothingOfTheOldPromise() {
        promise(FRIDAY);
        stances.set(new StanceChange(zhou.id(), Stance.REFUSES, null, "refused", null, null, "bot"))
                .block();
        onTheDayAfterGrace(FRIDAY);

        assertThat(states()).containsExactly(State.BROKEN);
        assertThat(stance()).isEqualTo(Stance.REFUSES);
        assertThat(tables.count("outbound_message")).isZero();
    }

    @Test
    void aCancelledPromiseIsNeitherKeptNorBroken() {
        promise(FRIDAY);
        promises.cancel(zhou.id(), "refuses").block();
        onTheDayAfterGrace(FRIDAY);

        assertThat(states()).containsExactly(State.CANCELLED);
        assertThat(stance()).isEqualTo(Stance.UNDECIDED);
        assertThat(promises.open(zhou.id()).block()).isNull();
    }

    @Test
    void promisesAreReadByOwnerUnitAndPhone() {
        promise(FRIDAY);
        for (var query :
                List.of("owner=" + zhou.id().value(), "unit=6-1-702", "phone=13900000702")) {
            http.get()
                    .uri("/api/promises?" + query)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.length()")
                    .isEqualTo(1)
                    .jsonPath("$[0].due")
                    .isEqualTo("2026-11-27")
                    .jsonPath("$[0].amount.amount")
                    .isEqualTo("1280.00")
                    .jsonPath("$[0].state")
                    .isEqualTo("open");
        }
        http.get().uri("/api/promises?unit=9-9-9").exchange().expectBody().json("[]");
    }

    @Test
    void wordsAndAmountsStayOutOfTheLog() {
        try (var log = LogCanaries.listening()) {
            promise(FRIDAY);
            onTheDayAfterGrace(FRIDAY);
            log.assertNoneSang(WORDS, "1280", "128000", "1,280");
        }
    }

    private void theNextWindowOpens() {
        clock.jumpTo(OffsetDateTime.parse("2026-11-29T10:30+08:00").toInstant());
        worker("outbox-bulk").tick().block();
    }

    private void breakTwice() {
        promise(FRIDAY);
        onTheDayAfterGrace(FRIDAY);
        promise(NEXT_FRIDAY);
        onTheDayAfterGrace(NEXT_FRIDAY);
    }

    private static String handovers() {
        return """
        select state || ' ' || reason as value from outbound_message where purpose = 'HANDOVER'
        """;
    }

    private void onTheDayAfterGrace(LocalDate due) {
        clock.jumpTo(graceEnded(due));
        tick();
    }

    private static java.time.Instant graceEnded(LocalDate due) {
        return OffsetDateTime.parse(due.plusDays(2) + "T00:00+08:00").toInstant();
    }

    private int tick() {
        return Objects.requireNonNull(worker("promises").tick().block());
    }

    private Recurring worker(String name) {
        return workers.stream().filter(w -> w.name().equals(name)).findFirst().orElseThrow();
    }

    private PromiseToPay promise(LocalDate due) {
        return ((Made.Set) make(due)).promise();
    }

    private Made make(LocalDate due) {
        return Objects.requireNonNull(promises.make(wanted(due)).block());
    }

    private NewPromise wanted(LocalDate due) {
        return new NewPromise(zhou.id(), null, due, WORDS, null, "bot");
    }

    private List<State> states() {
        return Objects.requireNonNull(
                promises.of(zhou.id()).map(PromiseToPay::state).collectList().block());
    }

    private Stance stance() {
        return Objects.requireNonNull(stances.of(zhou.id()).block()).stance();
    }
}
