package io.dueline.admin.owners;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.bot.conversation.Conversations;
import io.dueline.bot.promise.PromiseToPay;
import io.dueline.bot.promise.Promises;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.StanceChange;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.NewOwner;
import io.dueline.notifier.owner.NewOwner.NewUnit;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

import reactor.test.StepVerifier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class})
class OwnersPageTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    @Autowired WebTestClient http;
    @Autowired OnDuty onDuty;
    @Autowired Estate estate;
    @Autowired OwnerDirectory owners;
    @Autowired Stances stances;
    @Autowired Holds holds;
    @Autowired Consents consents;
    @Autowired AuditTrail audit;
    @Autowired DatabaseClient database;
    @Autowired Promises promises;
    @Autowired Conversations conversations;
    @Autowired Tables tables;
    @Autowired MovableClock clock;
    @Autowired List<Recurring> workers;

    WebTestClient browser;

    @BeforeEach
    void anAssistantOfTheEstate() {
        estate.community();
        browser =
                onDuty.browserOf(http, onDuty.assistant())
                        .mutate()
                        .responseTimeout(Duration.ofSeconds(30))
                        .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void anEmptyEstateSaysHowOwnersComeIn(String language) {
        assertThat(page("/owners", language)).doesNotContain("??").contains("href=\"/imports\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theListShowsWhoOwesAndHidesTheNumber(String language) {
        estate.owing(Cast.CHEN_WEI, Estate.yuan(1280));
        estate.owner(Cast.WU_XIA);

        assertThat(page("/owners", language))
                .doesNotContain("??", Cast.CHEN_WEI.phone())
                .contains("陈伟", "3-2-501", "¥1,280", "139****0501", "吴霞");
        assertThat(page("/owners?show=arrears", language)).contains("陈伟").doesNotContain("吴霞");
    }

    @ParameterizedTest
    @ValueSource(strings = {"陈", "3-2-5", "0000501", "CHEN"})
    void anOwnerIsFoundByNameUnitPhoneAndReference(String sought) {
        estate.owner(Cast.CHEN_WEI);
        estate.owner(Cast.WANG_FANG);

        assertThat(page("/owners?q=" + sought, "zh")).contains("陈伟").doesNotContain("王芳");
    }

    @Test
    void whatPeopleTypeIsNoPattern() {
        estate.owner(Cast.CHEN_WEI);

        assertThat(page("/owners?q=%25", "zh")).doesNotContain("陈伟");
        assertThat(page("/owners?q=<b>", "zh")).doesNotContain("<b>");
    }

    @Test
    void manyOwnersComeInPages() {
        var community = estate.community().id();
        IntStream.rangeClosed(1, 60)
                .mapToObj(
                        n ->
                                new NewOwner(
                                        community,
                                        "R" + n,
                                        "业主" + n,
                                        Language.ZH,
                                        List.of(new NewUnit("9-9-" + n, Unit.Kind.FLAT)),
                                        List.of(Address.sms(new PhoneNumber("+8613900000501")))))
                .forEach(owner -> owners.enter(owner).block());

        var first = page("/owners?q=业主", "zh");
        assertThat(first).contains("rel=\"next\"", "60");
        assertThat(page("/owners?q=业主&page=2", "zh")).contains("业主60").contains("rel=\"prev\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePageTellsTheNextStepAndWhy(String language) {
        var chen = estate.owing(Cast.CHEN_WEI, Estate.yuan(1280));
        stances.set(
                        new StanceChange(
                                chen.id(),
                                Stance.PAYS_SOON,
                                FRIDAY,
                                "promise_made",
                                "下周五交",
                                null,
                                "bot"))
                .block();

        assertThat(page(at(chen), language))
                .doesNotContain("??", Cast.CHEN_WEI.phone())
                .contains("下周五交")
                .contains(
                        "zh".equals(language)
                                ? "静默至 12月3日 周四，届时提醒"
                                : "Silent until Thu 3 Dec, then a reminder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "messages", "money", "promises", "cases"})
    void theTimeLineCanBeNarrowed(String part) {
        var liu = estate.owing(Cast.LIU_YANG, Estate.yuan(500));

        assertThat(page(at(liu) + "?show=" + part, "en").contains("Bill entered"))
                .isEqualTo(List.of("all", "money").contains(part));
    }

    @Test
    void aPaymentThroughALinkIsAnOnlinePayment() {
        var liu = estate.owing(Cast.LIU_YANG, Estate.yuan(500));
        estate.pays(liu, "YAC0v1ZHxzkFrQK_0fpHIQ", Estate.yuan(200));
        assertThat(page(at(liu), "en")).contains("YAC0v1ZHxzkFrQK_0fpHIQ");

        database.sql(
                        """
                        with link as (insert into pay_link (owner_id, token_hash, created_at, expires_at)
                                      values (:owner, sha256('x'), now(), now()) returning id)
                        insert into payment_session (link_id, owner_id, amount_minor, currency, provider,
                                                     idempotency_key, payment_id, state, begun_at)
                        select link.id, p.owner_id, p.amount_minor, p.currency, p.source, 'key',
                               p.reference, 'paid', now()
                        from link, payment p
                        """)
                .bind("owner", liu.id().value())
                .then()
                .block();

        assertThat(page(at(liu), "en"))
                .contains("online, through the link")
                .doesNotContain("YAC0v1ZHxzkFrQK_0fpHIQ", "??");
    }

    @Test
    void whoOwesNothingIsNotSaidToOweAnAnswer() {
        var liu = estate.owing(Cast.LIU_YANG, Estate.yuan(500));
        assertThat(page(at(liu), "zh")).contains("还没约定哪天缴");

        estate.pays(liu, "T-1", Estate.yuan(500));

        assertThat(page(at(liu), "zh")).doesNotContain("还没约定哪天缴");
    }

    @Test
    void aPaymentThatSettlesAllEndsTheReminders() {
        var liu = estate.owing(Cast.LIU_YANG, Estate.yuan(500));
        estate.pays(liu, "T-1", Estate.yuan(200));
        assertThat(page(at(liu), "en")).doesNotContain("No reminder after this");

        estate.pays(liu, "T-2", Estate.yuan(300));
        assertThat(page(at(liu), "en"))
                .contains("No reminder after this", "Nothing: no money is overdue");
    }

    @Test
    void staffCorrectAStance() {
        var wang = estate.owing(Cast.WANG_FANG, Estate.yuan(900));
        var form =
                BodyInserters.fromFormData("stance", "AWAY")
                        .with("until", "2026-12-20")
                        .with("reason", "SAID_BY_PHONE")
                        .with("said", "我在国外");

        assertThat(deed(browser, at(wang) + "/stance", form)).endsWith("?done=STANCE");
        assertThat(stances.of(wang.id()).block())
                .matches(now -> now.stance() == Stance.AWAY)
                .matches(now -> "staff_said_by_phone".equals(now.reason()));
        assertThat(page(at(wang) + "?done=STANCE", "en"))
                .contains(
                        "The stance is set.",
                        "Stance: away",
                        "我在国外",
                        "李娜",
                        ">said on the phone</span>");
        assertThat(deeds(wang)).containsExactly("set stance");
    }

    @Test
    void aDayEnteredByStaffIsAPromiseWhoseBreakingIsNoticed() {
        var wang = estate.owing(Cast.WANG_FANG, Estate.yuan(900));
        deed(browser, at(wang) + "/stance", promising("2026-12-04"));
        assertThat(promises.open(wang.id()).block())
                .returns(FRIDAY, PromiseToPay::due)
                .returns("周五交", PromiseToPay::words);
        assertThat(stances.of(wang.id()).block())
                .returns(Stance.PAYS_SOON, StanceNow::stance)
                .returns("staff_said_by_phone", StanceNow::reason);

        clock.jumpTo(Instant.parse("2026-12-05T16:00:00Z"));
        tick("promises");

        assertThat(promises.of(wang.id()).map(PromiseToPay::state).collectList().block())
                .containsExactly(PromiseToPay.State.BROKEN);
        assertThat(stances.of(wang.id()).block())
                .returns(Stance.UNDECIDED, StanceNow::stance)
                .returns("promise_broken", StanceNow::reason);
        assertThat(tables.texts("select purpose || ' ' || state as value from outbound_message"))
                .containsExactly("REMINDER pending");
    }

    @Test
    void aPromiseStaffCorrectNeverBreaks() {
        var wang = estate.owing(Cast.WANG_FANG, Estate.yuan(900));
        deed(browser, at(wang) + "/stance", promising("2026-12-04"));
        var refuses =
                BodyInserters.fromFormData("stance", "REFUSES")
                        .with("until", "")
                        .with("reason", "MISREAD");
        deed(browser, at(wang) + "/stance", refuses);
        clock.jumpTo(Instant.parse("2026-12-10T02:00:00Z"));
        tick("promises");

        assertThat(promises.of(wang.id()).map(PromiseToPay::state).collectList().block())
                .containsExactly(PromiseToPay.State.CANCELLED);
        assertThat(stances.of(wang.id()).block())
                .returns(Stance.REFUSES, StanceNow::stance)
                .returns("staff_misread", StanceNow::reason);
        assertThat(tables.count("outbound_message")).isZero();
        assertThat(tables.count("stance_change")).isEqualTo(2);
        assertThat(page(at(wang), "en"))
                .contains("Promise cancelled", "the message was misread")
                .doesNotContain("Promise broken", "??");
    }

    @ParameterizedTest
    @CsvSource({
        "'',         Enter it.",
        "2026-11-23, That day is past.",
        "2027-03-01, the latest is Thu 24 Dec."
    })
    void aDayThatWillNotDoIsSaidAndTheFormKept(String day, String said) {
        var wang = estate.owing(Cast.WANG_FANG, Estate.yuan(900));

        assertThat(refused(at(wang) + "/stance", promising(day)))
                .contains(
                        "The stance was not set",
                        said,
                        "aria-invalid=\"true\"",
                        "<details class=\"menu\" open")
                .contains("value=\"周五交\"", "value=\"" + day + "\"")
                .containsPattern("value=\"PAYS_SOON\"[^>]*selected")
                .containsPattern("value=\"SAID_BY_PHONE\"[^>]*selected")
                .doesNotContain("??");
        assertThat(promises.of(wang.id()).collectList().block()).isEmpty();
        assertThat(deeds(wang)).isEmpty();
    }

    @Test
    void whoOwesNothingPromisesNothing() {
        var wu = estate.owner(Cast.WU_XIA);

        assertThat(refused(at(wu) + "/stance", promising("2026-12-04")))
                .contains("Nothing is overdue, so there is nothing to promise.");
        assertThat(deeds(wu)).isEmpty();
    }

    @Test
    void aPauseThatEndsTodayIsSaidAndTheFormKept() {
        var zhou = estate.owing(Cast.ZHOU_JIE, Estate.yuan(700));
        var form = BodyInserters.fromFormData("until", "2026-11-24").with("reason", "SALE");

        assertThat(refused(at(zhou) + "/hold", form))
                .contains("Reminders were not paused", "Choose a day after today.")
                .contains("value=\"2026-11-24\"")
                .containsPattern("value=\"SALE\"[^>]*selected");
        assertThat(deeds(zhou)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"frontDesk", "operator"})
    void whatWasSaidIsForThoseWhoTalk(String role) {
        var chen = estate.owing(Cast.CHEN_WEI, Estate.yuan(1280));
        deed(browser, at(chen) + "/stance", promising("2026-12-04"));
        conversations.reply(chen.id(), 1, "我们等您").block();
        var other =
                onDuty.browserOf(
                        http, "operator".equals(role) ? onDuty.operator() : onDuty.frontDesk());

        assertThat(page(other, at(chen), "zh"))
                .contains("陈伟", "3-2-501", "1,280", "您的岗位不可查看")
                .doesNotContain("周五交", "我们等您", at(chen) + "/reveal", "href=\"/conversations\"");
        other.post().uri(at(chen) + "/reveal").exchange().expectStatus().isForbidden();
        assertThat(deeds(chen)).containsExactly("set stance");
    }

    @Test
    void whatStaffTypedIsShownAsTyped() {
        var chen = estate.owing(Cast.CHEN_WEI, Estate.yuan(1280));
        conversations.reply(chen.id(), 1, "请点 {link} 缴费").block();

        assertThat(page(at(chen), "en")).contains("请点 {link} 缴费");
    }

    @Test
    void aPauseHasAnEndAndAReasonAndCanBeLifted() {
        var zhou = estate.owing(Cast.ZHOU_JIE, Estate.yuan(700));
        var form = BodyInserters.fromFormData("until", "2026-12-04").with("reason", "BEREAVEMENT");

        deed(browser, at(zhou) + "/hold", form);
        assertThat(holds.of(zhou.id()).block()).extracting(Hold::kind).contains(Hold.Kind.SPECIAL);
        assertThat(page(at(zhou), "en"))
                .contains(
                        "Silent until Fri 4 Dec: paused for special circumstances",
                        ">bereavement</span>",
                        "李娜");

        deed(browser, at(zhou) + "/hold/lift", BodyInserters.fromFormData("", ""));
        assertThat(holds.of(zhou.id()).block()).isEmpty();
        assertThat(page(at(zhou), "en")).contains("Pause ended");
        assertThat(deeds(zhou)).containsExactly("lift hold", "place hold");
    }

    @Test
    void anOralOptOutIsSeenAsSilenceAndCanBeUndone() {
        var li = estate.owing(Cast.LI_NA, Estate.yuan(600));

        deed(browser, at(li) + "/opt-out", BodyInserters.fromFormData("", ""));
        assertThat(consents.refuses(li.id()).block()).isTrue();
        assertThat(page(at(li), "en"))
                .contains("Opted out: no messages since", "told to staff", "/opt-in");
        assertThat(page("/owners", "en")).contains("Opted out");

        deed(browser, at(li) + "/opt-in", BodyInserters.fromFormData("", ""));
        assertThat(consents.refuses(li.id()).block()).isFalse();
        assertThat(page(at(li), "en")).contains("Opt-out ended").doesNotContain("since</span>");
    }

    @Test
    void lookingAtANumberIsNoted() {
        var chen = estate.owner(Cast.CHEN_WEI);
        var shown = text(browser.post().uri(at(chen) + "/reveal").exchange().expectStatus().isOk());

        assertThat(shown).contains(Cast.CHEN_WEI.phone());
        assertThat(deeds(chen)).containsExactly("reveal phone");
        assertThat(page(at(chen), "en")).contains("looked at the phone number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stance", "hold", "hold/lift", "opt-out", "opt-in"})
    void theFrontDeskReadsAndStrangersDoNothing(String deed) {
        var chen = estate.owing(Cast.CHEN_WEI, Estate.yuan(1280));
        var desk = onDuty.browserOf(http, onDuty.frontDesk());
        assertThat(text(desk.get().uri(at(chen)).exchange().expectStatus().isOk()))
                .contains("陈伟")
                .doesNotContain(at(chen) + "/stance");

        for (var one : List.of(desk, http)) {
            one.post()
                    .uri(at(chen) + "/" + deed)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(
                            BodyInserters.fromFormData("stance", "REFUSES")
                                    .with("reason", "hold".equals(deed) ? "SALE" : "MISREAD")
                                    .with("until", "2026-12-04"))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        assertThat(deeds(chen)).isEmpty();
    }

    @Test
    void aNewThingWakesTheOpenPage() {
        var chen = estate.owing(Cast.CHEN_WEI, Estate.yuan(1280));
        var stream =
                browser.get()
                        .uri(at(chen) + "/stream")
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .returnResult(String.class)
                        .getResponseBody();

        StepVerifier.create(stream)
                .then(() -> estate.pays(chen, "T-1", Estate.yuan(80)))
                .expectNext("new")
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void itsStyleSheetIsNoOwner() {
        browser.get().uri("/owners/owners.css").exchange().expectStatus().isOk();
    }

    @Test
    void nobodyOfThatNumberIsNotFound() {
        browser.get().uri("/owners/4711").exchange().expectStatus().isNotFound();
        browser.post().uri("/owners/4711/opt-out").exchange().expectStatus().isNotFound();
    }

    private static BodyInserters.FormInserter<String> promising(String day) {
        return BodyInserters.fromFormData("stance", "PAYS_SOON")
                .with("until", day)
                .with("reason", "SAID_BY_PHONE")
                .with("said", "周五交");
    }

    private String refused(String path, BodyInserters.FormInserter<String> form) {
        return text(
                browser.post()
                        .uri(path)
                        .header("Accept-Language", "en")
                        .body(form)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(422));
    }

    private void tick(String name) {
        workers.stream()
                .filter(worker -> worker.name().equals(name))
                .forEach(worker -> worker.tick().block());
    }

    private List<String> deeds(Owner owner) {
        return Objects.requireNonNull(
                audit.of("owner", String.valueOf(owner.id().value()), 9)
                        .map(entry -> entry.deed())
                        .collectList()
                        .block());
    }

    private static String at(Owner owner) {
        return "/owners/" + owner.id().value();
    }

    private static String deed(
            WebTestClient who, String path, BodyInserters.FormInserter<String> form) {
        return String.valueOf(
                who.post()
                        .uri(path)
                        .body(form)
                        .exchange()
                        .expectStatus()
                        .is3xxRedirection()
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getLocation());
    }

    private String page(String path, String language) {
        return page(browser, path, language);
    }

    private static String page(WebTestClient who, String path, String language) {
        return text(
                who.get()
                        .uri(path)
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    private static String text(ResponseSpec page) {
        return Objects.requireNonNull(
                page.expectBody(String.class).returnResult().getResponseBody());
    }
}
