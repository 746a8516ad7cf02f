package io.dueline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.dueline.testing.Cast;
import io.dueline.testing.CleanSlate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.sql.SQLException;

/// A talk between an owner, the bot and somebody of the staff, at two screens: the inbox follows
/// without being loaded again, the bot is silent while a person has the talk, and answers again
/// when
/// it is handed back.
@WholeApplication
@DirtiesContext
class TalkJourney {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @LocalServerPort int port;
    @Autowired WebTestClient http;

    @BeforeAll
    static void nobodyLivesHereYet() throws SQLException {
        CleanSlate.emptyTables();
    }

    @Test
    void staffTakeATalkOverAndHandItBack() {
        importTheSample();
        try (var browser = Browser.start()) {
            var staff = new StaffDesk(browser.desk(), home());
            var desk = staff.page();
            var phone = new SimulatedPhones(browser.desk(), home());
            phone.take(Cast.CHEN_WEI);
            staff.signsIn();

            theInboxFollowsWhatAnOwnerWrites(desk, phone);
            staffTakeOver(desk);
            theBotIsSilentAndTheOwnerReadsAPerson(desk, phone);
            handedBackTheBotAnswersAgain(desk, phone);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void importTheSample() {
        http.post()
                .uri("/api/imports/arrears?community=hongan")
                .headers(headers -> headers.setBearerAuth("demo-api-key"))
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(new ClassPathResource("samples/arrears-zh.csv"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void theInboxFollowsWhatAnOwnerWrites(Page desk, SimulatedPhones phone) {
        desk.navigate(home() + "/conversations?folder=all");
        assertThat(desk.locator("#list")).containsText("还没有任何对话");
        markAsLoaded(desk);

        phone.write("天气不错啊");
        assertThat(lineOf(desk)).containsText("抱歉没看明白", PATIENTLY);
        phone.read("抱歉没看明白");
        assertStillTheSamePage(desk);
    }

    private static void staffTakeOver(Page desk) {
        lineOf(desk).click();
        assertThat(desk.locator("#said .said.by-owner")).containsText("天气不错啊");
        assertThat(desk.locator("#said .said.by-bot")).containsText("抱歉没看明白");
        desk.click("#standing form[action$='/take'] button");
        assertThat(desk.locator("#standing")).containsText("您已接手");
        markAsLoaded(desk);
    }

    /// Only once the page shows what was understood has the bot had its chance to answer.
    private static void theBotIsSilentAndTheOwnerReadsAPerson(Page desk, SimulatedPhones phone) {
        phone.write("下周五交");
        var heard = desk.locator("#said .said.by-owner").last();
        assertThat(heard).containsText("下周五交", PATIENTLY);
        assertThat(heard).containsText("承诺交费", PATIENTLY);
        assertStillTheSamePage(desk);

        desk.fill("footer.reply textarea", "好的，我先帮您核对账单");
        desk.click("footer.reply form[action$='/reply'] button");
        phone.read("好的，我先帮您核对账单");
        assertThat(desk.locator("#said .said.by-staff")).containsText("李秀英", PATIENTLY);
        assertThat(phone.received()).noneMatch(text -> text.contains("12月4日"));
        assertThat(desk.locator("#said .said.by-bot")).hasCount(1);
    }

    private static void handedBackTheBotAnswersAgain(Page desk, SimulatedPhones phone) {
        desk.click("#standing form[action$='/hand-back'] button");
        assertThat(desk.locator("#standing")).containsText("由机器人答复");
        markAsLoaded(desk);

        phone.write("下周五交");
        phone.read("12月4日 周五");
        assertThat(desk.locator("#said .said.by-bot").last()).containsText("12月4日", PATIENTLY);
        assertStillTheSamePage(desk);
    }

    private static Locator lineOf(Page desk) {
        return desk.locator("#list a.line")
                .filter(new Locator.FilterOptions().setHasText(Cast.CHEN_WEI.fullName()));
    }

    /// A page that is loaded again has forgotten it. The wait is for the stream to be open: what is
    /// said before is no news to it.
    private static void markAsLoaded(Page desk) {
        desk.waitForFunction(
                """
                () => document.querySelector('[sse-connect]')?.['htmx-internal-data']
                          ?.sseEventSource?.readyState === 1\
                """);
        desk.evaluate("() => { window.loadedOnce = true; }");
    }

    private static void assertStillTheSamePage(Page desk) {
        assertThat(desk.evaluate("() => window.loadedOnce === true")).isEqualTo(true);
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }
}
