package io.dueline.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;

import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.Cast;
import io.dueline.testing.CleanSlate;
import io.dueline.testing.FakeTwilio;
import io.dueline.testing.LogCanaries;
import io.dueline.testing.SentText;
import io.dueline.testing.TwilioCaller;
import io.dueline.testing.TwilioDescription;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The main job from end to end by Twilio: an arrears sheet in, notices out, replies read, a day
/// set, a fault mended, a bill paid, a wish for silence kept, and all of it on the pages of the
/// house. Every webhook is signed as Twilio signs, every request made of Twilio is valid by its own
/// description, and nothing anybody said is in the log.
@WholeApplication
@DirtiesContext
class MainJobByTwilioJourney {

    private static final Logger log = LoggerFactory.getLogger(MainJobByTwilioJourney.class);
    private static final String PUBLIC_HOST = "dueline.test";
    private static final URI PUBLIC_URL = URI.create("http://" + PUBLIC_HOST);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("http://dueline\\.test/[pt]/[\\w-]+");
    private static final String LIFT_TEAM = "+8613900020001";
    private static final String ASKED_AGAIN = "您看哪天方便？回复日期即可，或在这里处理";
    private static final String REMINDERS_UNDERWAY =
            """
            select count(*) from outbound_message
             where purpose = 'reminder' and state in ('pending', 'sending')
            """;

    private static final FakeTwilio TWILIO = new FakeTwilio();

    @LocalServerPort int port;
    @Autowired WebTestClient http;
    @Autowired MovableClock clock;
    @Autowired DatabaseClient database;

    @DynamicPropertySource
    static void twilioInsteadOfTheSimulator(DynamicPropertyRegistry settings) {
        TWILIO.settings().forEach((key, value) -> settings.add(key, () -> value));
        settings.add("dueline.public-url", () -> PUBLIC_URL);
        settings.add("dueline.api.key", () -> "journey-key");
    }

    @BeforeAll
    static void nobodyLivesHereYet() throws SQLException {
        CleanSlate.emptyTables();
    }

    @AfterAll
    static void twilioGoes() {
        TWILIO.close();
    }

    @Test
    void fromTheSheetToTheMoney() {
        try (var canaries = LogCanaries.listening();
                var browser = Browser.startFor(PUBLIC_HOST, port)) {
            importsTheSheet();
            startsARound();
            theNoticesArrive();
            chenPromisesADay();
            wangRefusesForTheLift();
            liNaOptsOut();
            liuPaysByTheLink(browser.phone());
            theNextMorningOnlyWhoSaidNothingIsAsked();
            theTeamMendsTheLift(browser.phone());
            theDayBeforeChenIsReminded();
            theHouseSeesWhatCameOfIt(new StaffDesk(browser.desk(), PUBLIC_URL.toString()));
            assertThat(browser.complaints()).isEmpty();
            canaries.assertNoneSang("下周五", "电梯坏了", "3,007.20", "/p/", "/t/");
        }
        everyRequestWasOneTwilioTakes();
    }

    private void importsTheSheet() {
        importSheet().jsonPath("$.rejected").isEmpty();
        importSheet().jsonPath("$.charges.unchanged").value(n -> assertThat((int) n).isPositive());
    }

    private WebTestClient.BodyContentSpec importSheet() {
        return http.post()
                .uri("/api/imports/arrears?community=hongan")
                .headers(headers -> headers.setBearerAuth("journey-key"))
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(new ClassPathResource("samples/arrears-zh.csv"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private void startsARound() {
        http.post()
                .uri("/api/rounds")
                .headers(headers -> headers.setBearerAuth("journey-key"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"community\":\"hongan\"}")
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    private void theNoticesArrive() {
        for (var person : List.of(Cast.CHEN_WEI, Cast.WANG_FANG, Cast.LI_NA, Cast.LIU_YANG)) {
            var notice = awaitText(person, person.fullName(), "http://dueline.test/p/");
            assertThat(twilio().status(notice, "delivered").statusCode()).isEqualTo(204);
            assertThat(twilio().status(notice, "sent").statusCode()).isEqualTo(204);
        }
        assertThat(textsTo(Cast.CHEN_WEI)).hasSize(1);
        assertThat(awaitText(Cast.GRACE_WONG, "Grace Wong").text()).startsWith("[");
    }

    private void chenPromisesADay() {
        writes(Cast.CHEN_WEI, "下周五交");

        awaitText(Cast.CHEN_WEI, "12月4日 周五");
        read("/api/promises", Cast.CHEN_WEI)
                .jsonPath("$[0].due")
                .isEqualTo("2026-12-04")
                .jsonPath("$[0].state")
                .isEqualTo("open");
    }

    private void wangRefusesForTheLift() {
        writes(Cast.WANG_FANG, "电梯坏了三个月不修，不交");

        awaitText(Cast.WANG_FANG, "C-1001");
        read("/api/cases", Cast.WANG_FANG).jsonPath("$[0].topic").isEqualTo("elevator");
    }

    private void liNaOptsOut() {
        writes(Cast.LI_NA, "退订");

        awaitText(Cast.LI_NA, "已为您退订");
    }

    private void liuPaysByTheLink(Page phone) {
        phone.navigate(linkIn(awaitText(Cast.LIU_YANG, "/p/")));
        assertThat(phone.content()).doesNotContain(Cast.LIU_YANG.fullName());
        phone.fill("#digits", "0802");
        phone.click("main button");
        phone.click("#pay");
        phone.click("#sandbox-pay");
        phone.waitForSelector("#receipt");

        awaitText(Cast.LIU_YANG, "已全部缴清");
        read("/api/positions", Cast.LIU_YANG).jsonPath("$[0].lines").isEmpty();
    }

    private void theTeamMendsTheLift(Page phone) {
        phone.navigate(linkIn(awaitTextTo(LIFT_TEAM, "C-1001")));
        assertThat(phone.content()).contains("电梯坏了三个月不修").doesNotContain("1102\"");
        phone.click("form[action$=accept] button");
        phone.click("form[action$=done] button >> nth=0");

        awaitText(Cast.WANG_FANG, "修好了吗");
        writes(Cast.WANG_FANG, "修好了");
        awaitText(Cast.WANG_FANG, "您看哪天方便", "/p/");
        read("/api/cases", Cast.WANG_FANG).jsonPath("$[0].status").isEqualTo("closed");
    }

    /// The round goes on and asks 孙丽 again, so nothing but what they said keeps it from the others.
    private void theNextMorningOnlyWhoSaidNothingIsAsked() {
        clock.jumpTo(OffsetDateTime.parse("2026-11-25T10:00+08:00").toInstant());

        awaitText(Cast.SUN_LI, ASKED_AGAIN);
        await().atMost(PATIENCE).until(this::remindersUnderway, underway -> underway == 0);
        for (var person : List.of(Cast.CHEN_WEI, Cast.WANG_FANG, Cast.LI_NA, Cast.LIU_YANG)) {
            assertThat(textsTo(person))
                    .as("what %s was sent", person)
                    .isNotEmpty()
                    .noneMatch(sent -> sent.text().contains(ASKED_AGAIN));
        }
    }

    private long remindersUnderway() {
        return Objects.requireNonNull(
                database.sql(REMINDERS_UNDERWAY).mapValue(Long.class).one().block());
    }

    private void theDayBeforeChenIsReminded() {
        var toLiu = textsTo(Cast.LIU_YANG).size();
        var toLi = textsTo(Cast.LI_NA).size();
        clock.jumpTo(OffsetDateTime.parse("2026-12-03T10:00+08:00").toInstant());

        awaitText(Cast.CHEN_WEI, "先跟您提个醒");
        assertThat(textsTo(Cast.LIU_YANG)).hasSize(toLiu);
        assertThat(textsTo(Cast.LI_NA)).hasSize(toLi);
    }

    private static void theHouseSeesWhatCameOfIt(StaffDesk staff) {
        staff.signsIn();
        staff.seesThePromise(Cast.CHEN_WEI, "2026-12-04", "12月4日", "下周五");
        staff.seesTheCaseMended("C-1001", Cast.WANG_FANG, "电梯坏了三个月不修");
        staff.seesThePayment(Cast.LIU_YANG, "3,198.72");
        staff.seesTheSilence(Cast.LI_NA);
    }

    private void everyRequestWasOneTwilioTakes() {
        TwilioDescription.find()
                .ifPresentOrElse(
                        description ->
                                assertThat(TWILIO.requests())
                                        .allSatisfy(
                                                r -> assertThat(description.faults(r)).isEmpty()),
                        () ->
                                log.warn(
                                        "not checked: Twilio's description lies nowhere to be"
                                                + " found"));
    }

    private void writes(Cast person, String words) {
        assertThat(twilio().text(person.phone(), words).statusCode()).isEqualTo(204);
    }

    private TwilioCaller twilio() {
        return TWILIO.calling(URI.create("http://127.0.0.1:" + port), PUBLIC_URL);
    }

    private SentText awaitText(Cast person, String... parts) {
        return awaitTextTo(person.phone(), parts);
    }

    private SentText awaitTextTo(String phone, String... parts) {
        return await().atMost(PATIENCE)
                .until(
                        () ->
                                TWILIO.sent().stream()
                                        .filter(sent -> sent.to().equals(phone))
                                        .filter(
                                                sent ->
                                                        List.of(parts).stream()
                                                                .allMatch(sent.text()::contains))
                                        .reduce((_, later) -> later)
                                        .orElse(null),
                        Objects::nonNull);
    }

    private List<SentText> textsTo(Cast person) {
        return TWILIO.sent().stream().filter(sent -> sent.to().equals(person.phone())).toList();
    }

    private WebTestClient.BodyContentSpec read(String path, Cast person) {
        return http.get()
                .uri(uri -> uri.path(path).queryParam("phone", "{phone}").build(person.phone()))
                .headers(headers -> headers.setBearerAuth("journey-key"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static String linkIn(SentText text) {
        return LINK.matcher(text.text())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link in the message"));
    }
}
