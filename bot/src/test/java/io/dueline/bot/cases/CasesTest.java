package io.dueline.bot.cases;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.bot.cases.Case.Status;
import io.dueline.bot.cases.CaseEvent.Kind;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Revocation;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.Cast;
import io.dueline.testing.Crew;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.core.publisher.Flux;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class, RepairTeam.class})
class CasesTest {

    private static final String TOLD =
            """
            select address || ' ' || body as value from outbound_message
            where purpose = 'TEAM' order by id
            """;

    @Autowired Cases cases;
    @Autowired Teams teams;
    @Autowired RepairTeam repair;
    @Autowired Estate estate;
    @Autowired Consents consents;
    @Autowired MovableClock clock;
    @Autowired Tables tables;
    @Autowired WebTestClient http;

    private Owner wang;

    @BeforeEach
    void sheOwes() {
        wang = estate.owing(Cast.WANG_FANG, yuan(3840));
    }

    @Test
    void aComplaintGetsANumberATeamAndTwoDeadlines() {
        repair.setUp();
        var opened = complain(Topic.ELEVATOR);

        assertThat(opened.number()).isEqualTo("C-1001");
        assertThat(opened.teamName()).isEqualTo("电梯维修");
        assertThat(opened.unit()).isEqualTo(wang.units().getFirst().id());
        assertThat(opened.acknowledgeBy()).isEqualTo(Instant.parse("2026-11-24T06:00:00Z"));
        assertThat(opened.resolveBy()).isEqualTo(Instant.parse("2026-11-27T02:00:00Z"));
        assertThat(kinds(opened)).containsExactly(Kind.OPENED, Kind.TOLD);
        assertThat(tables.texts(TOLD))
                .singleElement()
                .satisfies(
                        told ->
                                assertThat(told)
                                        .startsWith(Crew.MASTER_ZHANG.phone())
                                        .contains("C-1001", "电梯", "5-1-1102", "11月27日 周五 10:00")
                                        .contains("{link}")
                                        .doesNotContain(Cast.WANG_FANG.fullName()));
    }

    @Test
    void theSameComplaintAgainAddsItsWords() {
        repair.setUp();
        complain(Topic.ELEVATOR);
        var again =
                Objects.requireNonNull(
                        cases.open(complaint(Topic.ELEVATOR, "还是没人来", false, true)).block());

        assertThat(again.alreadyOpen()).isTrue();
        assertThat(again.opened())
                .matches(Case::holdsMoney)
                .matches(Case::paysWhenFixed)
                .matches(known -> known.number().equals("C-1001"));
        assertThat(history(again.opened()).getLast().words()).isEqualTo("还是没人来");
        assertThat(tables.texts(TOLD)).hasSize(1);
    }

    @Test
    void complaintsOfOneMomentAreOneCase() {
        repair.setUp();
        var opened =
                Flux.range(0, 6)
                        .flatMap(_ -> cases.open(refusal(Topic.ELEVATOR)), 6)
                        .collectList()
                        .block();

        assertThat(opened).filteredOn(o -> !o.alreadyOpen()).hasSize(1);
        assertThat(tables.count("cases")).isOne();
    }

    @Test
    void whatNoTeamIsNamedForGoesWhereOtherMattersGo() {
        repair.setUp();
        var garden = repair.named("综合维修", "General repairs");
        teams.route(wang.community(), Topic.OTHER, garden.id()).block();

        assertThat(complain(Topic.NOISE).team()).isEqualTo(garden.id());
    }

    @Test
    void withoutAnyTeamTheServiceDeskHasItAndStaffMustTell() {
        var opened = complain(Topic.NOISE);

        assertThat(opened.teamName()).isEqualTo("物业服务中心");
        assertThat(kinds(opened)).containsExactly(Kind.OPENED, Kind.NOT_TOLD);
        assertThat(tables.count("outbound_message")).isZero();
    }

    @Test
    void doneAsksTheOwnerAndTheirYesClosesIt() {
        repair.setUp();
        var opened = complain(Topic.ELEVATOR);
        assertThat(cases.awaitingOwner(wang.id()).block()).isNull();
        cases.accept(opened.id(), "team:1").block();
        cases.done(opened.id(), "换了钢丝绳", "team:1").block();

        assertThat(cases.awaitingOwner(wang.id()).block())
                .isNotNull()
                .matches(waiting -> waiting.status() == Status.DONE);
        assertThat(questions()).singleElement().asString().contains("C-1001", "回复 1");

        assertThat(cases.confirmFixed(opened.id(), "owner").block())
                .isNotNull()
                .matches(closed -> closed.status() == Status.CLOSED);
        assertThat(cases.awaitingOwner(wang.id()).block()).isNull();
        assertThat(kinds(opened))
                .containsExactly(
                        Kind.OPENED,
                        Kind.TOLD,
                        Kind.ACCEPTED,
                        Kind.DONE,
                        Kind.ASKED,
                        Kind.CONFIRMED);
    }

    @Test
    void theirNoReopensItOneLevelUpAndTellsTheSupervisor() {
        repair.setUp();
        var opened = complain(Topic.ELEVATOR);
        cases.done(opened.id(), null, "team:1").block();
        clock.advance(Duration.ofDays(2));
        var reopened = cases.notFixed(opened.id(), "又停了", "owner").block();

        assertThat(reopened)
                .isNotNull()
                .matches(again -> again.status() == Status.OPEN)
                .matches(again -> again.level() == 2)
                .matches(
                        again ->
                                again.resolveBy().equals(clock.instant().plus(Duration.ofDays(3))));
        assertThat(tables.texts(TOLD))
                .hasSize(3)
                .satisfies(
                        told -> assertThat(told.get(1)).startsWith(Crew.MASTER_ZHANG.phone()),
                        told ->
                                assertThat(told.get(2))
                                        .startsWith(Crew.HE_JING.phone())
                                        .contains("重开"));
        assertThat(history(opened))
                .filteredOn(event -> event.kind() == Kind.REOPENED)
                .extracting(CaseEvent::words)
                .containsExactly("又停了");

        cases.done(opened.id(), null, "team:1").block();
        assertThat(questions()).hasSize(2);
    }

    @Test
    void aDeedDoneTwiceCountsOnce() {
        repair.setUp();
        var opened = complain(Topic.ELEVATOR);
        Flux.range(0, 4)
                .concatMap(_ -> cases.accept(opened.id(), "team:1"))
                .thenMany(Flux.range(0, 4).flatMap(_ -> cases.done(opened.id(), null, "team:1"), 4))
                .blockLast();

        assertThat(kinds(opened))
                .containsExactly(Kind.OPENED, Kind.TOLD, Kind.ACCEPTED, Kind.DONE, Kind.ASKED);
        assertThat(questions()).hasSize(1);
    }

    @Test
    void whoOptedOutIsNotAskedAndTheCaseWaitsForStaff() {
        repair.setUp();
        var opened = complain(Topic.ELEVATOR);
        consents.optOut(optOut()).block();
        cases.done(opened.id(), null, "team:1").block();

        assertThat(history(opened).getLast())
                .matches(event -> event.kind() == Kind.NOT_ASKED)
                .matches(event -> "opted_out".equals(event.detail()));
        assertThat(questions()).isEmpty();
        assertThat(cases.awaitingOwner(wang.id()).block()).isNull();
    }

    @Test
    void aClosedCaseLeavesRoomForANewOne() {
        repair.setUp();
        var first = complain(Topic.ELEVATOR);
        cases.confirmFixed(first.id(), "staff:1").block();

        assertThat(complain(Topic.ELEVATOR).number()).isEqualTo("C-1002");
        assertThat(cases.of(wang.id()).map(Case::number).collectList().block())
                .containsExactly("C-1002", "C-1001");
    }

    @Test
    void casesAreReadWithTheMoneyBehindThem() {
        repair.setUp();
        complain(Topic.ELEVATOR);
        for (var query : List.of("owner=1", "unit=5-1-1102", "phone=13900001102")) {
            http.get()
                    .uri("/api/cases?" + query)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$[0].number")
                    .isEqualTo("C-1001")
                    .jsonPath("$[0].units")
                    .isEqualTo("5-1-1102")
                    .jsonPath("$[0].heldMoney.amount")
                    .isEqualTo("3840.00");
        }
    }

    @Test
    void aClosedCaseIsWrittenInNoMore() {
        repair.setUp();
        var opened = complain(Topic.ELEVATOR);
        cases.confirmFixed(opened.id(), "owner").block();

        assertThatThrownBy(() -> cases.note(opened.id(), "已下单配件", "api").block())
                .isInstanceOf(ClosedCase.class);
        assertThatThrownBy(() -> cases.notFixed(opened.id(), "又停了", "api").block())
                .isInstanceOf(ClosedCase.class);
        assertThat(kinds(opened)).endsWith(Kind.CONFIRMED);
    }

    @Test
    void aCaseIsFoundByWhatPeopleCallIt() {
        repair.setUp();
        complain(Topic.ELEVATOR);

        assertThat(cases.named("c-1001").block()).isNotNull();
        for (var number : List.of("C-9999", "1001", "C-99999999999999999999", "电梯")) {
            assertThat(cases.named(number).block()).isNull();
        }
    }

    private Case complain(Topic topic) {
        return Objects.requireNonNull(cases.open(refusal(topic)).block()).opened();
    }

    private NewCase refusal(Topic topic) {
        return complaint(topic, "电梯坏了三个月不修，不交", true, false);
    }

    private NewCase complaint(Topic topic, String words, boolean holds, boolean whenFixed) {
        return new NewCase(wang.id(), topic, null, words, null, holds, whenFixed);
    }

    private Revocation optOut() {
        return RepairTeam.optOut(wang);
    }

    private List<String> questions() {
        return tables.texts(
                "select body as value from outbound_message where purpose = 'REPAIR_NEWS'");
    }

    private List<CaseEvent> history(Case of) {
        return Objects.requireNonNull(cases.history(of.id()).collectList().block());
    }

    private List<Kind> kinds(Case of) {
        return history(of).stream().map(CaseEvent::kind).toList();
    }
}
