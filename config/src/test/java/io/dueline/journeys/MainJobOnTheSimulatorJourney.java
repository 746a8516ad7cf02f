package io.dueline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import io.dueline.testing.Cast;
import io.dueline.testing.CleanSlate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/// The main job as a newcomer does it on a fresh demo, with nothing but a browser: signs in,
/// imports
/// the sample, starts a round, plays owners and the repair team on the simulated phones, and finds
/// what came of it on the pages of the house.
@WholeApplication
@DirtiesContext
class MainJobOnTheSimulatorJourney {

    private static final String PUBLIC_HOST = "dueline.test";
    private static final String HOME = "http://" + PUBLIC_HOST;
    private static final Pattern LINK = Pattern.compile("http://dueline\\.test/[pt]/[\\w-]+");
    private static final String LIFT_TEAM = "13900020001";

    @LocalServerPort int port;

    @DynamicPropertySource
    static void aPublicName(DynamicPropertyRegistry settings) {
        settings.add("dueline.public-url", () -> HOME);
    }

    @BeforeAll
    static void nobodyLivesHereYet() throws SQLException {
        CleanSlate.emptyTables();
    }

    @Test
    void fromSigningInToTheMoney() throws IOException {
        try (var browser = Browser.startFor(PUBLIC_HOST, port)) {
            var staff = new StaffDesk(browser.desk(), HOME);
            var desk = staff.page();
            var phones = new SimulatedPhones(browser.desk(), HOME);
            staff.signsIn();
            assertThat(desk.locator("#first-round")).isVisible();
            importsTheSample(desk);
            startsARound(desk);
            theNoticesArrive(phones);
            chenPromisesADay(phones);
            wangRefusesForTheLift(phones);
            liNaOptsOut(phones);
            liuPaysByTheLink(phones, browser.phone());
            theTeamMendsTheLift(phones, browser.phone());
            thePagesTellWhatCameOfIt(staff);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void importsTheSample(Page desk) throws IOException {
        var sample = new ClassPathResource("samples/arrears-zh.csv").getContentAsByteArray();
        desk.click("#first-round a[href='/imports']");
        desk.waitForURL(HOME + "/imports");
        desk.setInputFiles("#file", new FilePayload("arrears-zh.csv", "text/csv", sample));
        desk.click("form[action='/imports'] button");
        assertThat(desk.locator("main")).containsText("13 行都可以导入");
        desk.click("form[action$='/commit'] button");
        assertThat(desk.locator("main")).containsText("13 行已全部导入");
    }

    private static void startsARound(Page desk) {
        desk.click("main a[href='/rounds']");
        desk.waitForURL(HOME + "/rounds");
        desk.click("form[action='/rounds'] button");
        assertThat(desk.locator("main h1").first()).containsText("1");
        desk.navigate(HOME + "/today");
        assertThat(desk.locator("#round-today")).containsText("第1轮 · 第1天");
    }

    private static void theNoticesArrive(SimulatedPhones phones) {
        for (var person : List.of(Cast.CHEN_WEI, Cast.WANG_FANG, Cast.LI_NA, Cast.LIU_YANG)) {
            phones.take(person);
            assertThat(phones.read(HOME + "/p/")).contains(person.fullName());
        }
    }

    private static void chenPromisesADay(SimulatedPhones phones) {
        phones.take(Cast.CHEN_WEI);
        phones.write("下周五交");
        phones.read("12月4日 周五");
    }

    private static void wangRefusesForTheLift(SimulatedPhones phones) {
        phones.take(Cast.WANG_FANG);
        phones.write("电梯坏了三个月不修，不交");
        phones.read("C-1001");
    }

    private static void liNaOptsOut(SimulatedPhones phones) {
        phones.take(Cast.LI_NA);
        phones.write("退订");
        phones.read("已为您退订");
    }

    private static void liuPaysByTheLink(SimulatedPhones phones, Page phone) {
        phones.take(Cast.LIU_YANG);
        phone.navigate(phones.link(LINK, "/p/"));
        phone.fill("#digits", "0802");
        phone.click("main button");
        phone.click("#pay");
        phone.click("#sandbox-pay");
        phone.waitForSelector("#receipt");
        phones.read("已全部缴清");
    }

    private static void theTeamMendsTheLift(SimulatedPhones phones, Page phone) {
        phones.takeNumbered(LIFT_TEAM);
        phone.navigate(phones.link(LINK, "C-1001"));
        phone.click("form[action$=accept] button");
        phone.click("form[action$=done] button >> nth=0");
        phones.take(Cast.WANG_FANG);
        phones.read("修好了吗");
        phones.write("修好了");
        phones.read("您看哪天方便");
    }

    private static void thePagesTellWhatCameOfIt(StaffDesk staff) {
        staff.seesThePromise(Cast.CHEN_WEI, "2026-12-04", "12月4日", "下周五");
        staff.seesTheCaseMended("C-1001", Cast.WANG_FANG, "电梯坏了三个月不修");
        staff.seesThePayment(Cast.LIU_YANG, "3,198.72");
        staff.seesTheSilence(Cast.LI_NA);
    }
}
