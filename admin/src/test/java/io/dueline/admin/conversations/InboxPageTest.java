package io.dueline.admin.conversations;

import static io.dueline.testing.Cast.CHEN_WEI;
import static io.dueline.testing.Cast.GRACE_WONG;
import static io.dueline.testing.Cast.LI_NA;
import static io.dueline.testing.Cast.WANG_FANG;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.NewStaffMember;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.admin.staff.StaffMembers;
import io.dueline.bot.conversation.Conversations;
import io.dueline.bot.conversation.HandoffReason;
import io.dueline.notifier.channel.InboundText;
import io.dueline.notifier.inbox.Inbox;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

import reactor.test.StepVerifier;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class})
class InboxPageTest {

    private static final ParameterizedTypeReference<ServerSentEvent<String>> NEWS =
            new ParameterizedTypeReference<>() {};

    @Autowired WebTestClient http;
    @Autowired OnDuty onDuty;
    @Autowired StaffMembers members;
    @Autowired Estate estate;
    @Autowired Inbox inbox;
    @Autowired Conversations conversations;
    @Autowired AuditTrail audit;
    @Autowired Tables tables;
    @Autowired WaitingTalks waiting;

    @Autowired
    @Qualifier("inboxReader")
    Recurring reader;

    StaffMember assistant;
    WebTestClient browser;

    @BeforeEach
    void anAssistantOfTheEstate() {
        estate.community();
        assistant = onDuty.assistant();
        browser = browserOf(assistant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyWordIsThereWithNobodyWaiting(String language) {
        for (var folder : Folder.values()) {
            assertThat(page("/conversations?folder=" + folder.code(), language))
                    .doesNotContain("??", " style=", "<script>")
                    .contains("class=\"empty\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyWordOfATalkIsThere(String language) {
        var wang = estate.owing(WANG_FANG, yuan(3840));
        writes(WANG_FANG, "电梯坏了三个月不修，不交");
        writes(WANG_FANG, "我要找人工，找律师");
        take(wang);

        assertThat(page(wang, language))
                .doesNotContain("??", " style=", "<script>", "{link}", "class=\"empty\"")
                .contains("¥3,840", "C-10", "/owners/" + wang.id().value());
    }

    @Test
    void evidenceIsUnderlinedInWhatTheOwnerWrote() {
        var chen = estate.owing(CHEN_WEI, yuan(1280));
        writes(CHEN_WEI, "下周五交");

        assertThat(page(chen, "zh")).containsPattern("<mark title=\"[^\"]+\">下周五").contains("承诺交费");
    }

    @Test
    void whatWasWrittenIsNeverMarkup() {
        var chen = estate.owing(CHEN_WEI, yuan(1280));
        writes(CHEN_WEI, "<img src=x onerror=alert(1)>");

        assertThat(page(chen, "zh")).doesNotContain("<img").contains("&lt;img src=x");
    }

    @Test
    void namesUnitsAndWordsAreFoundInChinese() {
        estate.owing(CHEN_WEI, yuan(1280));
        estate.owing(GRACE_WONG, yuan(900));
        writes(CHEN_WEI, "下周五交");
        writes(GRACE_WONG, "hello");

        for (var q : List.of("陈", "3-2-501", "下周五")) {
            assertThat(found("/conversations?folder=all&q={q}", q))
                    .contains("陈伟")
                    .doesNotContain("Grace Wong");
        }
        assertThat(found("/conversations?folder=all&q={q}", "%")).doesNotContain("陈伟");
    }

    @Test
    void whoeverNeedsAPersonWaitsAndIsCounted() {
        var chen = estate.owing(CHEN_WEI, yuan(1280));
        writes(CHEN_WEI, "转人工");

        assertThat(page("/conversations", "zh")).contains("陈伟", "要求人工");
        assertThat(waiting.waiting().block()).isEqualTo(1);

        post(chen, "hand-back").expectStatus().isSeeOther();
        assertThat(page("/conversations", "zh")).doesNotContain("要求人工").contains("没有业主在等待");
        assertThat(waiting.waiting().block()).isZero();
    }

    @Test
    void aReplyLeavesAndTakesTheConversationOver() {
        var chen = estate.owing(CHEN_WEI, yuan(1280));
        reply(chen, "您好，我是许蕾").expectStatus().isSeeOther();

        assertThat(page(chen, "zh")).contains("您好，我是许蕾", "您已接手", assistant.name());
        assertThat(deeds(chen)).containsExactly("reply owner");
    }

    @Test
    void aConversationIsTakenOnceAndHandedBack() {
        var chen = estate.owing(CHEN_WEI, yuan(1280));
        post(chen, "take").expectStatus().isSeeOther();
        var other = browserOf(onDuty.leader());

        assertThat(text(post(other, chen, "take").expectStatus().isEqualTo(HttpStatus.CONFLICT)))
                .contains("李娜 已接手");
        post(chen, "hand-back").expectStatus().isSeeOther();
        assertThat(page(chen, "zh")).contains("由机器人答复");
        assertThat(deeds(chen)).containsExactly("hand-back conversation", "take-over conversation");
    }

    @Test
    void whoOptedOutIsNotWrittenToAndThatIsSaidBefore() {
        var li = estate.owing(LI_NA, yuan(500));
        writes(LI_NA, "退订");

        assertThat(page(li, "zh")).contains("该业主已退订").doesNotContain("<textarea");
        assertThat(text(reply(li, "请回电").expectStatus().isEqualTo(HttpStatus.CONFLICT)))
                .contains("没有发出", "请回电");
    }

    @Test
    void whatIsHeldBackSaysWhy() {
        var chen = estate.owing(CHEN_WEI, yuan(1280));
        reply(chen, "稍等").expectStatus().isSeeOther();
        for (var reason : List.of("nothing_owed", "held_taken_over", "some_new_code")) {
            tables.execute(
                    "update outbound_message set state = 'held_back', reason = '%s'"
                            .formatted(reason));
            assertThat(page(chen, "en")).contains("held back").doesNotContain("??");
        }
        assertThat(page(chen, "en")).contains("some_new_code");
    }

    @Test
    void aNumberIsShownWholeOnlyWhenAskedForAndThatIsNoted() {
        var chen = estate.owing(CHEN_WEI, yuan(1280));
        assertThat(page(chen, "zh")).doesNotContain(CHEN_WEI.phone());

        assertThat(text(post(chen, "phone").expectStatus().isOk())).contains(CHEN_WEI.phone());
        assertThat(deeds(chen)).containsExactly("reveal phone");
    }

    @Test
    void anOpenInboxIsToldThatAnOwnerWrote() {
        estate.owing(CHEN_WEI, yuan(1280));

        var news = stream(browser).expectStatus().isOk().returnResult(NEWS).getResponseBody();
        StepVerifier.create(news)
                .assertNext(first -> assertThat(first.comment()).isEqualTo("here"))
                .then(() -> writes(CHEN_WEI, "下周五交"))
                .assertNext(next -> assertThat(next.event()).isEqualTo("changed"))
                .thenCancel()
                .verify(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FRONT_DESK", "OPERATOR"})
    void talksAreForThoseWhoTalk(Role role) {
        var chen = estate.owing(CHEN_WEI, yuan(1280));
        writes(CHEN_WEI, "转人工");
        var other = browserOf(hired(role));

        for (var path : List.of("/conversations", "/conversations/" + chen.id().value())) {
            other.get().uri(path).exchange().expectStatus().isForbidden();
        }
        for (var deed : List.of("reply", "take", "hand-back", "seen", "phone")) {
            post(other, chen, deed).expectStatus().isForbidden();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply", "take", "hand-back", "seen", "phone"})
    void whoIsNotSignedInDoesNothing(String deed) {
        var chen = estate.owing(CHEN_WEI, yuan(1280));

        post(http, chen, deed).expectStatus().isForbidden();
        assertThat(tables.count("audit_entry")).isZero();
    }

    @Test
    void theInboxOfOthersIsNoNewsForTheOperator() {
        stream(browserOf(hired(Role.OPERATOR))).expectStatus().isForbidden();
        stream(http).expectStatus().isForbidden();
    }

    @Test
    void whatStaffHaveSeenIsNotNewAnyMore() {
        var chen = estate.owing(CHEN_WEI, yuan(1280));
        writes(CHEN_WEI, "转人工");
        assertThat(page(chen, "zh")).contains("/seen\"");

        post(chen, "seen").expectStatus().isNoContent();
        assertThat(page(chen, "zh")).doesNotContain("/seen\"");
    }

    @Test
    void thePartsOfADraftAreCounted() {
        assertThat(text(draft("您".repeat(71)).expectStatus().isOk())).contains("2 条短信");
        assertThat(text(draft("").expectStatus().isOk())).doesNotContain("短信");
    }

    @ParameterizedTest
    @EnumSource(HandoffReason.class)
    void everyReasonHasWords(HandoffReason reason) {
        var chen = estate.owing(CHEN_WEI, yuan(1280));
        conversations.askPerson(chen.id(), reason).block();

        assertThat(page(chen, "zh")).doesNotContain(reason.code());
    }

    @Test
    void nobodyIsNotFound() {
        browser.get().uri("/conversations/999").exchange().expectStatus().isNotFound();
    }

    private void writes(Cast person, String text) {
        inbox.arrived(
                        new InboundText(
                                "fake",
                                "account",
                                UUID.randomUUID().toString(),
                                Address.sms(new PhoneNumber(person.phone())),
                                "+8610690000",
                                text,
                                null,
                                List.of(),
                                FeatureContext.START))
                .block();
        while (Objects.requireNonNull(reader.tick().block()) > 0) {
            continue;
        }
    }

    private static ResponseSpec stream(WebTestClient by) {
        return by.get().uri("/conversations/stream").accept(MediaType.TEXT_EVENT_STREAM).exchange();
    }

    private void take(Owner owner) {
        post(owner, "take").expectStatus().isSeeOther();
    }

    private StaffMember hired(Role role) {
        var member = new NewStaffMember("other", "林涛", role, "correct horse", Language.ZH);
        return Objects.requireNonNull(members.hire(member).block());
    }

    private WebTestClient browserOf(StaffMember member) {
        return onDuty.browserOf(http, member)
                .mutate()
                .responseTimeout(Duration.ofSeconds(30))
                .defaultHeader("Accept-Language", "zh")
                .build();
    }

    private List<String> deeds(Owner owner) {
        return Objects.requireNonNull(
                audit.of("owner", String.valueOf(owner.id().value()), 9)
                        .map(entry -> entry.deed())
                        .collectList()
                        .block());
    }

    private ResponseSpec post(Owner owner, String deed) {
        return post(browser, owner, deed);
    }

    private static ResponseSpec post(WebTestClient by, Owner owner, String deed) {
        return by.post().uri("/conversations/{owner}/{deed}", owner.id().value(), deed).exchange();
    }

    private ResponseSpec reply(Owner owner, String text) {
        return browser.post()
                .uri("/conversations/{owner}/reply", owner.id().value())
                .body(BodyInserters.fromFormData("text", text))
                .exchange();
    }

    private ResponseSpec draft(String text) {
        return browser.post()
                .uri("/conversations/segments")
                .body(BodyInserters.fromFormData("text", text))
                .exchange();
    }

    private String page(Owner owner, String language) {
        return page("/conversations/" + owner.id().value(), language);
    }

    private String page(String path, String language) {
        return page(browser, path, language);
    }

    private static String page(WebTestClient by, String path, String language) {
        return text(
                by.get()
                        .uri(path)
                        .headers(headers -> headers.set("Accept-Language", language))
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    private String found(String path, String q) {
        return text(browser.get().uri(path, q).exchange().expectStatus().isOk());
    }

    private static String text(ResponseSpec page) {
        return Objects.toString(page.expectBody(String.class).returnResult().getResponseBody(), "");
    }
}
