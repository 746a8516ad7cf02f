package io.dueline.admin.conversations;

import static io.dueline.testing.Cast.CHEN_WEI;
import static io.dueline.testing.Cast.STRANGER;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.NewStaffMember;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.admin.staff.StaffMembers;
import io.dueline.notifier.channel.InboundText;
import io.dueline.notifier.inbox.Inbox;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
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
class StrangerPageTest {

    private static final String ASKED = "您好，我想问停车费";

    @Autowired WebTestClient http;
    @Autowired OnDuty onDuty;
    @Autowired StaffMembers members;
    @Autowired Estate estate;
    @Autowired Inbox inbox;
    @Autowired OwnerDirectory owners;
    @Autowired AuditTrail audit;
    @Autowired Tables tables;
    @Autowired WaitingTalks waiting;
    @Autowired Live live;

    @Autowired
    @Qualifier("inboxReader")
    Recurring reader;

    WebTestClient browser;
    Owner chen;

    @BeforeEach
    void anAssistantAndAnOwner() {
        chen = estate.owing(CHEN_WEI, yuan(1280));
        browser = browserOf(onDuty.assistant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyWordIsThere(String language) {
        writes("<img src=x> " + ASKED);
        for (var path : List.of("/conversations?folder=unknown", thread(), thread() + "?who=陈")) {
            assertThat(page(path, language))
                    .contains(ASKED, "&lt;img src=x")
                    .doesNotContain("??", " style=", "<script>", "<img", STRANGER);
        }
        post("aside").expectStatus().isSeeOther();
        assertThat(page(thread(), language)).contains("/take-back\"").doesNotContain("??");
    }

    @Test
    void whatAStrangerWroteIsInTheFolderInTheSearchAndCounted() {
        writes(ASKED);

        assertThat(page("/conversations?folder=unknown", "zh")).contains(ASKED, "未答复");
        assertThat(page("/conversations?folder=all&q=停车费", "zh")).contains(ASKED);
        assertThat(page("/conversations?folder=all&q=00009999", "zh")).contains(ASKED);
        assertThat(page("/conversations?folder=all&q=电梯", "zh")).doesNotContain(ASKED);
        assertThat(waiting.waiting().block()).isEqualTo(1);
    }

    @Test
    void anAnswerLeavesAndNobodyWaitsAnyMore() {
        writes(ASKED);
        reply("停车费请到前台办理").expectStatus().isSeeOther();

        assertThat(page(thread(), "zh")).contains("停车费请到前台办理", "李娜");
        assertThat(waiting.waiting().block()).isZero();
        assertThat(deeds()).containsExactly("reply stranger");
    }

    @Test
    void staffFindTheOwnerByNameOrUnitAndBindTheNumber() {
        writes(ASKED);
        for (var who : List.of("陈", "3-2-501")) {
            assertThat(page(thread() + "?who=" + who, "zh")).contains("陈伟", "/bind\"");
        }
        assertThat(page(thread() + "?who=诸葛", "zh")).contains("没有与“诸葛”相符的业主");

        bind(chen).expectHeader().valueMatches("Location", "/conversations/" + chen.id().value());

        assertThat(page("/conversations/" + chen.id().value(), "zh")).contains(ASKED, "号码刚登记");
        assertThat(page("/conversations?folder=unknown", "zh")).doesNotContain(ASKED);
        assertThat(deeds()).containsExactly("bind number", "bind number");
    }

    @Test
    void aNumberThatWasEnteredSinceIsOfferedByItself() {
        writes(ASKED);
        owners.enter(Estate.alsoAt(chen, STRANGER)).block();

        assertThat(page(thread(), "zh")).contains("现已登记在", "陈伟", "/bind\"");
    }

    @Test
    void whoIsNoOwnerIsSetAsideAndCanBeTakenBack() {
        writes(ASKED);
        post("aside").expectStatus().isSeeOther();
        assertThat(waiting.waiting().block()).isZero();
        assertThat(page("/conversations?folder=unknown", "zh")).contains(ASKED, "不是业主");

        post("take-back").expectStatus().isSeeOther();
        assertThat(waiting.waiting().block()).isEqualTo(1);
        assertThat(deeds()).containsExactly("take back number", "set aside number");
    }

    @Test
    void theWholeNumberIsShownWhenAskedForAndThatIsNoted() {
        writes(ASKED);
        var shown = post("phone").expectStatus().isOk();

        assertThat(text(shown)).contains(STRANGER);
        assertThat(deeds()).containsExactly("reveal phone");
    }

    @Test
    void theFrontDeskNeitherReadsNorActs() {
        writes(ASKED);
        browser = browserOf(hired(Role.FRONT_DESK));

        browser.get().uri(thread() + "?who=陈").exchange().expectStatus().isForbidden();
        post("aside").expectStatus().isForbidden();
        reply("您好").expectStatus().isForbidden();
        browser.post()
                .uri(thread() + "/bind")
                .body(BodyInserters.fromFormData("owner", "" + chen.id().value()))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void anOpenInboxHearsOfStrangers() {
        var events =
                browser.get()
                        .uri("/conversations/stream")
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .exchange()
                        .returnResult(String.class)
                        .getResponseBody();

        StepVerifier.create(events.filter(event -> !event.isBlank()))
                .then(() -> live.changed(Topic.STRANGER, 1).block())
                .expectNext("new")
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void nobodyIsNotFound() {
        browser.get().uri("/conversations/unknown/999").exchange().expectStatus().isNotFound();
        browser.post()
                .uri("/conversations/unknown/999/aside")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private void writes(String text) {
        inbox.arrived(
                        new InboundText(
                                "fake",
                                "account",
                                UUID.randomUUID().toString(),
                                Address.sms(new PhoneNumber(STRANGER)),
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

    private String thread() {
        return "/conversations/unknown/" + stranger();
    }

    private String stranger() {
        return tables.texts("select id::text as value from stranger").getFirst();
    }

    private ResponseSpec post(String deed) {
        return browser.post().uri(thread() + "/" + deed).exchange();
    }

    private ResponseSpec reply(String text) {
        return browser.post()
                .uri(thread() + "/reply")
                .body(BodyInserters.fromFormData("text", text))
                .exchange();
    }

    private ResponseSpec bind(Owner owner) {
        return browser.post()
                .uri(thread() + "/bind")
                .body(BodyInserters.fromFormData("owner", "" + owner.id().value()))
                .exchange()
                .expectStatus()
                .isSeeOther();
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

    private List<String> deeds() {
        return Objects.requireNonNull(audit.latest(9).map(AuditEntry::deed).collectList().block());
    }

    private String page(String path, String language) {
        return text(
                browser.get()
                        .uri(path)
                        .headers(headers -> headers.set("Accept-Language", language))
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    private static String text(ResponseSpec page) {
        return Objects.toString(page.expectBody(String.class).returnResult().getResponseBody(), "");
    }
}
