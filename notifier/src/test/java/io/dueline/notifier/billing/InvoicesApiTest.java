package io.dueline.notifier.billing;

import static io.dueline.testing.Estate.CNY;
import static io.dueline.testing.Estate.SPRING;
import static io.dueline.testing.Estate.invoice;
import static io.dueline.testing.Estate.payment;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.owner.Owner;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@FeatureTest
@Import(Estate.class)
class InvoicesApiTest {

    @Autowired WebTestClient http;
    @Autowired Estate estate;
    @Autowired Ledger ledger;

    Owner chen;
    Owner wang;

    @BeforeEach
    void twoOwners() {
        chen = estate.owner(Cast.CHEN_WEI);
        wang = estate.owner(Cast.WANG_FANG);
    }

    @Test
    void aBatchIsEnteredAndEnteredAgainChangesNothing() {
        var batch =
                List.of(report("B-1", Cast.CHEN_WEI, 128_000), report("B-2", Cast.WANG_FANG, 5));

        put(batch).jsonPath("$.entered").isEqualTo(2);
        put(batch)
                .jsonPath("$.unchanged")
                .isEqualTo(2)
                .jsonPath("$.invoices[0].outcome")
                .isEqualTo("unchanged");
        assertThat(account(chen).outstanding(CNY)).isEqualTo(yuan(1280));
        assertThat(account(chen).invoices()).hasSize(1);
    }

    @Test
    void aKnownInvoiceIsCorrectedAndWhatItDoesNotNameStands() {
        put(List.of(with("charges", List.of(fee(128_000), parking("B-012", 30_000)))));
        put(List.of(with("charges", List.of(fee(100_000)))))
                .jsonPath("$.invoices[0].outcome")
                .isEqualTo("changed");
        assertThat(account(chen).outstanding(CNY)).isEqualTo(yuan(1300));

        put(List.of(with("charges", List.of(parking("B-012", 0)))));
        assertThat(account(chen).outstanding(CNY)).isEqualTo(yuan(1000));
    }

    @Test
    void aCancelledInvoiceChargesNothingAndAPaymentForItBecomesCredit() {
        put(List.of(with("charges", List.of(fee(128_000), parking("B-012", 30_000)))));
        ledger.post(payment(chen, "P-1", yuan(100))).block();

        put(List.of(Map.of("reference", "B-1", "cancelled", true)))
                .jsonPath("$.changed")
                .isEqualTo(1);
        put(List.of(Map.of("reference", "B-1", "cancelled", true)))
                .jsonPath("$.unchanged")
                .isEqualTo(1);
        list("?community=hongan")
                .jsonPath("$.items[0].state")
                .isEqualTo("cancelled")
                .jsonPath("$.items[0].open.minor")
                .isEqualTo(0);
        assertThat(account(chen).outstanding(CNY)).isEqualTo(yuan(0));
    }

    @Test
    void theGoodOnesAreEnteredThoughOthersAreNot() {
        put(List.of(report("B-1", Cast.CHEN_WEI, 5), report("B-2", Cast.CHEN_WEI, -5)))
                .jsonPath("$.entered")
                .isEqualTo(1)
                .jsonPath("$.refused")
                .isEqualTo(1)
                .jsonPath("$.invoices[1].reference")
                .isEqualTo("B-2")
                .jsonPath("$.invoices[1].detail")
                .isEqualTo("An amount is not below zero. To take a charge back, send zero.");
        assertThat(account(chen).invoices()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "reference, -, no_reference",
                "reference, ' ', no_reference",
                "unit, 9-9-999, unknown_unit",
                "unit, -, unknown_unit",
                "ownerReference, nobody, unknown_owner",
                "from, -, no_day",
                "dueOn, 31.3.2026, unreadable_day",
                "dueOn, 2026-02-30, unreadable_day",
                "dueOn, 0026-03-31, absurd_day",
                "until, 2025-12-31, period_reversed",
                "charges, -, no_charges",
                "cancelled, true, unknown_invoice"
            })
    void whatIsWrongWithAnInvoiceIsSaid(String key, @Nullable String value, String reason) {
        refused(with(key, value), reason);
        assertThat(account(chen).invoices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "heating, 暖气, 100, CNY, unknown_item",
                "water, -, 100, CNY, no_label",
                "water, 水费, -, CNY, no_amount",
                "water, 水费, 100.5, CNY, not_whole",
                "water, 水费, -100, CNY, negative_amount",
                "water, 水费, 1000000001, CNY, absurd_amount",
                "water, 水费, 100, USD, other_currency",
                "water, 水费, 100, -, other_currency"
            })
    void whatIsWrongWithAChargeIsSaid(
            @Nullable String item,
            @Nullable String label,
            @Nullable String minor,
            @Nullable String currency,
            String reason) {
        var amount = new HashMap<String, Object>();
        amount.put("minor", minor == null ? null : new BigDecimal(minor));
        amount.put("currency", currency);
        var charge = new HashMap<String, Object>();
        charge.put("item", item);
        charge.put("label", label);
        charge.put("amount", amount);
        refused(with("charges", List.of(charge)), reason);
    }

    @Test
    void twoChargesForTheSameThingAreAMistake() {
        refused(with("charges", List.of(fee(1), fee(2))), "item_twice");
        put(List.of(with("charges", List.of(parking("B-1", 1), parking("B-2", 2)))))
                .jsonPath("$.entered")
                .isEqualTo(1);
    }

    @Test
    void aReferenceThatContradictsItselfIsNotEnteredAtAll() {
        put(List.of(
                        report("B-1", Cast.CHEN_WEI, 5),
                        report("B-1", Cast.CHEN_WEI, 6),
                        report("B-2", Cast.CHEN_WEI, 7),
                        report("B-2", Cast.CHEN_WEI, 7)))
                .jsonPath("$.refused")
                .isEqualTo(2)
                .jsonPath("$.invoices[0].reason")
                .isEqualTo("contradicted")
                .jsonPath("$.entered")
                .isEqualTo(2);
        assertThat(account(chen).invoices()).hasSize(1);
    }

    @Test
    void aReferenceOfAnotherOwnerIsRefused() {
        ledger.bill(invoice(wang, "B-1", SPRING, yuan(5))).block();

        refused(report("B-1", Cast.CHEN_WEI, 5), "anothers");
        assertThat(account(chen).invoices()).isEmpty();
    }

    @Test
    void aBatchHasALimitAndACommunity() {
        var many = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 501; i++) {
            many.add(report("B-" + i, Cast.CHEN_WEI, 5));
        }
        send(Map.of("community", "hongan", "invoices", many)).expectStatus().isBadRequest();
        send(Map.of("community", "hongan", "invoices", List.of())).expectStatus().isBadRequest();
        send(Map.of("community", "nowhere", "invoices", many.subList(0, 1)))
                .expectStatus()
                .isNotFound();
        send(Map.of("community", "hongan", "invoices", many.subList(0, 500)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.entered")
                .isEqualTo(500);
    }

    @Test
    void invoicesAreListedWithWhatIsLeftOfThem() {
        ledger.bill(invoice(chen, "B-1", SPRING, yuan(1280))).block();
        ledger.bill(invoice(chen, "B-2", SPRING.plusYears(1), yuan(1280))).block();
        ledger.bill(invoice(wang, "B-3", SPRING, yuan(500))).block();
        ledger.post(payment(chen, "P-1", yuan(1000))).block();
        ledger.post(payment(wang, "P-2", yuan(500))).block();

        list("?community=hongan")
                .jsonPath("$.items.length()")
                .isEqualTo(3)
                .jsonPath("$.items[0].state")
                .isEqualTo("overdue")
                .jsonPath("$.items[0].open.amount")
                .isEqualTo("280.00")
                .jsonPath("$.items[0].charges[0].charged.amount")
                .isEqualTo("1280.00")
                .jsonPath("$.items[1].state")
                .isEqualTo("open")
                .jsonPath("$.items[2].state")
                .isEqualTo("paid");
        list("?community=hongan&state=paid").jsonPath("$.items[0].reference").isEqualTo("B-3");
        list("?community=hongan&reference=B-2").jsonPath("$.items.length()").isEqualTo(1);
        list("?community=hongan&unit=" + Cast.WANG_FANG.unit())
                .jsonPath("$.items[0].ownerReference")
                .isEqualTo(wang.reference());
        list("?community=hongan&owner=" + chen.id().value())
                .jsonPath("$.items.length()")
                .isEqualTo(2);
        http.get()
                .uri("/api/invoices?community=hongan&state=late")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void pagesFollowEachOtherThoughInvoicesComeInBetween() {
        ledger.bill(invoice(chen, "B-1", SPRING, yuan(1))).block();
        ledger.bill(invoice(chen, "B-2", SPRING, yuan(2))).block();
        var first =
                http.get()
                        .uri("/api/invoices?community=hongan&limit=1")
                        .exchange()
                        .expectHeader()
                        .value("Link", link -> assertThat(link).endsWith("rel=\"next\""))
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();
        ledger.bill(invoice(chen, "B-3", SPRING, yuan(3))).block();

        list("?community=hongan&limit=2&after=" + Objects.requireNonNull(first).get("next"))
                .jsonPath("$.items[0].reference")
                .isEqualTo("B-2")
                .jsonPath("$.items[1].reference")
                .isEqualTo("B-3")
                .jsonPath("$.next")
                .doesNotExist();
    }

    private void refused(Map<String, Object> report, String reason) {
        put(List.of(report))
                .jsonPath("$.invoices[0].reason")
                .isEqualTo(reason)
                .jsonPath("$.invoices[0].detail")
                .value(String.class, detail -> assertThat(detail).doesNotContain("billing."));
    }

    private Map<String, Object> with(String key, @Nullable Object value) {
        var report = report("B-1", Cast.CHEN_WEI, 128_000);
        report.put(key, value);
        return report;
    }

    private static Map<String, Object> report(String reference, Cast person, long minor) {
        var report = new HashMap<String, Object>();
        report.put("reference", reference);
        report.put("unit", person.unit());
        report.put("from", "2026-01-01");
        report.put("until", "2026-12-31");
        report.put("dueOn", "2026-03-31");
        report.put("charges", List.of(fee(minor)));
        return report;
    }

    private static Map<String, Object> fee(long minor) {
        return charge("property_fee", "物业费", minor);
    }

    private static Map<String, Object> parking(String place, long minor) {
        return charge("parking", "车位 " + place, minor);
    }

    private static Map<String, Object> charge(String item, String label, long minor) {
        return Map.of(
                "item", item, "label", label, "amount", Map.of("minor", minor, "currency", "CNY"));
    }

    private BodyContentSpec put(List<? extends Map<String, ?>> invoices) {
        return send(Map.of("community", "hongan", "invoices", invoices))
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private WebTestClient.ResponseSpec send(Map<String, ?> batch) {
        return http.put()
                .uri("/api/invoices")
                .header("Accept-Language", "en")
                .bodyValue(batch)
                .exchange();
    }

    private BodyContentSpec list(String query) {
        return http.get()
                .uri("/api/invoices" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private Account account(Owner owner) {
        return Objects.requireNonNull(ledger.account(owner.id()).block());
    }
}
