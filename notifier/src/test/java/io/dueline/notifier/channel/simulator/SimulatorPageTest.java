package io.dueline.notifier.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.channel.InboundText;
import io.dueline.notifier.channel.OutboundText;
import io.dueline.notifier.channel.RecordedArrivals;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.community.NewCommunity;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.NewOwner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.Cast;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

@FeatureTest
@Import(SimulatorContractTest.Recording.class)
class SimulatorPageTest {

    @Autowired WebTestClient http;
    @Autowired Communities communities;
    @Autowired OwnerDirectory owners;
    @Autowired SimulatorChannel channel;
    @Autowired CarrierRows carrier;
    @Autowired CarrierReceipts receipts;
    @Autowired RecordedArrivals arrivals;
    @Autowired MovableClock clock;
    @Autowired Live live;

    @BeforeEach
    void foundTheEstate() {
        arrivals.reset();
        var estate =
                new NewCommunity(
                        "hongan",
                        Cast.ESTATE,
                        "Hong'an Garden",
                        "鸿安物业",
                        "Hong'an Property",
                        "400 000 0000",
                        FeatureContext.ESTATE_ZONE,
                        Currency.getInstance("CNY"));
        var id = Objects.requireNonNull(communities.found(estate).block()).id();
        List.of(Cast.CHEN_WEI, Cast.GRACE_WONG).forEach(owner -> enter(id, owner));
    }

    @Test
    void phonesOfOwnersLieReadyBeforeAnybodyWrote() {
        assertThat(page("")).contains("陈伟", "3-2-501", "鸿安物业", "Grace Wong");
    }

    @Test
    void aPhoneShowsWhatTheHouseWrote() {
        send("3-2-501 本期物业费，详情 https://dueline.test/p/x?y=1。<script>");
        receipts.tick().block();

        assertThat(page(""))
                .contains("详情 ", "&lt;script&gt;")
                .contains(
                        "href=\"https://dueline.test/p/x?y=1\" target=\"_blank\" rel=\"noopener\"");
    }

    @Test
    void aTextUnderWayIsNotReadableYet() {
        carrier.setMood(Mood.SLOW).block();
        send("本期物业费");
        assertThat(page("")).doesNotContain("本期物业费");

        clock.advance(Duration.ofSeconds(8));
        receipts.tick().block();
        assertThat(page("")).contains("本期物业费");
    }

    @ParameterizedTest
    @CsvSource({"陈, 陈伟, Grace", "s-12, Grace, 陈伟", "0000501, 陈伟, Grace", "grace, Grace, 陈伟"})
    void phonesAreFoundByNameUnitAndNumber(String query, String found, String other) {
        assertThat(page(query)).contains(found).doesNotContain(other);
    }

    @Test
    void aSearchThatFindsNobodySaysSo() {
        assertThat(page("nobody at all")).contains("没有与“nobody at all”相符的人");
    }

    @Test
    void bothLanguagesAreSpoken() {
        assertThat(get("/simulator", "en")).contains("Next window", "Every text arrives at once.");
        assertThat(get("/simulator", "zh")).contains("下一时段", "每条都立刻送达");
    }

    @Test
    void anOwnerWritesWithoutAnyScript() {
        page("");
        post("/simulator/phones/1/texts", "text", " 下周五交 ")
                .expectStatus()
                .is3xxRedirection()
                .expectHeader()
                .location("/simulator#phone-1");

        assertThat(arrivals.texts()).extracting(InboundText::text).containsExactly("下周五交");
        assertThat(arrivals.texts().getFirst().from()).isEqualTo(chenWei());
        assertThat(page("")).contains("<p>下周五交</p>");
    }

    @Test
    void withScriptOnlyTheTalkComesBack() {
        page("");
        var talk =
                body(
                        http.post()
                                .uri("/simulator/phones/1/texts")
                                .header("HX-Request", "true")
                                .body(BodyInserters.fromFormData("text", "电梯坏了三个月不修，不交"))
                                .exchange()
                                .expectStatus()
                                .isOk());

        assertThat(talk).contains("电梯坏了三个月不修，不交").doesNotContain("<html", "<form");
    }

    @Test
    void nothingWrittenIsNothingSent() {
        page("");
        post("/simulator/phones/1/texts", "text", "   ").expectStatus().is3xxRedirection();

        assertThat(arrivals.texts()).isEmpty();
    }

    @Test
    void aTextThatCouldNotArriveIsNotOnThePhone() {
        page("");
        arrivals.breakDown();
        post("/simulator/phones/1/texts", "text", "下周五交").expectStatus().is5xxServerError();

        arrivals.reset();
        assertThat(page("")).doesNotContain("<p>下周五交</p>");
    }

    @Test
    void aStrangerMayWrite() {
        var form = BodyInserters.fromFormData("number", "139 0000 9999").with("text", "您好");
        http.post()
                .uri("/simulator/strangers")
                .body(form)
                .exchange()
                .expectStatus()
                .is3xxRedirection();

        assertThat(arrivals.texts().getFirst().from().value()).isEqualTo(Cast.STRANGER);
        assertThat(page("")).contains("陌生人");
    }

    @Test
    void aWrongNumberIsToldWhereItWasTyped() {
        var form = BodyInserters.fromFormData("number", "12").with("text", "您好");
        var page =
                body(
                        http.post()
                                .uri("/simulator/strangers")
                                .header("Accept-Language", "zh")
                                .body(form)
                                .exchange()
                                .expectStatus()
                                .isEqualTo(422));

        assertThat(page).contains("这不是电话号码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/simulator/phones/99", "/simulator/phones/99?x"})
    void aPhoneThatIsNotThereIsNotFound(String path) {
        http.get().uri(path).exchange().expectStatus().isNotFound();
        post(path.replaceAll("\\?.*", "") + "/texts", "text", "x").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "HOUR, 2026-11-24T11:00+08:00",
        "WINDOW, 2026-11-24T15:00+08:00",
        "DAY, 2026-11-25T10:00+08:00",
        "TOMORROW, 2026-11-25T09:30+08:00",
        "FRIDAY, 2026-11-27T09:30+08:00"
    })
    void theClockJumps(String jump, OffsetDateTime expected) {
        post("/simulator/clock", "jump", jump).expectStatus().is3xxRedirection();

        assertThat(clock.instant()).isEqualTo(expected.toInstant());
    }

    @Test
    void theClockGoesToAnyMomentAhead() {
        post("/simulator/clock", "at", "2026-12-01T09:30").expectStatus().is3xxRedirection();

        assertThat(clock.instant())
                .isEqualTo(OffsetDateTime.parse("2026-12-01T09:30+08:00").toInstant());
    }

    @Test
    void theClockNeverGoesBack() {
        var controls =
                body(
                        http.post()
                                .uri("/simulator/clock")
                                .header("HX-Request", "true")
                                .header("Accept-Language", "zh")
                                .body(BodyInserters.fromFormData("at", "2026-11-01T09:30"))
                                .exchange()
                                .expectStatus()
                                .isOk());

        assertThat(controls).contains("时钟只能往前拨");
        assertThat(clock.instant()).isEqualTo(FeatureContext.START);
    }

    @Test
    void theMoodOfTheCarrierIsSwitched() {
        post("/simulator/mood", "mood", "OUTAGE").expectStatus().is3xxRedirection();

        assertThat(carrier.mood().block()).isEqualTo(Mood.OUTAGE);
        assertThat(page("")).contains("运营商什么都不收");
    }

    @Test
    void phonesThatComeToLifeJoinThoseOnTheTable() {
        page("");
        var newcomer = new Address(io.dueline.notifier.owner.ChannelKind.WECHAT, "wx_team_7");
        channel.send(new OutboundText(9, 1, newcomer, "有一张新工单", Duration.ofHours(1))).block();

        assertThat(get("/simulator/newcomers?since=0&shown=1&shown=2", "zh"))
                .contains("phone-3", "微信", "班组或员工", "since=1")
                .doesNotContain("id=\"phone-1\"");
        assertThat(get("/simulator/newcomers?since=0&shown=1&shown=2&shown=3", "zh"))
                .doesNotContain("id=\"phone-3\"");
    }

    @Test
    void theStreamSpeaksAtOnceAndTellsWhichPhoneToLookAt() {
        page("");
        var stream =
                http.get()
                        .uri("/simulator/stream")
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .returnResult(String.class)
                        .getResponseBody();
        send("本期物业费");

        assertThat(stream.take(2).collectList().block(Duration.ofSeconds(10))).hasSize(2);
    }

    private void send(String text) {
        channel.send(new OutboundText(7, 1, chenWei(), text, Duration.ofHours(1))).block();
    }

    private static Address chenWei() {
        return Address.sms(new PhoneNumber(Cast.CHEN_WEI.phone()));
    }

    private void enter(CommunityId estate, Cast owner) {
        owners.enter(
                        new NewOwner(
                                estate,
                                owner.name(),
                                owner.fullName(),
                                owner.language(),
                                List.of(new NewOwner.NewUnit(owner.unit(), Unit.Kind.FLAT)),
                                List.of(Address.sms(new PhoneNumber(owner.phone())))))
                .block();
    }

    private String page(String query) {
        return get("/simulator?q=" + query, "zh");
    }

    private String get(String path, String language) {
        return body(
                http.get()
                        .uri(path)
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    private WebTestClient.ResponseSpec post(String path, String name, String value) {
        return http.post().uri(path).body(BodyInserters.fromFormData(name, value)).exchange();
    }

    private static String body(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
