package io.dueline.notifier.hooks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.hooks.Telling.State;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.LogCanaries;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

@FeatureTest
@Import({Estate.class, FakeCarrier.class})
@TestPropertySource(
        properties = {
            "dueline.hooks.key=a key of the house",
            "dueline.hooks.inside=true",
            "dueline.hooks.response-timeout=2s"
        })
class HooksTest {

    private static final WireMockServer BOOKS = new WireMockServer(options().dynamicPort());

    static {
        BOOKS.start();
    }

    @Autowired Hooks hooks;
    @Autowired HookEndpoints endpoints;
    @Autowired HookLog log;
    @Autowired Estate estate;
    @Autowired Ledger ledger;
    @Autowired List<Recurring> workers;
    @Autowired TransactionalOperator transaction;
    @Autowired MovableClock clock;
    @Autowired JsonMapper json;

    private Owner chen;

    @BeforeEach
    void chenOwes() {
        BOOKS.resetAll();
        BOOKS.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(204)));
        chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
    }

    @AfterAll
    static void close() {
        BOOKS.stop();
    }

    @Test
    void aPaymentIsToldOnceWithWhatIsLeft() {
        var books = listens(EventKind.PAYMENT_RECORDED);
        estate.pays(chen, "B-1", yuan(1000));
        estate.pays(chen, "B-1", yuan(1000));
        work();

        var told = read(onlyRequest());
        assertThat(told.get("type").asString()).isEqualTo("payment.recorded");
        assertThat(told.get("community").asString()).isEqualTo("hongan");
        assertThat(told.at("/data/amount/amount").asString()).isEqualTo("1000.00");
        assertThat(told.at("/data/outstanding/minor").asLong()).isEqualTo(28000);
        assertThat(told.at("/data/owner/reference").asString()).isEqualTo("CHEN_WEI");
        assertThat(told.at("/data/owner/units/0").asString()).isEqualTo("3-2-501");
        assertThat(states(books)).containsExactly(State.DELIVERED);
    }

    @Test
    void nothingIsSaidOfAPersonButNumbers() {
        listens(EventKind.PAYMENT_RECORDED);
        estate.pays(chen, "B-1", yuan(1000));
        work();

        assertThat(onlyRequest().getBodyAsString())
                .doesNotContain(Cast.CHEN_WEI.fullName(), Cast.CHEN_WEI.phone());
    }

    @Test
    void whoeverKnowsTheSecretCanTellThatItIsOurs() throws Exception {
        var books = listens(EventKind.PAYMENT_RECORDED);
        estate.pays(chen, "B-1", yuan(1000));
        work();

        var request = onlyRequest();
        assertThat(request.getHeader("webhook-signature"))
                .isEqualTo("v1," + signed(endpoints.secret(books), request));
        assertThat(request.getHeader("webhook-id")).isEqualTo(read(request).get("id").asString());
        assertThat(request.getHeader("webhook-timestamp"))
                .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
    }

    @Test
    void aNewSecretCountsBesideTheOldOne() throws Exception {
        var before = listens(EventKind.PAYMENT_RECORDED);
        endpoints.renewSecret(before.id()).block();
        var after = Objects.requireNonNull(endpoints.find(before.id()).block());
        estate.pays(chen, "B-1", yuan(1000));
        work();

        var request = onlyRequest();
        assertThat(endpoints.secret(after)).isNotEqualTo(endpoints.secret(before));
        assertThat(request.getHeader("webhook-signature").split(" "))
                .containsExactly(
                        "v1," + signed(endpoints.secret(after), request),
                        "v1," + signed(endpoints.secret(before), request));
    }

    @Test
    void nobodyHearsWhatTheyDidNotAskFor() {
        listens(EventKind.CASE_OPENED);
        estate.pays(chen, "B-1", yuan(1000));
        work();

        assertThat(requests()).isEmpty();
    }

    @Test
    void whatWasRolledBackIsNotTold() {
        listens(EventKind.PAYMENT_RECORDED);
        ledger.post(Estate.payment(chen, "B-1", yuan(1000)))
                .then(Mono.error(new IllegalStateException("undone")))
                .as(transaction::transactional)
                .onErrorComplete()
                .block();
        work();

        assertThat(requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 404, 429, 500, 503})
    void whoDidNotTakeItIsToldAgainUnderTheSameNumber(int status) {
        BOOKS.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status)));
        var books = listens(EventKind.PAYMENT_RECORDED);
        estate.pays(chen, "B-1", yuan(1000));
        work();
        work();
        assertThat(requests()).hasSize(1);
        assertThat(tellings(books)).extracting(Telling::lastAnswer).containsExactly("" + status);

        BOOKS.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200)));
        clock.advance(Duration.ofSeconds(12));
        work();
        assertThat(requests()).hasSize(2);
        assertThat(requests())
                .extracting(request -> request.getHeader("webhook-id"))
                .containsOnly(requests().getFirst().getHeader("webhook-id"));
        assertThat(states(books)).containsExactly(State.DELIVERED);
    }

    @Test
    void aCutLineIsToldAgain() {
        BOOKS.stubFor(
                post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        var books = listens(EventKind.PAYMENT_RECORDED);
        estate.pays(chen, "B-1", yuan(1000));
        work();

        assertThat(tellings(books))
                .singleElement()
                .matches(one -> one.state() == State.WAITING)
                .matches(one -> one.attempts() == 1);
    }

    @Test
    void afterTwoDaysItIsGivenUpAndCanBeToldByHand() {
        BOOKS.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(500)));
        var books = listens(EventKind.PAYMENT_RECORDED);
        estate.pays(chen, "B-1", yuan(1000));
        for (int i = 0; i < 9; i++) {
            work();
            clock.advance(Duration.ofHours(27));
        }
        assertThat(states(books)).containsExactly(State.GIVEN_UP);
        assertThat(requests()).hasSize(9);

        BOOKS.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200)));
        log.again(books.id(), tellings(books).getFirst().id()).block();
        work();
        assertThat(states(books)).containsExactly(State.DELIVERED);
    }

    @Test
    void whoIsGoneIsPaused() {
        BOOKS.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(410)));
        var books = listens(EventKind.PAYMENT_RECORDED);
        estate.pays(chen, "B-1", yuan(1000));
        work();

        assertThat(endpoints.find(books.id()).block()).matches(Endpoint::isPaused);
    }

    @Test
    void whatHappensInAPauseIsToldAfterIt() {
        var books = listens(EventKind.PAYMENT_RECORDED);
        endpoints.pause(books.id()).block();
        estate.pays(chen, "B-1", yuan(1000));
        work();
        assertThat(requests()).isEmpty();

        endpoints.resume(books.id()).block();
        work();
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aPingShowsWhetherTheWayIsOpen() {
        var books = listens(EventKind.CASE_OPENED);
        log.ping(books, estate.community()).block();
        work();

        assertThat(read(onlyRequest()).get("type").asString()).isEqualTo("ping");
        assertThat(states(books)).containsExactly(State.DELIVERED);
    }

    @Test
    void theLogSaysThatNobodyTookItAndNothingOfWhatItWas() {
        try (var heard = LogCanaries.listening()) {
            BOOKS.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(500)));
            listens(EventKind.PAYMENT_RECORDED);
            estate.pays(chen, "B-1", yuan(1000));
            work();

            assertThat(heard.heard()).anyMatch(line -> line.contains("did not take event: 500"));
            heard.assertNoneSang("1000.00", "B-1", BOOKS.baseUrl());
        }
    }

    private Endpoint listens(EventKind... kinds) {
        var url = URI.create(BOOKS.baseUrl() + "/events");
        return Objects.requireNonNull(
                endpoints.add(new NewEndpoint(null, url, Set.of(kinds), "staff:1")).block());
    }

    private void work() {
        workers.stream()
                .filter(worker -> worker.name().equals(Hooks.WORKER))
                .forEach(worker -> worker.tick().block());
    }

    private static List<LoggedRequest> requests() {
        return BOOKS.findAll(postRequestedFor(anyUrl()));
    }

    private static LoggedRequest onlyRequest() {
        assertThat(requests()).hasSize(1);
        return requests().getFirst();
    }

    private JsonNode read(LoggedRequest request) {
        return json.readTree(request.getBodyAsString());
    }

    private List<Telling> tellings(Endpoint endpoint) {
        return Objects.requireNonNull(log.of(endpoint.id(), 9).collectList().block());
    }

    private List<State> states(Endpoint endpoint) {
        return tellings(endpoint).stream().map(Telling::state).toList();
    }

    /// As a receiver computes it, from the secret it was given.
    private static String signed(String secret, LoggedRequest request) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        var text =
                request.getHeader("webhook-id")
                        + "."
                        + request.getHeader("webhook-timestamp")
                        + "."
                        + request.getBodyAsString();
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
