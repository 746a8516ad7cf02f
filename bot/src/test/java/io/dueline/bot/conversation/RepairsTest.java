package io.dueline.bot.conversation;

import static io.dueline.testing.Cast.WANG_FANG;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.cases.Case;
import io.dueline.bot.cases.Case.Status;
import io.dueline.bot.cases.Cases;
import io.dueline.bot.cases.NewCase;
import io.dueline.bot.cases.NewTeam;
import io.dueline.bot.cases.Teams;
import io.dueline.bot.conversation.ConversationState.Asked;
import io.dueline.bot.conversation.Repairs.Word;
import io.dueline.bot.promise.NewPromise;
import io.dueline.bot.promise.Promises;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.testing.Crew;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class, Talk.class})
class RepairsTest {

    private static final String LINA = "staff:7";

    @Autowired Repairs repairs;
    @Autowired Cases cases;
    @Autowired Teams teams;
    @Autowired Conversations conversations;
    @Autowired Promises promises;
    @Autowired Stances stances;
    @Autowired Holds holds;
    @Autowired Talk talk;
    @Autowired Estate estate;
    @Autowired FakeCarrier carrier;
    @Autowired Tables tables;
    @Autowired MovableClock clock;
    @Autowired List<Recurring> workers;

    private Owner owner;
    private OwnerId wang;

    @BeforeEach
    void sheOwes() {
        carrier.forget();
        owner = estate.owing(WANG_FANG, yuan(3840));
        wang = owner.id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"电梯坏了三个月不修，不交", "修好电梯我就交"})
    void staffWhoCloseTheCauseFreeTheOwnerAsHerOwnYesWould(String refusal) {
        talk.writes(WANG_FANG, refusal);
        assertThat(stance()).isEqualTo(Stance.REFUSES);
        repairs.fixed(staff(refusalCase())).block();
        relay();

        assertThat(stances.of(wang).block())
                .returns(Stance.UNDECIDED, StanceNow::stance)
                .returns("cause_is_fixed", StanceNow::reason);
        assertThat(refusalCase().status()).isEqualTo(Status.CLOSED);
        assertThat(carrier.textsTo(WANG_FANG))
                .last()
                .asString()
                .contains(refusalCase().number(), "¥3,840.00", "https://dueline.test/p/", "哪天");
        assertThat(conversations.of(wang).block())
                .isEqualTo(new Asked(new Expected.Day(List.of()), null));
    }

    @Test
    void herOwnYesIsAnsweredAtOnceAndNotWrittenAgain() {
        talk.writes(WANG_FANG, "电梯坏了三个月不修，不交");
        cases.done(refusalCase().id(), null, "team:1").block();
        talk.writes(WANG_FANG, "修好了");

        assertThat(stance()).isEqualTo(Stance.UNDECIDED);
        assertThat(talk.heardBy(WANG_FANG)).last().asString().contains("哪天", "{link}");
        assertThat(talk.purposesTo(WANG_FANG)).containsExactly("ANSWER", "REPAIR_NEWS", "ANSWER");
    }

    @Test
    void theSameCaseIsClosedOnce() {
        talk.writes(WANG_FANG, "电梯坏了三个月不修，不交");
        repairs.fixed(staff(refusalCase())).block();
        repairs.fixed(staff(refusalCase())).block();

        assertThat(closings()).containsExactly("CAUSE_FIXED pending");
        assertThat(tables.count("case_event where kind = 'confirmed'")).isOne();
    }

    @Test
    void anotherCauseStillHoldsTheMoney() {
        talk.writes(WANG_FANG, "电梯坏了三个月不修，不交");
        talk.writes(WANG_FANG, "楼上漏水没人管，不交");
        repairs.fixed(staff(refusalCase())).block();

        assertThat(stance()).isEqualTo(Stance.REFUSES);
        assertThat(closings()).containsExactly("REPAIR_NEWS pending");
    }

    @Test
    void whoIsSparedHearsOfTheRepairAndNothingOfMoney() {
        talk.writes(WANG_FANG, "电梯坏了三个月不修，不交");
        holds.place(new Hold(wang, Hold.Kind.SPECIAL, null, LINA)).block();
        repairs.fixed(staff(refusalCase())).block();

        assertThat(stance()).isEqualTo(Stance.UNDECIDED);
        assertThat(talk.heardBy(WANG_FANG)).last().asString().contains("已办结").doesNotContain("¥");
    }

    @Test
    void moneyIsAskedForInsideTheWindowAlone() {
        talk.writes(WANG_FANG, "电梯坏了三个月不修，不交");
        relay();
        carrier.forget();
        clock.advance(Duration.ofHours(12));
        repairs.fixed(staff(refusalCase())).block();
        relay();
        assertThat(carrier.textsTo(WANG_FANG)).isEmpty();

        clock.advance(Duration.ofHours(12));
        relay();
        assertThat(carrier.textsTo(WANG_FANG)).singleElement().asString().contains("哪天");
    }

    @Test
    void whatIsPaidBeforeItLeavesEndsTheQuestion() {
        talk.writes(WANG_FANG, "电梯坏了三个月不修，不交");
        repairs.fixed(staff(refusalCase())).block();
        estate.pays(owner, "T-1", yuan(3840));
        relay();

        assertThat(closings()).containsExactly("CAUSE_FIXED held_back");
    }

    @Test
    void herYesIsHeardWhileStaffTalkAndAskedForADayOnceHandedBack() {
        talk.writes(WANG_FANG, "电梯坏了三个月不修，不交");
        relay();
        carrier.forget();
        conversations.take(wang, 7).block();
        cases.done(refusalCase().id(), null, "team:1").block();
        talk.writes(WANG_FANG, "电梯修好了，谢谢");
        relay();

        assertThat(refusalCase().status()).isEqualTo(Status.CLOSED);
        assertThat(stance()).isEqualTo(Stance.UNDECIDED);
        assertThat(carrier.textsTo(WANG_FANG)).isEmpty();

        conversations.handBack(wang, 7).block();
        clock.advance(Duration.ofMinutes(1));
        relay();
        assertThat(carrier.textsTo(WANG_FANG)).singleElement().asString().contains("哪天");
    }

    @Test
    void whatSheAgreedWithStaffIsNotAskedAgain() {
        talk.writes(WANG_FANG, "电梯坏了三个月不修，不交");
        relay();
        carrier.forget();
        conversations.take(wang, 7).block();
        repairs.fixed(staff(refusalCase())).block();
        promises.make(new NewPromise(wang, null, LocalDate.of(2026, 12, 4), null, null, LINA))
                .block();
        conversations.handBack(wang, 7).block();
        clock.advance(Duration.ofMinutes(1));
        relay();

        assertThat(carrier.textsTo(WANG_FANG)).isEmpty();
        assertThat(closings()).containsExactly("CAUSE_FIXED held_back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"好的", "没有", "1", "好了", "修好了吗", "修好了再交", "什么时候修好"})
    void whatSheSaysToStaffIsNoAnswerToTheBot(String said) {
        talk.writes(WANG_FANG, "电梯坏了三个月不修，不交");
        cases.done(refusalCase().id(), null, "team:1").block();
        conversations.take(wang, 7).block();
        talk.writes(WANG_FANG, said);

        assertThat(refusalCase().status()).isEqualTo(Status.DONE);
    }

    @Test
    void herNoIsHeardWhileStaffTalk() {
        talk.writes(WANG_FANG, "电梯坏了三个月不修，不交");
        relay();
        conversations.take(wang, 7).block();
        cases.done(refusalCase().id(), null, "team:1").block();
        carrier.forget();
        talk.writes(WANG_FANG, "根本没修好，又停了");
        conversations.handBack(wang, 7).block();
        clock.advance(Duration.ofMinutes(1));
        relay();

        assertThat(refusalCase()).returns(Status.OPEN, Case::status).returns(2, Case::level);
        assertThat(carrier.textsTo(WANG_FANG)).isEmpty();
    }

    @Test
    void onlyATeamWithASupervisorGoesUpToOne() {
        assertThat(answerToNotFixed(null)).contains("已重新打开", "11月27日").doesNotContain("主管");
    }

    @Test
    void aTeamWithASupervisorGoesUpToThem() {
        assertThat(answerToNotFixed(phone(Crew.HE_JING))).contains("已重新打开", "主管");
    }

    private String answerToNotFixed(@Nullable Address supervisor) {
        var team =
                new NewTeam(
                        owner.community(),
                        "电梯维修",
                        "Elevator repairs",
                        Language.ZH,
                        phone(Crew.MASTER_ZHANG),
                        supervisor);
        var id = Objects.requireNonNull(teams.setUp(team).block()).id();
        teams.route(owner.community(), Topic.ELEVATOR, id).block();
        var wanted = new NewCase(wang, Topic.ELEVATOR, null, "电梯坏了", null, true, false);
        var opened = Objects.requireNonNull(cases.open(wanted).block()).opened();
        cases.done(opened.id(), null, "team:" + id).block();
        talk.writes(WANG_FANG, "没修好");
        return talk.heardBy(WANG_FANG).getLast();
    }

    private static Address phone(Crew member) {
        return Address.sms(new PhoneNumber(member.phone()));
    }

    /// The first she opened.
    private Case refusalCase() {
        return Objects.requireNonNull(cases.of(wang).collectList().block()).getLast();
    }

    private static Word staff(Case found) {
        return new Word(found.id(), LINA, null, null);
    }

    private Stance stance() {
        return Objects.requireNonNull(stances.of(wang).block()).stance();
    }

    private List<String> closings() {
        return tables.texts(
                """
                select purpose || ' ' || state as value from outbound_message
                where dedup_key like 'case:%:closed'
                """);
    }

    private void relay() {
        workers.stream()
                .filter(worker -> worker.name().equals("outbox-answers"))
                .forEach(worker -> worker.tick().block());
    }
}
