package io.dueline.admin.owners;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.Owner;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

import java.util.List;
import java.util.Map;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class})
class AccountPageTest {

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private Estate estate;
    @Autowired private Ledger ledger;
    @Autowired private ArrearsBook arrears;
    @Autowired private AuditTrail trail;

    private StaffMember lina;
    private Owner chen;

    @BeforeEach
    void chenOwesTenTimesTooMuch() {
        lina = onDuty.assistant();
        chen = estate.owing(Cast.CHEN_WEI, yuan(12800));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyBillAndEveryPaymentIsShown(String language) {
        estate.pays(chen, "B-1", yuan(800));

        assertThat(page("", language))
                .contains("WY-3-2-501", "12,800.00", "12,000.00", "B-1", "800.00")
                .doesNotContain("??", " style=");
    }

    @Test
    void aChargeIsPutRightWithAReasonThatColleaguesSee() {
        assertThat(correct("1,280.00", "多打了一个零")).endsWith("did=CORRECTED");

        assertThat(overdue()).isEqualTo(yuan(1280));
        assertThat(page("", "zh")).contains("多打了一个零", "李娜");
        assertThat(deeds()).containsExactly("correct charge");
    }

    @ParameterizedTest
    @CsvSource({
        "12x,why,AMOUNT",
        "-1,why,AMOUNT",
        "1.001,why,AMOUNT",
        "1280,'  ',REASON",
        "12800,why,NO_CHANGE"
    })
    void whatIsAmissIsSaidAndNothingChanges(String amount, String reason, String amiss) {
        assertThat(correct(amount, reason)).endsWith("amiss=" + amiss);
        assertThat(overdue()).isEqualTo(yuan(12800));
        assertThat(page("?amiss=" + amiss, "zh")).contains("role=\"alert\"").doesNotContain("??");
    }

    @Test
    void aPaymentAtTheDeskIsBookedOnceHoweverOftenTheFormIsSent() {
        assertThat(book("300", "2026-11-24", "", "form-1")).endsWith("did=BOOKED");
        assertThat(book("300", "2026-11-24", "", "form-1")).endsWith("did=BOOKED_BEFORE");
        assertThat(book("301", "2026-11-24", "", "form-1")).endsWith("amiss=NUMBER_TAKEN");

        assertThat(overdue()).isEqualTo(yuan(12500));
        assertThat(deeds()).containsExactly("book payment");
    }

    @Test
    void nothingIsPaidTomorrow() {
        assertThat(book("300", "2026-11-25", "", "form-1")).endsWith("amiss=DAY");
        assertThat(account().payments()).isEmpty();
    }

    @Test
    void aPaymentTakenBackIsOwedAgain() {
        estate.pays(chen, "B-1", yuan(800));
        var payment = account().payments().getFirst().id().value();
        assertThat(post("payments/" + payment + "/take-back", Map.of("reason", "支票退票")))
                .endsWith("did=TAKEN_BACK");

        assertThat(overdue()).isEqualTo(yuan(12800));
        assertThat(page("", "zh")).contains("支票退票", "已冲销");
        assertThat(deeds()).containsExactly("take payment back");
    }

    @Test
    void nobodyTakesBackThePaymentOfAnother() {
        var liu = estate.owing(Cast.LIU_YANG, yuan(100));
        estate.pays(liu, "B-2", yuan(100));
        var payment =
                Objects.requireNonNull(ledger.account(liu.id()).block()).payments().getFirst();

        answer(lina, "payments/" + payment.id().value() + "/take-back", Map.of("reason", "x"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void theFrontDeskLooksAndTouchesNothing() {
        var desk = onDuty.frontDesk();
        answer(desk, "charges", charge("1", "why")).expectStatus().isForbidden();
        assertThat(overdue()).isEqualTo(yuan(12800));
    }

    private String correct(String amount, String reason) {
        return post("charges", charge(amount, reason));
    }

    private Map<String, String> charge(String amount, String reason) {
        var invoice = account().invoices().getFirst();
        return Map.of(
                "invoice",
                String.valueOf(invoice.id().value()),
                "item",
                invoice.charges().getFirst().item().key(),
                "amount",
                amount,
                "reason",
                reason);
    }

    private String book(String amount, String day, String number, String form) {
        return post(
                "payments",
                Map.of(
                        "amount", amount,
                        "method", "CASH",
                        "paidOn", day,
                        "reference", number,
                        "invoice", "",
                        "form", form));
    }

    private String post(String path, Map<String, String> form) {
        return Objects.requireNonNull(
                        answer(lina, path, form)
                                .expectStatus()
                                .is3xxRedirection()
                                .returnResult(Void.class)
                                .getResponseHeaders()
                                .getLocation())
                .toString();
    }

    private WebTestClient.ResponseSpec answer(
            StaffMember who, String path, Map<String, String> form) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.setAll(form);
        return onDuty.browserOf(browser, who)
                .post()
                .uri("/owners/" + chen.id().value() + "/account/" + path)
                .body(BodyInserters.fromFormData(fields))
                .exchange();
    }

    private String page(String query, String language) {
        return Objects.requireNonNull(
                onDuty.browserOf(browser, lina)
                        .get()
                        .uri("/owners/" + chen.id().value() + "/account" + query)
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private Account account() {
        return Objects.requireNonNull(ledger.account(chen.id()).block());
    }

    private Money overdue() {
        return Objects.requireNonNull(arrears.position(chen.id()).block()).overdueIn(Estate.CNY);
    }

    private List<String> deeds() {
        return Objects.requireNonNull(trail.latest(9).map(AuditEntry::deed).collectList().block());
    }
}
