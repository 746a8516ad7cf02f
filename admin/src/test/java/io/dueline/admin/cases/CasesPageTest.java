package io.dueline.admin.cases;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.bot.cases.Case;
import io.dueline.bot.cases.Case.Status;
import io.dueline.bot.cases.Cases;
import io.dueline.bot.cases.NewCase;
import io.dueline.bot.cases.Opened;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.StanceChange;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.cadence.Stances;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class})
class CasesPageTest {

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private Estate estate;
    @Autowired private Cases cases;
    @Autowired private Stances stances;
    @Autowired private AuditTrail trail;
    @Autowired private Tables tables;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void withoutCasesItSaysSo(String language) {
        estate.community();
        assertThat(page("/cases", language)).contains("class=\"empty\"").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases", "/cases?view=list"})
    void aCaseShowsTheMoneyThatWaitsBehindIt(String path) {
        var opened = open();
        assertThat(page(path, "zh"))
                .contains(opened.number(), "陈伟", "1,280", "电梯")
                .doesNotContain("??", " style=");
        assertThat(page(path, "en")).contains("Owners hold back ¥1,280").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theCaseTellsItsHistory(String language) {
        assertThat(page("/cases/" + open().number(), language))
                .contains("电梯坏了三个月不修", "class=\"timeline\"")
                .doesNotContain("??", " style=");
    }

    @Test
    void allOfAnOpenCaseIsLiveAndNothingTypedIs() {
        var page = page("/cases/" + open().number(), "zh");
        assertThat(page)
                .contains("hx-select-oob=\"#case-head,#case-facts,#case-next,#case-deeds\"")
                .contains("id=\"case-head\"", "id=\"case-facts\"", "id=\"case-next\"");
        assertThat(page.indexOf("<textarea")).isLessThan(page.indexOf("id=\"case-deeds\""));
    }

    @Test
    void aClosedCaseHasNoDeedsLeft() {
        var opened = open();
        act(opened, "fixed", "");
        assertThat(page("/cases/" + opened.number(), "zh"))
                .contains("<p id=\"case-deeds\" class=\"buttons\"></p>");
    }

    @Test
    void anAssistantActsForTeamAndOwner() {
        var opened = open();
        act(opened, "accept", "");
        assertThat(status(opened)).isEqualTo(Status.ACCEPTED);
        act(opened, "done", "换了门机");
        assertThat(status(opened)).isEqualTo(Status.DONE);
        act(opened, "not-fixed", "还是不行");
        assertThat(status(opened)).isEqualTo(Status.OPEN);
        act(opened, "fixed", "");
        assertThat(status(opened)).isEqualTo(Status.CLOSED);
        assertThat(trail.latest(9).map(AuditEntry::deed).collectList().block())
                .containsExactly("fixed case", "not fixed case", "done case", "accept case");
        assertThat(page("/cases/" + opened.number(), "zh"))
                .contains("换了门机", "还是不行", "李娜")
                .doesNotContain("??");
    }

    /// As her own yes would have.
    @Test
    void closingTheCauseEndsTheRefusalAndBringsTheQuestionForADay() {
        var opened = open();
        stances.set(
                        new StanceChange(
                                opened.owner(),
                                Stance.REFUSES,
                                null,
                                "refused_for_elevator",
                                null,
                                null,
                                "bot"))
                .block();
        act(opened, "fixed", "");

        assertThat(stances.of(opened.owner()).block())
                .returns(Stance.UNDECIDED, StanceNow::stance)
                .returns("cause_is_fixed", StanceNow::reason);
        assertThat(
                        tables.texts(
                                "select body as value from outbound_message where purpose ="
                                        + " 'CAUSE_FIXED'"))
                .singleElement()
                .asString()
                .contains(opened.number(), "¥1,280.00", "{link}", "哪天");
    }

    @Test
    void theFrontDeskSeesTheCaseWithoutTheWords() {
        var opened = open();
        act(opened, "note", "换了门机");
        var desk = onDuty.frontDesk();

        assertThat(page(desk, "/cases/" + opened.number(), "zh"))
                .contains("您的岗位不可查看", "1,280")
                .doesNotContain("电梯坏了三个月不修", "换了门机", "??");
        assertThat(page(desk, "/cases", "en"))
                .contains("Hidden for your role")
                .doesNotContain("电梯坏了三个月不修");
    }

    @Test
    void aClosedCaseHoldsNoMoney() {
        var opened = open();
        var page = "/cases/" + opened.number();
        assertThat(page("/cases", "zh")).contains("因此拒交");
        assertThat(page(page, "zh")).contains("因此拒交");

        act(opened, "accept", "");
        act(opened, "done", "换了门机");
        act(opened, "fixed", "");

        assertThat(page("/cases", "zh")).contains(opened.number()).doesNotContain("因此拒交");
        assertThat(page(page, "zh")).doesNotContain("因此拒交");
    }

    @Test
    void nobodyActsUnknown() {
        var opened = open();
        browser.post()
                .uri("/cases/" + opened.number() + "/accept")
                .exchange()
                .expectStatus()
                .is4xxClientError();
        assertThat(status(opened)).isEqualTo(Status.OPEN);
    }

    private Case open() {
        var owner = estate.owing(Cast.CHEN_WEI, yuan(1280));
        var wanted = new NewCase(owner.id(), Topic.ELEVATOR, null, "电梯坏了三个月不修", null, true, false);
        return Objects.requireNonNull(cases.open(wanted).map(Opened::opened).block());
    }

    private Status status(Case opened) {
        return Objects.requireNonNull(cases.find(opened.id()).map(Case::status).block());
    }

    private void act(Case opened, String deed, String words) {
        onDuty.browserOf(browser, onDuty.assistant())
                .post()
                .uri("/cases/" + opened.number() + "/" + deed)
                .body(BodyInserters.fromFormData("words", words))
                .exchange()
                .expectStatus()
                .is3xxRedirection();
    }

    private String page(String path, String language) {
        return page(onDuty.assistant(), path, language);
    }

    private String page(StaffMember who, String path, String language) {
        return Objects.requireNonNull(
                onDuty.browserOf(browser, who)
                        .get()
                        .uri(path)
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
