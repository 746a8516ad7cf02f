package io.dueline.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.conversation.ConversationState.Idle;
import io.dueline.bot.conversation.Steps.Voice;
import io.dueline.bot.understanding.Question;
import io.dueline.bot.understanding.Understanding;
import io.dueline.bot.understanding.Utterance;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Every row of the house's table of replies, in both languages, from the words to what follows.
class WhatOwnersWriteTest {

    private final Understanding understanding = new Understanding();
    private final Situation situation = Situation.ordinary();

    @ParameterizedTest
    @CsvSource({
        "下周五交,2026-12-04",
        "下週五交,2026-12-04",
        "月底前,2026-11-30",
        "next Friday,2026-12-04",
        "I will pay by the end of the month,2026-11-30"
    })
    void dayIsPromised(String text, String day) {
        assertThat(steps(text))
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.MakePromise.class,
                        promise -> assertThat(promise.days().last()).isEqualTo(day));
    }

    @ParameterizedTest
    @CsvSource({
        "我不想退订，月底交一半行不行？门禁也坏了",
        "'I don''t want to unsubscribe, I will pay half at the end of the month, and the gate is"
                + " broken'"
    })
    void whatIsSaidBesideADeniedOptOutIsDone(String text) {
        assertThat(steps(text))
                .noneMatch(Step.OptOut.class::isInstance)
                .anyMatch(Step.MakePromise.class::isInstance)
                .anyMatch(Step.OpenCase.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"'打错了，我不是业主'", "wrong number", "我是租客，你找房东", "你们打错了，欠多少跟我没关系"})
    void whoIsNotTheOwnerIsLeftAloneAndHearsOfNoDebt(String text) {
        assertThat(steps(text))
                .contains(new Step.SpareAddress(), new Step.HandOff(HandoffReason.WRONG_PERSON));
        assertThat(said(text)).containsExactly("WRONG_PERSON");
    }

    @ParameterizedTest
    @CsvSource({"房子卖了", "这房子去年就卖掉了，凭什么交", "I sold the flat", "I no longer own this flat"})
    void whoSoldTheUnitIsLeftAloneAndHearsOfNoDebt(String text) {
        assertThat(steps(text))
                .contains(new Step.SpareOwner(), new Step.HandOff(HandoffReason.UNIT_SOLD));
        assertThat(said(text)).containsExactly("UNIT_SOLD");
    }

    @ParameterizedTest
    @CsvSource({"你是谁？是不是诈骗", "who is this?", "is this a scam", "怎么证明你们是物业"})
    void whoWeAreIsSaid(String text) {
        assertThat(said(text)).containsExactly("WHO_WE_ARE");
    }

    @ParameterizedTest
    @CsvSource({"你们几点下班？", "周末有人上班吗", "what time does your office close?"})
    void aQuestionAboutTheOfficeGoesToAPersonAndHoldsNothing(String text) {
        assertThat(steps(text)).contains(new Step.Flag(HandoffReason.OFFICE_QUESTION));
        assertThat(said(text)).containsExactly("PERSON_WILL_ANSWER");
    }

    @ParameterizedTest
    @CsvSource({"不交！", "就是不交", "不交物业费", "I won't pay"})
    void refusingWithoutAReasonIsAskedWhy(String text) {
        assertThat(said(text)).containsExactly("WHY_NOT");
    }

    @ParameterizedTest
    @CsvSource({"改成周三", "改为周三", "change it to Wednesday", "打错了，是周三交"})
    void aCorrectionIsADay(String text) {
        assertThat(steps(text))
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.MakePromise.class,
                        promise -> assertThat(promise.days().last()).isEqualTo("2026-11-25"));
    }

    @ParameterizedTest
    @CsvSource({"过几天", "等发工资", "soon"})
    void vagueWordIsAskedForADay(String text) {
        assertThat(said(text)).containsExactly("PROMISE_WHICH_DAY");
    }

    @ParameterizedTest
    @CsvSource({"上周已经交了", "I already paid last week"})
    void paidIsLookedUp(String text) {
        assertThat(said(text)).containsExactly("SAYS_PAID_NOT_FOUND");
        assertThat(steps(text)).anyMatch(Step.PlaceHold.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"人在外地", "I'm abroad until March"})
    void awayIsGuided(String text) {
        assertThat(said(text)).containsExactly("AWAY_GUIDE");
    }

    @ParameterizedTest
    @CsvSource({
        "电梯坏了三个月不修，不交,REFUSAL",
        "The elevator has been broken for months; I won't pay,REFUSAL",
        "修好电梯我就交,CONDITION",
        "I will pay when the elevator is fixed,CONDITION",
        "电梯坏了,COMPLAINT",
        "The elevator is broken,COMPLAINT"
    })
    void faultBecomesACase(String text, Step.Weight weight) {
        assertThat(steps(text))
                .filteredOn(Step.OpenCase.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.OpenCase.class,
                        open -> {
                            assertThat(open.weight()).isEqualTo(weight);
                            assertThat(open.topic().code()).isEqualTo("elevator");
                        });
    }

    @ParameterizedTest
    @CsvSource({"欠多少", "How much do I owe?"})
    void questionIsAnsweredBehindTheLink(String text) {
        assertThat(said(text)).containsExactly("BILL");
    }

    @ParameterizedTest
    @CsvSource({"发票", "I need an invoice"})
    void invoiceGoesToStaff(String text) {
        assertThat(said(text)).containsExactly("INVOICE_WANTED");
    }

    @ParameterizedTest
    @CsvSource({"人工", "call me"})
    void personIsCalled(String text) {
        assertThat(said(text)).containsExactly("PERSON_WILL_ANSWER");
    }

    @ParameterizedTest
    @CsvSource({"退订", "TD", "STOP", "不要再发了", "please don't text me again"})
    void optOutIsConfirmedInOneWord(String text) {
        var steps = after(text, null);

        assertThat(steps.voice()).isEqualTo(Voice.LAST_WORD);
        assertThat(said(text)).containsExactly("OPTED_OUT");
    }

    @ParameterizedTest
    @CsvSource({"恢复", "START"})
    void optInBringsBack(String text) {
        assertThat(steps(text)).anyMatch(Step.OptIn.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"谢谢", "ok", "👍"})
    void acknowledgementIsNotAnswered(String text) {
        assertThat(steps(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"嘟嘟嘟嗒嗒", "qwertz uiop"})
    void restIsAskedAbout(String text) {
        assertThat(said(text)).containsExactly("WHAT_DO_YOU_MEAN");
    }

    @ParameterizedTest
    @CsvSource({"月底交不了", "上周五交了", "I can't pay by the end of the month"})
    void noPromiseIsHeardInThese(String text) {
        assertThat(steps(text)).noneMatch(Step.MakePromise.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"别停修电梯", "don't stop the lift repair"})
    void noOptOutIsHeardInThese(String text) {
        assertThat(steps(text)).noneMatch(Step.OptOut.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"1,PAY_BY_LINK", "2,PROMISE_WHICH_DAY", "3,TELL_US_THE_FAULT"})
    void fourChoicesAreChosenByNumber(String text, String answer) {
        var steps = after(text, new Question.FourChoices());

        assertThat(texts(steps)).containsExactly(answer);
    }

    private List<Step> steps(String text) {
        return after(text, null).list();
    }

    private List<String> said(String text) {
        return texts(after(text, null));
    }

    private static List<String> texts(Steps steps) {
        return steps.list().stream()
                .filter(Step.Say.class::isInstance)
                .map(step -> ((Step.Say) step).sentence().text().name())
                .toList();
    }

    private Steps after(String text, @Nullable Question asked) {
        var moment = Situation.TODAY.atTime(10, 0);
        var reading = understanding.read(new Utterance(text, Language.ZH, moment, asked));
        return Transition.after(new Idle(), reading, situation.facts());
    }
}
