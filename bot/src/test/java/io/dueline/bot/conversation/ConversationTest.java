package io.dueline.bot.conversation;

import static io.dueline.testing.Cast.CHEN_WEI;
import static io.dueline.testing.Cast.GRACE_WONG;
import static io.dueline.testing.Cast.LI_NA;
import static io.dueline.testing.Cast.WANG_FANG;
import static io.dueline.testing.Cast.ZHAO_MIN;
import static io.dueline.testing.Cast.ZHOU_JIE;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.conversation.ConversationState.Asked;
import io.dueline.bot.conversation.ConversationState.Idle;
import io.dueline.bot.conversation.ConversationState.TakenByStaff;
import io.dueline.bot.conversation.ConversationState.WaitingForPerson;
import io.dueline.bot.promise.PromiseToPay;
import io.dueline.bot.promise.Promises;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.channel.InboundText.CarrierOptOut;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.notifier.template.Templates;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.LogCanaries;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class, Talk.class})
class ConversationTest {

    @Autowired Talk talk;
    @Autowired Estate estate;
    @Autowired Tables tables;
    @Autowired Conversations conversations;
    @Autowired Promises promises;
    @Autowired Stances stances;
    @Autowired Holds holds;
    @Autowired Consents consents;
    @Autowired OwnerDirectory owners;
    @Autowired MovableClock clock;

    @Test
    void aDayBecomesAPromiseAndIsEchoed() {
        var chen = owing(CHEN_WEI);
        talk.writes(CHEN_WEI, "下周五交");

        var promise = Objects.requireNonNull(promises.open(chen).block());
        assertThat(promise.due()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(talk.heardBy(CHEN_WEI))
                .singleElement()
                .asString()
                .contains("12月4日", "周五", "¥1,280.00", "陈伟", Templates.LINK);
        assertThat(stance(chen)).isEqualTo(Stance.PAYS_SOON);
        assertThat(tables.count("touch where kind = 'reply'")).isEqualTo(1);
    }

    @Test
    void englishIsAnsweredInEnglish() {
        owing(GRACE_WONG);
        talk.writes(GRACE_WONG, "I will pay on December 3");

        assertThat(talk.heardBy(GRACE_WONG)).singleElement().asString().contains("Thu 3 Dec");
    }

    @Test
    void aLaterDayCorrectsTheEarlier() {
        var chen = owing(CHEN_WEI);
        talk.writes(CHEN_WEI, "下周五交");
        talk.writes(CHEN_WEI, "还是11月30号交吧");

        assertThat(promises.of(chen).map(PromiseToPay::state).collectList().block())
                .containsExactly(PromiseToPay.State.OPEN, PromiseToPay.State.CANCELLED);
        assertThat(talk.heardBy(CHEN_WEI)).last().asString().contains("12月4日", "11月30日");
    }

    @Test
    void aNumberChoosesOneOfTheDaysOffered() {
        var chen = owing(CHEN_WEI);
        talk.writes(CHEN_WEI, "过几天");
        assertThat(state(chen)).isInstanceOf(Asked.class);

        talk.writes(CHEN_WEI, "2");

        assertThat(Objects.requireNonNull(promises.open(chen).block()).due())
                .isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(state(chen)).isEqualTo(new Idle());
    }

    @Test
    void tooFarADayIsAskedForAgain() {
        var chen = owing(CHEN_WEI);
        talk.writes(CHEN_WEI, "明年3月1号交");

        assertThat(promises.open(chen).block()).isNull();
        assertThat(talk.heardBy(CHEN_WEI)).singleElement().asString().contains("12月24日");
        assertThat(state(chen)).isEqualTo(new Asked(new Expected.Day(List.of()), null));
    }

    @Test
    void aWrongNumberIsLeftAloneUntilStaffSayOtherwise() {
        var chen = owing(CHEN_WEI);
        talk.writes(CHEN_WEI, "打错了，我不是业主");

        assertThat(talk.heardBy(CHEN_WEI)).containsExactly("抱歉打扰了，鸿安物业已停止向这个号码发送提醒，并会更正登记信息。");
        assertThat(heldBecause(chen))
                .containsExactlyInAnyOrder(Hold.Kind.SPECIAL, Hold.Kind.WAITS_FOR_STAFF);
        assertThat(need(chen)).isEqualTo("wrong_person");
        assertThat(tables.count("pay_link where revoked_at is null")).isZero();
        clock.advance(Duration.ofDays(90));
        assertThat(heldBecause(chen)).contains(Hold.Kind.SPECIAL);
    }

    @Test
    void whoRefusesTwiceWithoutAReasonWaitsForAPerson() {
        var chen = owing(CHEN_WEI);
        talk.writes(CHEN_WEI, "不交！");
        assertThat(state(chen)).isEqualTo(new Asked(new Expected.Why(), null));
        assertThat(stance(chen)).isEqualTo(Stance.UNDECIDED);

        talk.writes(CHEN_WEI, "就是不交");

        assertThat(need(chen)).isEqualTo("refuses_without_reason");
        assertThat(tables.count("cases")).isZero();
    }

    @Test
    void refusalBecomesACaseAndTakesThePromiseBack() {
        var wang = owing(WANG_FANG);
        talk.writes(WANG_FANG, "下周五交");
        talk.writes(WANG_FANG, "电梯坏了三个月不修，不交");

        assertThat(talk.heardBy(WANG_FANG)).hasSize(2).last().asString().contains("C-", "电梯");
        assertThat(stance(wang)).isEqualTo(Stance.REFUSES);
        assertThat(promises.open(wang).block()).isNull();
    }

    @Test
    void saysPaidSilencesRemindersForThreeDays() {
        var zhou = owing(ZHOU_JIE);
        talk.writes(ZHOU_JIE, "上周已经交了");

        assertThat(heldBecause(zhou)).containsExactly(Hold.Kind.SAYS_PAID);
        assertThat(need(zhou)).isEqualTo("payment_to_check");
        clock.advance(Duration.ofDays(3).plusSeconds(1));
        assertThat(heldBecause(zhou)).isEmpty();
    }

    @Test
    void paymentSomebodySpeaksOfIsFound() {
        var zhou = estate.owing(ZHOU_JIE, yuan(1280));
        estate.pays(zhou, "T-1", yuan(500));
        talk.writes(ZHOU_JIE, "已经交了");

        assertThat(talk.heardBy(ZHOU_JIE)).singleElement().asString().contains("¥500.00");
    }

    @Test
    void stopHoldsFromTheCommitOnAndIsSaidOnce() {
        var li = owing(LI_NA);
        talk.writes(LI_NA, "退订");
        talk.writes(LI_NA, "退订");
        talk.writes(LI_NA, "下周五交");

        assertThat(consents.refuses(li).block()).isTrue();
        assertThat(talk.purposesTo(LI_NA)).containsExactly("LAST_WORD");
    }

    @Test
    void optedOutOwnerIsAnsweredOnceAWeek() {
        owing(LI_NA);
        talk.writes(LI_NA, "退订");
        talk.writes(LI_NA, "电梯坏了");
        talk.writes(LI_NA, "楼道很脏，没人打扫");
        assertThat(talk.purposesTo(LI_NA)).containsExactly("LAST_WORD", "LAST_WORD");

        clock.advance(Duration.ofDays(8));
        talk.writes(LI_NA, "我家漏水了");
        assertThat(talk.heardBy(LI_NA)).hasSize(3);
    }

    @Test
    void whatTheCarrierAnsweredIsNotAnsweredAgain() {
        var li = owing(LI_NA);
        talk.writesWhatTheCarrierAnswered(LI_NA, "STOP", CarrierOptOut.STOP);

        assertThat(consents.refuses(li).block()).isTrue();
        assertThat(talk.heardBy(LI_NA)).isEmpty();
    }

    @Test
    void startBringsBack() {
        var li = owing(LI_NA);
        talk.writes(LI_NA, "退订");
        talk.writes(LI_NA, "恢复");

        assertThat(consents.refuses(li).block()).isFalse();
        assertThat(talk.purposesTo(LI_NA)).containsExactly("LAST_WORD", "ANSWER");
    }

    @Test
    void secondUnclearGoesToAPerson() {
        var zhao = owing(ZHAO_MIN);
        talk.writes(ZHAO_MIN, "嘟嘟嘟嗒嗒");
        talk.writes(ZHAO_MIN, "啦啦啦噜噜");

        assertThat(state(zhao)).isEqualTo(new WaitingForPerson(HandoffReason.UNCLEAR_TWICE));
        assertThat(heldBecause(zhao)).containsExactly(Hold.Kind.WAITS_FOR_STAFF);
        assertThat(talk.heardBy(ZHAO_MIN)).hasSize(2);
    }

    @Test
    void thanksAreNotAnswered() {
        owing(CHEN_WEI);
        talk.writes(CHEN_WEI, "谢谢");

        assertThat(talk.heardBy(CHEN_WEI)).isEmpty();
        assertThat(tables.texts("select intents ->> 0 as value from reading"))
                .singleElement()
                .asString()
                .contains("acknowledgement");
    }

    @Test
    void theSameTextTwiceIsAnsweredOnce() {
        owing(CHEN_WEI);
        talk.arrives(CHEN_WEI.phone(), "下周五交", "SM1", null);
        talk.arrives(CHEN_WEI.phone(), "下周五交", "SM1", null);
        talk.readAll();
        talk.arrives(CHEN_WEI.phone(), "下周五交", "SM1", null);
        talk.readAll();

        assertThat(talk.heardBy(CHEN_WEI)).hasSize(1);
    }

    @Test
    void whatBreaksHalfWayIsNotDoneAtAllAndThenOnce() {
        var chen = owing(CHEN_WEI);
        tables.execute(
                "alter table outbound_message add constraint broken check (false) not valid");
        try (var canaries = LogCanaries.listening()) {
            talk.writes(CHEN_WEI, "下周五交");
            canaries.assertNoneSang("下周五", "1,280");
            assertThat(promises.of(chen).collectList().block()).isEmpty();
            assertThat(tables.count("reading")).isZero();
            assertThat(tables.count("stance_change")).isZero();
        } finally {
            tables.execute("alter table outbound_message drop constraint broken");
        }
        clock.advance(Duration.ofMinutes(1));
        talk.readAll();

        assertThat(promises.of(chen).collectList().block()).hasSize(1);
        assertThat(talk.heardBy(CHEN_WEI)).hasSize(1);
    }

    @Test
    void textsOfOneSenderAreReadInOrderWhoeverReads() {
        owing(CHEN_WEI);
        owing(WANG_FANG);
        IntStream.range(0, 8).forEach(this::bothWrite);
        talk.readAll();

        for (var person : List.of(CHEN_WEI, WANG_FANG)) {
            assertThat(readingsOf(person)).isSorted().hasSize(8);
        }
    }

    @Test
    void strangerIsToldOnceAndNothingOfMoney() {
        estate.community();
        talk.writes(Cast.STRANGER, "你是谁");
        talk.writes(Cast.STRANGER, "下周五交");

        assertThat(talk.heardAt(Cast.STRANGER))
                .singleElement()
                .asString()
                .contains("没有登记")
                .doesNotContain("缴", "¥");
    }

    @Test
    void strangerIsLeftAloneWhenTheyWish() {
        estate.community();
        talk.writes(Cast.STRANGER, "STOP");
        talk.writes(Cast.STRANGER, "hello");

        assertThat(talk.heardAt(Cast.STRANGER)).hasSize(1);
    }

    @Test
    void sharedTelephoneMeansTheOneInArrears() {
        var wu = estate.owner(Cast.WU_XIA);
        var chen = owing(CHEN_WEI);
        owners.enter(Estate.alsoAt(wu, CHEN_WEI.phone())).block();
        talk.writes(CHEN_WEI, "下周五交");

        assertThat(promises.open(chen).block()).isNotNull();
    }

    @Test
    void botAndRemindersAreSilentWhileStaffTalk() {
        var chen = owing(CHEN_WEI);
        conversations.take(chen, 7).block();
        talk.writes(CHEN_WEI, "电梯坏了三个月不修，不交");

        assertThat(talk.heardBy(CHEN_WEI)).isEmpty();
        assertThat(tables.count("reading")).isEqualTo(1);
        assertThat(heldBecause(chen)).containsExactly(Hold.Kind.TAKEN_OVER);
    }

    @Test
    void aColleagueHasItAlready() {
        var chen = owing(CHEN_WEI);
        conversations.take(chen, 7).block();

        assertThat(conversations.take(chen, 8).block()).isInstanceOf(Taken.ByAnother.class);
        assertThat(conversations.take(chen, 7).block()).isInstanceOf(Taken.Yours.class);
    }

    @Test
    void botWakesAfterFourHoursWithoutStaff() {
        var chen = owing(CHEN_WEI);
        conversations.take(chen, 7).block();
        clock.advance(Duration.ofHours(3));
        conversations.reply(chen, 7, "我们看一下").block();
        clock.advance(Duration.ofHours(3));
        assertThat(conversations.wakeLeft().block()).isZero();

        talk.writes(CHEN_WEI, "还在吗");
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        assertThat(conversations.wakeLeft().block()).isEqualTo(1);

        assertThat(state(chen)).isEqualTo(new Idle());
        assertThat(need(chen)).isEqualTo("left_unanswered");
        assertThat(heldBecause(chen)).isEmpty();
    }

    @Test
    void handBackEndsTheSilence() {
        var chen = owing(CHEN_WEI);
        talk.writes(CHEN_WEI, "人工");
        conversations.take(chen, 7).block();
        assertThat(state(chen)).isInstanceOf(TakenByStaff.class);
        conversations.handBack(chen, 7).block();

        assertThat(state(chen)).isEqualTo(new Idle());
        assertThat(heldBecause(chen)).isEmpty();
        talk.writes(CHEN_WEI, "下周五交");
        assertThat(promises.open(chen).block()).isNotNull();
    }

    @Test
    void aColleagueMayHandBack() {
        var chen = owing(CHEN_WEI);
        conversations.take(chen, 7).block();
        conversations.handBack(chen, 8).block();

        assertThat(state(chen)).isEqualTo(new Idle());
        assertThat(heldBecause(chen)).isEmpty();
    }

    @Test
    void staffReplyGoesWhereTheOwnerWroteFrom() {
        var chen = estate.owing(CHEN_WEI, yuan(1280));
        owners.enter(Estate.alsoAt(chen, "+8613900000599")).block();
        talk.writes("+8613900000599", "谢谢");

        assertThat(conversations.reply(chen.id(), 7, "您好").block())
                .isInstanceOf(Replied.Sent.class);
        assertThat(talk.heardAt("+8613900000599")).containsExactly("您好");
    }

    @Test
    void staffDoNotWriteToWhomWantsNoMessages() {
        var li = owing(LI_NA);
        talk.writes(LI_NA, "退订");

        assertThat(conversations.reply(li, 7, "您好").block()).isInstanceOf(Replied.OptedOut.class);
        assertThat(talk.heardBy(LI_NA)).hasSize(1);
    }

    @Test
    void staffHearThatNoAddressWorks() {
        var chen = owing(CHEN_WEI);
        tables.execute("update owner_address set state = 'unreachable'");

        assertThat(conversations.reply(chen, 7, "您好").block())
                .isInstanceOf(Replied.NoAddress.class);
        assertThat(state(chen)).isEqualTo(new Idle());
    }

    @Test
    void redWordsAreLookedAtFirst() {
        var zhao = owing(ZHAO_MIN);
        talk.writes(ZHAO_MIN, "再发我就找律师起诉你们");

        assertThat(need(zhao)).isEqualTo("red_words");
        assertThat(tables.texts("select red::text as value from conversation"))
                .containsExactly("true");
    }

    private void bothWrite(int number) {
        for (var person : List.of(CHEN_WEI, WANG_FANG)) {
            talk.arrives(person.phone(), "谢谢", person.name() + number, null);
        }
    }

    private List<Long> readingsOf(Cast person) {
        return tables
                .texts(
                        """
                        select m.id::text as value
                        from reading r join inbound_message m on m.id = r.inbound_id
                        where m.address = '%s'
                        order by r.ctid
                        """
                                .formatted(person.phone()))
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private OwnerId owing(Cast person) {
        return estate.owing(person, yuan(1280)).id();
    }

    private ConversationState state(OwnerId owner) {
        return Objects.requireNonNull(conversations.of(owner).block());
    }

    private Stance stance(OwnerId owner) {
        return Objects.requireNonNull(stances.of(owner).block()).stance();
    }

    private List<Hold.Kind> heldBecause(OwnerId owner) {
        return Objects.requireNonNull(holds.of(owner).block()).stream().map(Hold::kind).toList();
    }

    private String need(OwnerId owner) {
        return tables.texts(
                        "select needs_person as value from conversation where owner_id = "
                                + owner.value())
                .getFirst();
    }
}
