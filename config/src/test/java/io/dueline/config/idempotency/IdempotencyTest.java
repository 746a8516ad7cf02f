package io.dueline.config.idempotency;

import static io.dueline.testing.Estate.SPRING;
import static io.dueline.testing.Estate.invoice;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.journeys.WholeApplication;
import io.dueline.notifier.access.ApiKeys;
import io.dueline.notifier.access.NewApiKey;
import io.dueline.notifier.access.Scope;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.Cast;
import io.dueline.testing.CleanSlate;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureContext;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.WebClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

@WholeApplication
@ExtendWith(CleanSlate.class)
@Import(Estate.class)
@TestPropertySource(
        properties = {"dueline.api.key=a-key-for-tests", "dueline.workers.enabled=false"})
class IdempotencyTest {

    private static final String REPLAYED = "Idempotency-Replayed";

    @Autowired private WebTestClient http;
    @Autowired private Estate estate;
    @Autowired private Ledger ledger;
    @Autowired private ApiKeys keys;
    @Autowired private MovableClock clock;
    @Autowired private DatabaseClient database;

    @LocalServerPort private int port;

    private Owner chen;

    @BeforeEach
    void chenOwes() {
        chen = estate.owner(Cast.CHEN_WEI);
        ledger.bill(invoice(chen, "WY-1", SPRING, yuan(1280))).block();
    }

    @Test
    void theFirstAnswerIsGivenAgain() {
        var first = body(pay("k-1", "B-1", 1000).expectStatus().isCreated());
        var again =
                pay("k-1", "B-1", 1000)
                        .expectStatus()
                        .isCreated()
                        .expectHeader()
                        .valueEquals(REPLAYED, "true")
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_JSON);

        assertThat(body(again)).isEqualTo(first);
        assertThat(payments()).hasSize(1);
    }

    @Test
    void aRefusalIsGivenAgainToo() {
        var first = body(pay("k-1", "B-1", 0).expectStatus().isBadRequest());
        var again =
                pay("k-1", "B-1", 0)
                        .expectStatus()
                        .isBadRequest()
                        .expectHeader()
                        .valueEquals(REPLAYED, "true")
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(again)).isEqualTo(first);
    }

    @Test
    void withoutAKeyNothingIsKept() {
        send("{}", null).expectStatus().isBadRequest().expectHeader().doesNotExist(REPLAYED);
        assertThat(kept()).isZero();
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        pay("k-1", "B-1", 1000).expectStatus().isCreated();

        pay("k-1", "B-2", 1000)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .value(String.class, type -> assertThat(type).endsWith("/idempotency-reused"));
        http.post()
                .uri("/api/rounds")
                .header("Authorization", "Bearer a-key-for-tests")
                .header("Idempotency-Key", "k-1")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(payment("B-1", 1000))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        assertThat(payments()).hasSize(1);
    }

    @Test
    void aKeyIsTheCallersOwn() {
        var other = keys.make(new NewApiKey("ERP", Scope.ALL, null, "test")).block();
        pay("k-1", "B-1", 1000).expectStatus().isCreated();

        send(payment("B-2", 5), "k-1", Objects.requireNonNull(other).secret())
                .expectStatus()
                .isCreated();
        assertThat(payments()).hasSize(2);
    }

    @Test
    void ofManyAtOnceOneIsDoneAndTheOthersHearTheSameOrWait() {
        var answers =
                Flux.range(0, 16)
                        .flatMap(_ -> payAtOnce("k-1", "B-1"), 16)
                        .collectList()
                        .block(Duration.ofSeconds(30));

        assertThat(Objects.requireNonNull(answers))
                .filteredOn(a -> a.equals("201 first"))
                .hasSize(1);
        assertThat(answers).containsAnyOf("201 first", "201 again", "409 first");
        assertThat(answers).isSubsetOf("201 first", "201 again", "409 first");
        assertThat(payments()).hasSize(1);
        pay("k-1", "B-1", 1000).expectHeader().valueEquals(REPLAYED, "true");
    }

    @Test
    void whileTheFirstIsUnderWayARepetitionIsToldToWait() {
        pay("k-1", "B-1", 1000).expectStatus().isCreated();
        database.sql("update first_answer set status = null, body = null").then().block();

        pay("k-1", "B-1", 1000)
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .valueEquals("Retry-After", "1");
    }

    /// As after a crash between the deed and its answer: the deed's own number keeps it from being
    /// done twice.
    @Test
    void whatACrashLeftIsDoneAgainWithoutHarm() {
        pay("k-1", "B-1", 1000).expectStatus().isCreated();
        database.sql("update first_answer set status = null, body = null").then().block();
        clock.jumpTo(FeatureContext.START.plus(Duration.ofMinutes(2)));

        pay("k-1", "B-1", 1000).expectStatus().isOk().expectHeader().doesNotExist(REPLAYED);
        pay("k-1", "B-1", 1000).expectStatus().isOk().expectHeader().valueEquals(REPLAYED, "true");
        assertThat(payments()).hasSize(1);
    }

    @Test
    void aKeyIsVisibleAsciiAndNotEndless() {
        for (var wrong : List.of("two words", "x".repeat(256))) {
            pay(wrong, "B-1", 1000)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.type")
                    .value(String.class, type -> assertThat(type).endsWith("/idempotency-key"));
        }
        pay("x".repeat(255), "B-1", 1000).expectStatus().isCreated();
    }

    @Test
    void whatIsTooLargeToCompareIsRefused() {
        send("{\"reference\":\"" + "x".repeat(1024 * 1024) + "\"}", "k-1")
                .expectStatus()
                .isEqualTo(413);
        assertThat(kept()).isZero();
    }

    @Test
    void aWrongApiKeyCostsNothing() {
        send(payment("B-1", 1000), "k-1", "no-key").expectStatus().isUnauthorized();
        assertThat(kept()).isZero();
        pay("k-1", "B-1", 1000).expectStatus().isCreated();
    }

    private ResponseSpec pay(String key, String reference, long yuan) {
        return send(payment(reference, yuan), key);
    }

    private ResponseSpec send(String body, @Nullable String key) {
        return send(body, key, "a-key-for-tests");
    }

    private ResponseSpec send(String body, @Nullable String key, String apiKey) {
        return http.post()
                .uri("/api/payments")
                .header("Authorization", "Bearer " + apiKey)
                .headers(
                        headers -> {
                            if (key != null) {
                                headers.set("Idempotency-Key", key);
                            }
                        })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private Mono<String> payAtOnce(String key, String reference) {
        return WebClient.create("http://localhost:" + port)
                .post()
                .uri("/api/payments")
                .header("Authorization", "Bearer a-key-for-tests")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(payment(reference, 1000))
                .exchangeToMono(
                        answer -> {
                            var again = answer.headers().header(REPLAYED).isEmpty();
                            var told = answer.statusCode().value() + (again ? " first" : " again");
                            return answer.releaseBody().thenReturn(told);
                        });
    }

    private String payment(String reference, long yuan) {
        return """
        {"owner": %d, "reference": "%s", "paidAt": "2026-11-24T01:00:00Z",
         "amount": {"minor": %d, "currency": "CNY"}}
        """
                .formatted(chen.id().value(), reference, yuan * 100);
    }

    private List<Payment> payments() {
        return Objects.requireNonNull(ledger.account(chen.id()).block()).payments();
    }

    private long kept() {
        return Objects.requireNonNull(
                database.sql("select count(*) as kept from first_answer")
                        .map(row -> Objects.requireNonNull(row.get("kept", Long.class)))
                        .one()
                        .block());
    }

    private static String body(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
