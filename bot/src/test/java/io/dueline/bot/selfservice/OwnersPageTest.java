package io.dueline.bot.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.cases.Cases;
import io.dueline.bot.promise.Promises;
import io.dueline.bot.selfservice.Browser.Seen;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.NewPayment;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.paylink.Checkouts;
import io.dueline.notifier.paylink.PayLinks;
import io.dueline.notifier.paylink.PaymentConfirmed;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.BilledEstate;
import io.dueline.testing.Cast;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

@FeatureTest
@Import(Tables.class)
@TestPropertySource(
        properties = {
            "dueline.paylink.sandbox=true",
            "dueline.selfservice.bank.holder=鸿安物业管理有限公司",
            "dueline.selfservice.bank.bank=示例银行深圳分行",
            "dueline.selfservice.bank.number=6200 0000 0000 0001"
        })
class OwnersPageTest {

    @Autowired PayLinks links;
    @Autowired Checkouts checkouts;
    @Autowired Communities communities;
    @Autowired OwnerDirectory owners;
    @Autowired Ledger ledger;
    @Autowired Promises promises;
    @Autowired Cases cases;
    @Autowired Stances stances;
    @Autowired Holds holds;
    @Autowired Tables tables;
    @Autowired MovableClock clock;
    @Autowired WebTestClient http;
    @LocalServerPort int port;

    @SuppressWarnings("NullAway.Init")
    private BilledEstate estate;

    @SuppressWarnings("NullAway.Init")
    private Owner owner;

    @SuppressWarnings("NullAway.Init")
    private String page;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeEach
    void aLinkIsSent() {
        estate = new BilledEstate(communities, owners, ledger);
        owner = estate.enter(Cast.CHEN_WEI);
        estate.bill(owner, "2025-7", 256_000, LocalDate.of(2025, 3, 31));
        estate.bill(owner, "2026-7", 128_050, LocalDate.of(2026, 3, 31));
        estate.bill(owner, "2027-7", 128_000, LocalDate.of(2027, 1, 31));
        page = linkOf(owner);
        browser = new Browser(http, port);
    }

    @Test
    void aStrangerSeesTheSumButNotWhoOwesIt() {
        var seen = browser.get(page);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html())
                .contains("¥3,840.50", "3-2-•••", "鸿安物业")
                .doesNotContain("陈伟", "501,", "3-2-501 ", "物业费", "??");
    }

    @Test
    void theOwnerSeesTheBillLineByLine() {
        var seen = letIn();

        assertThat(seen.html())
                .contains("陈伟", "3-2-501", "¥3,840.50", "¥2,560", "¥1,280.50", "物业费", "2025")
                .contains("6200 0000 0000 0001", owner.reference())
                .doesNotContain("??");
    }

    @Test
    void thePageSpeaksTheOwnersLanguageUnlessAnotherIsChosen() {
        assertThat(letIn().html()).contains("<html lang=\"zh\"", "逾期未缴");

        assertThat(browser.choosing("en").get(page).html())
                .contains("<html lang=\"en\"", "overdue", "Property fee", "Hong&#39;an Garden")
                .doesNotContain("??", "逾期未缴");
    }

    @Test
    void aShopKeeperWhoReadsEnglishIsAskedInEnglish() {
        var shop = estate.enter(Cast.GRACE_WONG);

        var html = browser.get(linkOf(shop)).html();

        assertThat(html).contains("last four digits", "S-••").doesNotContain("501");
    }

    @Test
    void nothingOfThePageIsKeptAnywhere() {
        for (var path : List.of(page, page + "/day", "/p/unknown", "/sandbox/pay/x?back=/p/x")) {
            var headers = browser.get(path).headers();
            assertThat(headers.getCacheControl()).isEqualTo("no-store");
            assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(headers.getFirst("X-Robots-Tag")).contains("noindex");
        }
        assertThat(browser.get(page).html()).contains("name=\"referrer\" content=\"no-referrer\"");
    }

    @Test
    void theVisitorsCookieGoesToThisLinkOnly() {
        var answer = browser.post(page + "/confirm", "digits", "501");

        assertThat(answer.headers().getFirst("Set-Cookie"))
                .contains("Path=" + page, "HTTPOnly", "SameSite=Lax", "Secure", "Max-Age=43200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p/x", "/p/AAAAAAAAAAAAAAAAAAAAAA", "/p/%E4%BD%A0/day", "/p/a/fault"})
    void whatOpensNothingLooksAlike(String path) {
        var unknown = browser.get(path);
        links.revokeAll(owner.id()).block();
        var revoked = browser.get(page);

        assertThat(unknown.status()).isEqualTo(revoked.status()).isEqualTo(404);
        assertThat(bare(unknown)).isEqualTo(bare(revoked)).contains("</html>");
    }

    @Test
    void sixthWrongGuessIsLocked() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(browser.post(page + "/confirm", "digits", "9999").status()).isEqualTo(422);
        }

        var locked = browser.post(page + "/confirm", "digits", "501");

        assertThat(locked.html()).contains("10:15").doesNotContain("陈伟");
        assertThat(browser.get(page).html()).doesNotContain("陈伟");
    }

    @Test
    void getChangesNothing() {
        letIn();
        begin("overdue");
        var before = everything();

        for (var path : List.of("", "/day", "/fault", "/person", "?said=day", "?checkout=x")) {
            browser.get(page + path);
            new Browser(http, port).get(page + path);
        }

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoHasNotShownToBeTheOwnerCanDoNothing() {
        var before = everything();

        for (var deed : List.of("/pay", "/day", "/fault", "/person")) {
            var answer = browser.post(page + deed, "day", "2026-11-25", "choice", "overdue");
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.next()).hasToString(page);
        }

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void paymentIsBookedOnceAndThankedFor() {
        letIn();
        var checkout = begin("overdue");

        var back = press(checkout);
        press(checkout);

        assertThat(browser.get(back.toString()).html()).contains("id=\"receipt\"", "¥3,840.50");
        assertThat(tables.count("payment")).isEqualTo(1);
        assertThat(texts()).containsExactly("已收到您为 3-2-501 缴纳的 ¥3,840.50，谢谢！还有 ¥1,280.00 未缴。");
    }

    @Test
    void whoPaysEverythingHearsSo() {
        letIn();

        var back = press(begin("open"));

        assertThat(browser.get(back.toString()).html()).contains("已全部缴清");
        assertThat(texts()).containsExactly("已收到您为 3-2-501 缴纳的 ¥5,120.50，已全部缴清，谢谢！");
    }

    @Test
    void whatIsTakenBeyondTheBillIsSaidAndStaffDecide() {
        letIn();
        begin("open");
        takenByTheProvider("pay-1");

        takenByTheProvider("pay-2");

        assertThat(texts())
                .containsExactly(
                        "已收到您为 3-2-501 缴纳的 ¥5,120.50，已全部缴清，谢谢！",
                        "已收到您为 3-2-501 缴纳的 ¥5,120.50，账单已全部缴清，谢谢！其中 ¥5,120.50"
                                + " 超出了应缴金额，已为您留作余额，可抵以后的费用；需要退还请直接回复或致电"
                                + " 0755-12345678。");
        assertThat(browser.get(page).html()).contains("id=\"credit\"", "¥5,120.50");
        assertThat(tables.texts("select needs_person as value from conversation"))
                .containsExactly("paid_too_much");
    }

    @Test
    void whoComesBackToAFormSeesThePage() {
        browser.post(page + "/confirm", "digits", "9999");

        for (var form : List.of("/confirm", "/pay")) {
            var answer = browser.get(page + form);
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.next()).hasToString(page);
        }
    }

    @Test
    void oneInvoiceCanBePaidAlone() {
        letIn();
        var newer =
                tables.texts("select id::text as value from invoice where reference = '2026-7'");

        press(begin("invoice-" + newer.getFirst()));

        assertThat(browser.get(page).html()).contains("付款 ¥2,560");
        assertThat(tables.texts("select towards::text as value from payment")).isEqualTo(newer);
    }

    @Test
    void aSumNobodyOffersCannotBePaid() {
        letIn();

        for (var choice : List.of("1", "invoice-999", "-5", "")) {
            var answer = browser.post(page + "/pay", "choice", choice, "attempt", "no-uuid");
            assertThat(answer.next()).hasToString(page + "?said=changed");
        }
        assertThat(tables.count("payment_session")).isZero();
    }

    @Test
    void aDeclinedPaymentTakesNothing() {
        letIn();
        var checkout = begin("overdue");

        var answer = browser.post(checkout.getPath() + "/decline", "back", backOf(checkout));

        assertThat(browser.get(String.valueOf(answer.next())).html()).contains("没有扣款");
        assertThat(tables.count("payment")).isZero();
        assertThat(texts()).isEmpty();
    }

    @Test
    void aTransferTheBankReportsIsNotThankedForTwice() {
        ledger.post(
                        new NewPayment(
                                owner.id(),
                                new Money(1000, BilledEstate.YUAN),
                                clock.instant(),
                                Payment.Method.BANK_TRANSFER,
                                "sandbox",
                                "statement-1",
                                null))
                .block();

        assertThat(texts()).isEmpty();
    }

    @Test
    void aPickedDayIsPromisedAndSaidInTheConversation() {
        letIn();

        var answer = browser.post(page + "/day", "day", "2026-11-27");

        assertThat(browser.get(String.valueOf(answer.next())).html())
                .contains("id=\"promise\"", "11月27日");
        assertThat(promises.open(owner.id()).block())
                .satisfies(promise -> assertThat(promise.due()).isEqualTo("2026-11-27"));
        assertThat(texts()).singleElement().asString().contains("11月27日", "¥3,840.50");
    }

    @Test
    void pickingTheSameDayTwiceIsSaidOnce() {
        letIn();

        browser.post(page + "/day", "day", "2026-11-27");
        browser.post(page + "/day", "day", "2026-11-27");

        assertThat(texts()).hasSize(1);
    }

    @Test
    void aDayTooFarAheadIsAnsweredOnThePage() {
        letIn();

        var answer = browser.post(page + "/day", "day", "2027-06-01");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains("12月24日");
        assertThat(promises.open(owner.id()).blockOptional()).isEmpty();
        assertThat(texts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "tomorrow", "", "2026-02-30"})
    void whatIsNoDayToComeIsAskedAgain(String day) {
        letIn();

        assertThat(browser.post(page + "/day", "day", day).status()).isEqualTo(422);
        assertThat(promises.open(owner.id()).blockOptional()).isEmpty();
    }

    @Test
    void aFaultBecomesACaseWithANumber() {
        letIn();

        var answer = browser.post(page + "/fault", "topic", "elevator", "words", "电梯坏了 <b>三个月</b>");

        var html = browser.get(String.valueOf(answer.next())).html();
        assertThat(html).contains("电梯", "C-").contains("&lt;b&gt;").doesNotContain("<b>三");
        assertThat(cases.of(owner.id()).blockFirst())
                .satisfies(one -> assertThat(one.holdsMoney()).isFalse());
        assertThat(stance()).isEqualTo(Stance.UNDECIDED);
        assertThat(texts()).singleElement().asString().contains("C-");
    }

    @Test
    void whoPaysWhenItIsPutRightIsNotAskedMeanwhile() {
        letIn();
        browser.post(page + "/day", "day", "2026-11-27");

        browser.post(page + "/fault", "topic", "elevator", "words", "修好就交", "condition", "yes");

        assertThat(cases.of(owner.id()).blockFirst())
                .satisfies(one -> assertThat(one.paysWhenFixed()).isTrue());
        assertThat(stance()).isEqualTo(Stance.REFUSES);
        assertThat(promises.open(owner.id()).blockOptional()).isEmpty();
        assertThat(browser.get(page).html())
                .contains("id=\"waits\"")
                .doesNotContain("id=\"promise\"");
    }

    @Test
    void whoOwesNothingOnlyReports() {
        letIn();
        press(begin("overdue"));

        browser.post(page + "/fault", "topic", "elevator", "words", "修好就交", "condition", "yes");

        assertThat(cases.of(owner.id()).blockFirst())
                .satisfies(one -> assertThat(one.holdsMoney()).isFalse());
        assertThat(stance()).isEqualTo(Stance.UNDECIDED);
        assertThat(texts()).last().asString().contains("C-").doesNotContain("催缴");
    }

    @Test
    void aFaultWithoutWordsIsAskedForThem() {
        letIn();

        var answer = browser.post(page + "/fault", "topic", "elevator", "words", "  ");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains("checked=\"checked\"");
        assertThat(cases.of(owner.id()).collectList().block()).isEmpty();
    }

    @Test
    void whoAsksForAPersonWaitsForOne() {
        letIn();

        var answer = browser.post(page + "/person");

        assertThat(browser.get(String.valueOf(answer.next())).html()).contains("已转给同事");
        assertThat(holds.of(owner.id()).block())
                .extracting(Hold::kind)
                .containsExactly(Hold.Kind.WAITS_FOR_STAFF);
        assertThat(texts()).hasSize(1);
    }

    @Test
    void tokenIsNowhereInClear() {
        letIn();
        browser.post(page + "/day", "day", "2026-11-27");
        press(begin("overdue"));
        var token = page.substring(PayLinks.PATH.length());

        assertThat(tables.texts(allText())).isNotEmpty().noneMatch(text -> text.contains(token));
    }

    private Seen letIn() {
        assertThat(browser.post(page + "/confirm", "digits", "0501").status()).isEqualTo(303);
        return browser.get(page);
    }

    private URI begin(String choice) {
        var answer = browser.post(page + "/pay", "choice", choice, "attempt", "x");
        assertThat(answer.next()).asString().startsWith("/sandbox/pay/");
        return Objects.requireNonNull(answer.next());
    }

    private URI press(URI checkout) {
        var answer = browser.post(checkout.getPath(), "back", backOf(checkout));
        return Objects.requireNonNull(answer.next());
    }

    private void takenByTheProvider(String payment) {
        var session =
                tables.texts("select provider_session_id as value from payment_session").getFirst();
        var sum = new Money(512_050, BilledEstate.YUAN);
        checkouts
                .confirmed(
                        new PaymentConfirmed("sandbox", payment, session, sum, Payment.Method.CARD))
                .block();
    }

    private static String backOf(URI checkout) {
        return checkout.getQuery().replaceFirst(".*back=", "");
    }

    private Stance stance() {
        return Objects.requireNonNull(stances.of(owner.id()).block()).stance();
    }

    private List<String> texts() {
        return tables.texts(
                "select body as value from outbound_message where owner_id is not null order by"
                        + " id");
    }

    private String linkOf(Owner of) {
        return Objects.requireNonNull(links.mint(of.id()).block()).getPath();
    }

    /// Without what belongs to the address itself, as the language switch that leads back to it.
    private static String bare(Seen seen) {
        return seen.html().replaceAll("back=[^\"]*", "");
    }

    private Map<String, Long> everything() {
        var counts = new TreeMap<String, Long>();
        tables.texts("select tablename as value from pg_tables where schemaname = 'public'")
                .forEach(table -> counts.put(table, tables.count(table)));
        counts.put("writes", writes());
        return counts;
    }

    /// How often any row was ever changed: counts alone would not show an update.
    private long writes() {
        return tables.texts(
                        "select md5(string_agg(t::text, '')) as value from"
                                + " (select * from pay_link order by id) t")
                .getFirst()
                .hashCode();
    }

    private String allText() {
        var columns =
                tables.texts(
                        "select format('select %I::text as value from %I', column_name, table_name)"
                                + " as value from information_schema.columns where table_schema ="
                                + " 'public'");
        return String.join(" union all ", columns);
    }
}
