package io.dueline.notifier.paylink;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.Posted;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.BilledEstate;
import io.dueline.testing.Cast;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import reactor.core.publisher.Flux;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@FeatureTest
@TestPropertySource(properties = "dueline.paylink.sandbox=true")
class CheckoutsTest {

    private static final Money SUM = new Money(384_000, BilledEstate.YUAN);

    @Autowired PayLinks links;
    @Autowired Checkouts checkouts;
    @Autowired Communities communities;
    @Autowired OwnerDirectory owners;
    @Autowired Ledger ledger;
    @Autowired DatabaseClient database;
    @Autowired WebTestClient http;
    @Autowired MovableClock clock;
    @LocalServerPort int port;

    @SuppressWarnings("NullAway.Init")
    private Owner owner;

    @SuppressWarnings("NullAway.Init")
    private CapabilityToken token;

    @SuppressWarnings("NullAway.Init")
    private PayLinkId link;

    @BeforeEach
    void theOwnerLooksThroughALink() {
        var estate = estate();
        owner = estate.enter(Cast.LIU_YANG);
        estate.bill(owner, "2026-1", SUM.minor(), LocalDate.of(2026, 3, 31));
        token = tokenOf(Objects.requireNonNull(links.mint(owner.id()).block()));
        link = confirmedLink();
    }

    @Test
    void theKeyIsWrittenDownBeforeTheProviderIsAsked() {
        begin(UUID.randomUUID());

        assertThat(
                        count(
                                "select count(*) from payment_session s join sandbox_checkout c"
                                        + " using (idempotency_key) where c.session_id ="
                                        + " s.provider_session_id"))
                .isEqualTo(1);
    }

    @Test
    void pressingTheButtonTwiceIsOneCheckout() {
        var attempt = UUID.randomUUID();

        assertThat(begin(attempt)).isEqualTo(begin(attempt));
        assertThat(count("select count(*) from payment_session")).isEqualTo(1);
    }

    @Test
    void twoWindowsShareOneCheckout() {
        assertThat(begin(UUID.randomUUID())).isEqualTo(begin(UUID.randomUUID()));
        assertThat(count("select count(*) from payment_session")).isEqualTo(1);
    }

    @Test
    void aBillPaidThroughAnotherLinkIsNotPaidAgain() {
        var first = begin(UUID.randomUUID());
        otherLink();
        var second = begin(UUID.randomUUID());
        assertThat(second).isNotEqualTo(first);
        assertThat(get(second.toString())).contains("sandbox-pay").doesNotContain("账单已经缴过了");
        clock.advance(Duration.ofMinutes(1));
        press(first).blockLast();

        assertThat(get(second.toString())).contains("账单已经缴过了").doesNotContain("sandbox-pay");
        press(second).blockLast();

        assertThat(standing()).extracting(Payment::amount).containsExactly(SUM);
        assertThat(count("select count(*) from payment_session where state = 'expired'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsDueLaterIsNotPaidByPressingTwice() {
        estate().bill(owner, "2027-1", 2 * SUM.minor(), LocalDate.of(2027, 3, 31));
        var first = begin(UUID.randomUUID());
        otherLink();
        var second = begin(UUID.randomUUID());
        clock.advance(Duration.ofMinutes(1));
        press(first).blockLast();
        press(second).blockLast();

        assertThat(standing()).hasSize(1);
    }

    @Test
    void moneyAProviderTakesTwiceIsKept() {
        begin(UUID.randomUUID());
        checkouts.confirmed(confirmed("pay-1", SUM)).block();

        checkouts.confirmed(confirmed("pay-2", SUM)).block();

        assertThat(standing()).hasSize(2);
        assertThat(Objects.requireNonNull(ledger.account(owner.id()).block()))
                .satisfies(account -> assertThat(account.credit(BilledEstate.YUAN)).isEqualTo(SUM));
    }

    @Test
    void anAttemptOfYesterdayIsNotRepeated() {
        var attempt = UUID.randomUUID();
        begin(attempt);

        clock.advance(Duration.ofHours(21));

        assertThat(checkouts.begin(request(attempt)).block()).isInstanceOf(Begun.Over.class);
    }

    @Test
    void paymentIsBookedOnce() {
        var page = begin(UUID.randomUUID());

        var answers = Flux.range(0, 12).flatMap(_ -> Flux.defer(() -> press(page)), 12);

        assertThat(answers.collectList().block()).containsOnly(303);
        assertThat(standing()).extracting(Payment::amount).containsExactly(SUM);
        assertThat(count("select count(*) from payment")).isEqualTo(1);
    }

    @Test
    void aProviderMayRepeatItself() {
        begin(UUID.randomUUID());
        var word = confirmed("pay-1", SUM);

        assertThat(checkouts.confirmed(word).block()).isInstanceOf(Posted.Booked.class);
        assertThat(checkouts.confirmed(word).block()).isInstanceOf(Posted.AlreadyBooked.class);
        assertThat(standing()).hasSize(1);
    }

    @Test
    void whatWasReallyPaidIsBooked() {
        begin(UUID.randomUUID());
        var part = new Money(100_000, BilledEstate.YUAN);

        checkouts.confirmed(confirmed("pay-1", part)).block();

        assertThat(standing()).extracting(Payment::amount).containsExactly(part);
    }

    @Test
    void wordOfACheckoutThatIsNotOursBooksNothing() {
        var word =
                new PaymentConfirmed("sandbox", "pay-1", "never-begun", SUM, Payment.Method.CARD);

        assertThat(checkouts.confirmed(word).blockOptional()).isEmpty();
        assertThat(standing()).isEmpty();
    }

    @Test
    void moneyThatComesAfterAllIsBooked() {
        var page = begin(UUID.randomUUID());
        post(page.getPath() + "/decline", page).expectStatus().isSeeOther();
        assertThat(state()).isEqualTo("failed");

        checkouts.confirmed(confirmed("pay-1", SUM)).block();

        assertThat(state()).isEqualTo("paid");
        assertThat(standing()).hasSize(1);
    }

    @Test
    void whatWasPaidStaysPaid() {
        begin(UUID.randomUUID());
        checkouts.confirmed(confirmed("pay-1", SUM)).block();

        checkouts.ended(new CheckoutEnded("sandbox", session(), CheckoutEnded.How.EXPIRED)).block();

        assertThat(state()).isEqualTo("paid");
    }

    @Test
    void theSandboxSaysThatItIsOne() {
        var page = begin(UUID.randomUUID());

        var html = get(page.toString());

        assertThat(html).contains("不会真的扣款").contains("¥3,840").doesNotContain("??");
    }

    @Test
    void thePayerComesBackToTheLink() {
        var page = begin(UUID.randomUUID());

        post(page.getPath(), page)
                .expectHeader()
                .valueMatches(
                        HttpHeaders.LOCATION, "/p/" + token.text() + "\\?checkout=[0-9a-f-]{36}");
    }

    @Test
    void thePayerIsSentNowhereElse() {
        var path = begin(UUID.randomUUID()).getPath();

        for (var back : List.of("https://evil.example/", "//evil.example/p/x", "/admin", "")) {
            http.post()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(BodyInserters.fromFormData("back", back))
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
        assertThat(standing()).isEmpty();
    }

    @Test
    void lookingAtTheSandboxChangesNothing() {
        var page = begin(UUID.randomUUID());
        var before = state();

        get(page.toString());

        assertThat(state()).isEqualTo(before).isEqualTo("begun");
    }

    private BilledEstate estate() {
        return new BilledEstate(communities, owners, ledger);
    }

    private void otherLink() {
        token = tokenOf(Objects.requireNonNull(links.mint(owner.id()).block()));
        link = confirmedLink();
    }

    private URI begin(UUID attempt) {
        return ((Begun.At) Objects.requireNonNull(checkouts.begin(request(attempt)).block()))
                .page();
    }

    private CheckoutRequest request(UUID attempt) {
        return new CheckoutRequest(
                link, token, owner.id(), attempt, SUM, null, Language.ZH, "鸿安物业");
    }

    private PaymentConfirmed confirmed(String payment, Money amount) {
        return new PaymentConfirmed("sandbox", payment, session(), amount, Payment.Method.CARD);
    }

    private Flux<Integer> press(URI page) {
        return Flux.just(page)
                .publishOn(reactor.core.scheduler.Schedulers.boundedElastic())
                .map(at -> post(at.getPath(), at).returnResult(Void.class).getStatus().value());
    }

    private WebTestClient.ResponseSpec post(String path, URI page) {
        var back = page.getQuery().replaceFirst(".*back=", "");
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("back", back))
                .exchange();
    }

    private String get(String page) {
        return Objects.requireNonNull(
                http.get()
                        .uri(URI.create("http://localhost:" + port + page))
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "zh")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private List<Payment> standing() {
        return Objects.requireNonNull(ledger.account(owner.id()).block()).standing();
    }

    private String state() {
        return one("select state from payment_session");
    }

    private String session() {
        return one("select provider_session_id from payment_session");
    }

    private long count(String sql) {
        return Long.parseLong(one(sql));
    }

    private String one(String sql) {
        Map<String, Object> row = Objects.requireNonNull(database.sql(sql).fetch().one().block());
        return String.valueOf(row.values().iterator().next());
    }

    private PayLinkId confirmedLink() {
        var right = (Confirmation.Right) links.confirm(token.text(), "0802", null).block();
        var visitor = Objects.requireNonNull(right).visitor().text();
        var state = (LinkState.Confirmed) links.open(token.text(), visitor).block();
        return Objects.requireNonNull(state).link();
    }

    private static CapabilityToken tokenOf(URI link) {
        return new CapabilityToken(link.getPath().substring(PayLinks.PATH.length()));
    }
}
