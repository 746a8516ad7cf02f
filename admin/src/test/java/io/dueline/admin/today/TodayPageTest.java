package io.dueline.admin.today;

import static io.dueline.testing.Cast.CHEN_WEI;
import static io.dueline.testing.Cast.LIU_YANG;
import static io.dueline.testing.Cast.LI_NA;
import static io.dueline.testing.Cast.WANG_FANG;
import static io.dueline.testing.Cast.ZHOU_JIE;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.OnDuty;
import io.dueline.bot.conversation.HandoffReason;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.campaign.Rounds;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.testing.BilledEstate;
import io.dueline.testing.Cast;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.test.StepVerifier;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;

@FeatureTest
@Import(Tables.class)
class TodayPageTest {

    private static final LocalDate IN_MARCH = LocalDate.parse("2026-03-31");

    @Autowired WebTestClient http;
    @Autowired OnDuty onDuty;
    @Autowired Communities communities;
    @Autowired OwnerDirectory owners;
    @Autowired Ledger ledger;
    @Autowired Rounds rounds;
    @Autowired Desk desk;
    @Autowired Live live;
    @Autowired Tables tables;

    BilledEstate estate;
    WebTestClient browser;

    @BeforeEach
    void anAssistantOfTheEstate() {
        estate = new BilledEstate(communities, owners, ledger);
        estate.community();
        browser =
                onDuty.browserOf(http, onDuty.assistant())
                        .mutate()
                        .responseTimeout(Duration.ofSeconds(30))
                        .build();
    }

    @Test
    void withoutARoundTheFirstStepIsToStartOne() {
        debtor(CHEN_WEI, 128_000);
        debtor(LIU_YANG, 256_000);

        assertThat(page("zh"))
                .contains("id=\"first-round\"", "¥3,840", "现有 2 位业主欠费", "href=\"/rounds\"")
                .contains("href=\"/imports\"");
        assertThat(page("en"))
                .contains("2 owners are in arrears; a round writes to them one by one.");
    }

    @Test
    void withoutArrearsTheFirstStepIsASheet() {
        assertThat(page("zh")).contains("先导入欠费表", "href=\"/imports\"").doesNotContain("¥");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void eachKindOfCardIsSaidInBothLanguages(String language) {
        everythingWaits();

        assertThat(page(language))
                .doesNotContain("??")
                .contains("C-1001", "3-2-501", "id=\"letters\"");
    }

    @Test
    void redConversationsComeBeforeAllOthersAndMessagesAreNeverMarkup() {
        everythingWaits();
        var page = page("zh");

        assertThat(page).contains("言辞激烈", "&lt;b&gt;电梯").doesNotContain("<b>电梯");
        assertThat(page.indexOf("王芳")).isLessThan(page.indexOf("陈伟"));
        assertThat(page.indexOf("陈伟")).isLessThan(page.indexOf("第 2 次失约"));
        assertThat(page.indexOf("第 2 次失约")).isLessThan(page.indexOf("C-1001"));
    }

    @Test
    void whoPaidNeedsNoAddressAndWhoOwesDoes() {
        var liuYang = debtor(LIU_YANG, 256_000);
        tables.execute("update owner_address set state = 'unreachable'");
        estate.enter(LI_NA);
        tables.execute("update owner_address set state = 'unreachable'");

        assertThat(page("zh"))
                .contains("1 位欠费业主没有可用的联系方式", "href=\"/owners/" + liuYang.value() + "\"")
                .doesNotContain("李娜</span>");
    }

    @Test
    void theSideBarCountsTheCards() {
        assertThat(desk.waiting().block()).isZero();

        everythingWaits();

        assertThat(desk.waiting().block()).isEqualTo(5);
        assertThat(page("zh").split("<article ", -1)).hasSize(1 + 5 + 1);
    }

    @Test
    void aFirstBrokenWordIsToldAfterWhatIsUrgentAndASecondBefore() {
        everythingWaits();
        broken(debtor(LIU_YANG, 256_000), "2026-11-22");
        var page = page("zh");

        assertThat(page).contains("第 1 次失约", "答应 2 天前 周日 11月22日 交 ¥1,280，没有到账。");
        assertThat(page.indexOf("第 2 次失约")).isLessThan(page.indexOf("C-1001"));
        assertThat(page.indexOf("C-1001")).isLessThan(page.indexOf("第 1 次失约"));
        assertThat(page("en")).contains("First broken promise", "nothing came.", "New day");
    }

    @Test
    void whatCameOfABrokenWordIsTold() {
        var owner = debtor(LIU_YANG, 256_000);
        broken(owner, "2026-11-22");
        paid(owner, 30_000);

        assertThat(page("zh")).contains("只到账 ¥300。");
    }

    @Test
    void aWordIsHeldAgainstNobodyWhoPaidSpokeOrPromisedAnew() {
        var owner = debtor(LIU_YANG, 128_000);
        broken(owner, "2026-11-22");
        assertThat(page("zh")).contains("第 1 次失约");

        tables.execute(
                """
                insert into touch (owner_id, kind, reached, made_by, reference, at)
                values (%d, 'call', true, 'staff:1', 'x', '2026-11-24T09:40+08:00')
                """
                        .formatted(owner.value()));
        assertThat(page("zh")).doesNotContain("第 1 次失约");

        tables.execute("delete from touch");
        paid(owner, 128_000);
        assertThat(page("zh")).doesNotContain("第 1 次失约");
        assertThat(desk.waiting().block()).isZero();
    }

    @Test
    void unknownNumbersThatWaitHaveACard() {
        estate.community();
        stranger();

        assertThat(page("zh"))
                .contains("1 个未登记的号码发来消息", "您好，我想问停车费", "/conversations/unknown/1")
                .doesNotContain("+8613900009999");
        assertThat(page("en")).contains("One unknown number wrote and has not been answered.");
        assertThat(desk.waiting().block()).isEqualTo(1);
    }

    @Test
    void aMovedClockRenewsTheDayToo() {
        assertThat(page("zh")).contains("hx-select-oob=\"#today-day\"", "id=\"today-day\"");
    }

    @Test
    void whenNothingWaitsTheDayIsSummedUp() {
        var owner = debtor(CHEN_WEI, 128_000);
        rounds.start(estate.community().id(), "api").block();
        tables.execute(
                """
                insert into payment (owner_id, amount_minor, currency, paid_at, method, source,
                                     reference, entered_at)
                values (%d, 50000, 'CNY', '2026-11-24T09:00+08:00', 'cash', 'desk', '1',
                        '2026-11-24T09:00+08:00')
                """
                        .formatted(owner.value()));

        assertThat(page("zh"))
                .contains("id=\"nothing-waits\"", "¥500", "本时段结束于", "12:00")
                .contains("第1轮 · 第1天：没有要发的通知")
                .doesNotContain("first-round");
    }

    @Test
    void anOpenPageHearsOfChanges() {
        var events =
                browser.get()
                        .uri("/today/stream")
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .returnResult(String.class)
                        .getResponseBody();

        StepVerifier.create(events.filter(event -> !event.isBlank()))
                .then(() -> live.changed(Topic.CONVERSATION, 1).block())
                .expectNext("new")
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void everyReasonForAPersonHasASentence() {
        var owner = debtor(CHEN_WEI, 128_000);
        for (var reason : HandoffReason.values()) {
            needsPerson(owner, reason.code(), false);
            assertThat(page("zh")).as(reason.code()).doesNotContain("??");
        }
    }

    private void everythingWaits() {
        rounds.start(estate.community().id(), "api").block();
        needsPerson(debtor(CHEN_WEI, 128_000), "wants_person", false);
        var wangFang = debtor(WANG_FANG, 128_000);
        needsPerson(wangFang, "red_words", true);
        wrote(wangFang, "<b>电梯坏了三个月不修，不交");
        brokenTwice(debtor(ZHOU_JIE, 128_000));
        lateCase(wangFang);
        tables.execute(
                """
                insert into outbound_message (dedup_key, community_id, purpose, author, channel,
                                              address, language, body, state, lane, created_at,
                                              not_before, expires_at)
                select 'x', id, 'notice', 'bot', 'sms', '+8613900000501', 'zh', '您好', 'in_doubt', 1,
                       '2026-11-24T09:40+08:00', '2026-11-24T09:40+08:00', '2026-11-25T09:40+08:00'
                from community
                """);
    }

    private OwnerId debtor(Cast person, long minor) {
        var owner = estate.enter(person);
        estate.bill(owner, "WY-" + person.unit(), minor, IN_MARCH);
        return owner.id();
    }

    private void needsPerson(OwnerId owner, String reason, boolean red) {
        tables.execute(
                """
                insert into conversation (owner_id, state, needs_person, needs_since, red)
                values (%d, 'waiting', '%s', '2026-11-24T09:50+08:00', %s)
                on conflict (owner_id) do update set needs_person = excluded.needs_person
                """
                        .formatted(owner.value(), reason, red));
    }

    private void wrote(OwnerId owner, String words) {
        tables.execute(
                """
                insert into inbound_message (carrier, account, provider_id, channel, address, sent_to,
                                             body, received_at, owner_id)
                values ('simulator', 'a', '1', 'sms', '+8613900001102', '+1', '%s',
                        '2026-11-24T09:50+08:00', %d)
                """
                        .formatted(words, owner.value()));
    }

    private void broken(OwnerId owner, String due) {
        tables.execute(
                """
                insert into promise (owner_id, due, amount_minor, currency, paid_before_minor,
                                     state, made_by, made_at, look_at, settled_at)
                values (%d, '%s', 128000, 'CNY', 0, 'broken', 'bot', '2026-11-01T10:00+08:00',
                        '2026-11-22T00:00+08:00', '2026-11-22T10:00+08:00')
                """
                        .formatted(owner.value(), due));
    }

    private void paid(OwnerId owner, long minor) {
        tables.execute(
                """
                insert into payment (owner_id, amount_minor, currency, paid_at, method, source,
                                     reference, entered_at)
                values (%d, %d, 'CNY', '2026-11-24T09:00+08:00', 'cash', 'desk', '%d',
                        '2026-11-24T09:00+08:00')
                """
                        .formatted(owner.value(), minor, minor));
    }

    private void stranger() {
        tables.execute(
                """
                insert into stranger (channel, address, first_wrote_at, last_wrote_at, waits_since)
                values ('sms', '+8613900009999', '2026-11-24T09:50+08:00', '2026-11-24T09:50+08:00',
                        '2026-11-24T09:50+08:00')
                """);
        tables.execute(
                """
                insert into inbound_message (carrier, account, provider_id, channel, address, sent_to,
                                             body, received_at, state)
                values ('simulator', 'a', '9', 'sms', '+8613900009999', '+1', '您好，我想问停车费',
                        '2026-11-24T09:50+08:00', 'read')
                """);
    }

    private void brokenTwice(OwnerId owner) {
        broken(owner, "2026-11-10");
        broken(owner, "2026-11-20");
        tables.execute(
                """
                insert into hold (owner_id, kind, placed_at, placed_by)
                values (%d, 'waits_for_staff', '2026-11-22T10:00+08:00', 'plan')
                """
                        .formatted(owner.value()));
    }

    private void lateCase(OwnerId owner) {
        tables.execute(
                """
                insert into team (community_id, name_zh, name_en, language)
                select id, '电梯班', 'Elevator team', 'zh' from community
                """);
        tables.execute(
                """
                insert into cases (number, community_id, owner_id, topic, words, holds_money,
                                   pays_when_fixed, team_id, opened_at, acknowledge_by, resolve_by)
                select 1001, community_id, %d, 'elevator', '坏了', true, true, id,
                       '2026-11-23T10:00+08:00', '2026-11-23T14:00+08:00', '2026-11-26T10:00+08:00'
                from team
                """
                        .formatted(owner.value()));
    }

    private String page(String language) {
        return Objects.requireNonNull(
                browser.get()
                        .uri("/today")
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
