package io.dueline.notifier.billing;

import static io.dueline.testing.Estate.SPRING;
import static io.dueline.testing.Estate.invoice;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.owner.Owner;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

@FeatureTest
@Import(Estate.class)
class PaymentsApiTest {

    @Autowired WebTestClient http;
    @Autowired Estate estate;
    @Autowired Ledger ledger;

    Owner chen;

    @BeforeEach
    void chenOwes() {
        chen = estate.owner(Cast.CHEN_WEI);
        ledger.bill(invoice(chen, "WY-1", SPRING, yuan(1280))).block();
    }

    @Test
    void aReportedPaymentIsBookedAndSaysWhatIsLeft() {
        post(report("owner", chen.id().value()))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.amount.amount")
                .isEqualTo("1000.00")
                .jsonPath("$.outstandingAfter.minor")
                .isEqualTo(28_000)
                .jsonPath("$.method")
                .isEqualTo("bank_transfer");
    }

    @Test
    void theOwnerMayBeNamedByTheCompanysNumber() {
        var report = report("ownerReference", chen.reference());
        report.put("community", "hongan");
        report.put("invoice", "WY-1");

        post(report).expectStatus().isCreated();
        assertThat(account().payments())
                .singleElement()
                .satisfies(
                        payment ->
                                assertThat(payment.towards())
                                        .isEqualTo(account().invoices().getFirst().id()));
    }

    @Test
    void reportedAgainItIsNotBookedAgain() {
        post(report("owner", chen.id().value())).expectStatus().isCreated();
        post(report("owner", chen.id().value())).expectStatus().isOk();

        assertThat(account().payments()).hasSize(1);
    }

    @Test
    void anotherPaymentUnderTheSameReferenceIsAConflict() {
        post(report("owner", chen.id().value())).expectStatus().isCreated();
        var other = report("owner", chen.id().value());
        other.put("amount", Map.of("minor", 5, "currency", "CNY"));

        refused(other, HttpStatus.CONFLICT, "A payment of this reference is booked");
        assertThat(account().outstanding(Estate.CNY)).isEqualTo(yuan(280));
    }

    @Test
    void whatCannotBeSoIsRefusedWithAReason() {
        refused(report("owner", 99), "There is no such owner");
        refused(report("phone", "x"), "There is no such owner");
        refused(with("invoice", "WY-9"), "This owner has no invoice");
        refused(with("paidAt", "2026-12-24T10:00:00+08:00"), "The payment lies in the future");
        refused(with("amount", Map.of("minor", 5, "currency", "USD")), "The currency is not");
        assertThat(account().payments()).isEmpty();
    }

    @Test
    void nothingIsNoPayment() {
        post(with("amount", Map.of("minor", 0, "currency", "CNY"))).expectStatus().isBadRequest();
        post(with("reference", " ")).expectStatus().isBadRequest();
    }

    @Test
    void aPaymentTakenBackIsOwedAgain() {
        post(report("owner", chen.id().value())).expectStatus().isCreated();

        reverse(1, "cheque bounced")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("reversed")
                .jsonPath("$.reversal.reason")
                .isEqualTo("cheque bounced");
        reverse(1, "said again")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.reversal.reason")
                .isEqualTo("cheque bounced");
        assertThat(account().outstanding(Estate.CNY)).isEqualTo(yuan(1280));
        post(report("owner", chen.id().value())).expectStatus().isOk();
        assertThat(account().outstanding(Estate.CNY)).isEqualTo(yuan(1280));
    }

    @Test
    void onlyAKnownPaymentIsTakenBackAndForAReason() {
        reverse(7, "cheque bounced").expectStatus().isNotFound();
        reverse(7, " ").expectStatus().isBadRequest();
        http.get().uri("/api/payments/7").exchange().expectStatus().isNotFound();
    }

    @Test
    void anAbsurdPaymentIsNone() {
        post(with("amount", Map.of("minor", 10_000_000_001L, "currency", "CNY")))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void paymentsAreReadPageByPage() {
        ledger.post(Estate.payment(chen, "P-1", yuan(1))).block();
        ledger.post(Estate.payment(chen, "P-2", yuan(2))).block();
        var other = estate.owner(Cast.WANG_FANG);
        ledger.post(Estate.payment(other, "P-3", yuan(3))).block();
        var next =
                http.get()
                        .uri("/api/payments?community=hongan&limit=1")
                        .exchange()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();

        list("community=hongan&after=" + Objects.requireNonNull(next).get("next"))
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].reference")
                .isEqualTo("P-2");
        list("community=hongan&ownerReference=" + other.reference())
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].reference")
                .isEqualTo("P-3");
        list("community=hongan&reference=P-1").jsonPath("$.items[0].source").isEqualTo("api");
        list("community=hongan&unit=" + Cast.WANG_FANG.unit())
                .jsonPath("$.items[0].reference")
                .isEqualTo("P-3");
    }

    private WebTestClient.BodyContentSpec list(String query) {
        return http.get()
                .uri("/api/payments?" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private WebTestClient.ResponseSpec reverse(long id, String reason) {
        return http.post()
                .uri("/api/payments/{id}/reversal", id)
                .bodyValue(Map.of("reason", reason))
                .exchange();
    }

    private Map<String, Object> with(String key, Object value) {
        var report = report("owner", chen.id().value());
        report.put(key, value);
        return report;
    }

    private static Map<String, Object> report(String key, Object value) {
        var report = new HashMap<String, Object>();
        report.put("amount", Map.of("minor", 100_000, "currency", "CNY"));
        report.put("paidAt", "2026-11-24T09:00:00+08:00");
        report.put("method", "bank_transfer");
        report.put("reference", "B-1");
        report.put(key, value);
        return report;
    }

    private void refused(Map<String, Object> report, String reason) {
        refused(report, HttpStatus.UNPROCESSABLE_CONTENT, reason);
    }

    private void refused(Map<String, Object> report, HttpStatus status, String reason) {
        post(report)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).startsWith(reason));
    }

    private WebTestClient.ResponseSpec post(Map<String, Object> report) {
        return http.post()
                .uri("/api/payments")
                .header("Accept-Language", "en")
                .bodyValue(report)
                .exchange();
    }

    private Account account() {
        return Objects.requireNonNull(ledger.account(chen.id()).block());
    }
}
