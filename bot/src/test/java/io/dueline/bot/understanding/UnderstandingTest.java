package io.dueline.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.understanding.Intent.Acknowledgement;
import io.dueline.bot.understanding.Intent.AsksWhetherBot;
import io.dueline.bot.understanding.Intent.Away;
import io.dueline.bot.understanding.Intent.BillQuestion;
import io.dueline.bot.understanding.Intent.CannotPay;
import io.dueline.bot.understanding.Intent.Choice;
import io.dueline.bot.understanding.Intent.Complaint;
import io.dueline.bot.understanding.Intent.ConditionalPromise;
import io.dueline.bot.understanding.Intent.Fixed;
import io.dueline.bot.understanding.Intent.OptIn;
import io.dueline.bot.understanding.Intent.OptOut;
import io.dueline.bot.understanding.Intent.Option;
import io.dueline.bot.understanding.Intent.Promise;
import io.dueline.bot.understanding.Intent.PromiseWithoutDate;
import io.dueline.bot.understanding.Intent.Rated;
import io.dueline.bot.understanding.Intent.Refusal;
import io.dueline.bot.understanding.Intent.SaysPaid;
import io.dueline.bot.understanding.Intent.Unclear;
import io.dueline.bot.understanding.Intent.WantsInvoice;
import io.dueline.bot.understanding.Intent.WantsPerson;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// The facts of product.md section 3. It is Wednesday, 5 August 2026.
class UnderstandingTest {

    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2026, 8, 5, 10, 20);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 8, 7);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 8, 8);

    private final Understanding understanding = new Understanding();

    @Test
    void nextFridayIsAPromise() {
        assertThat(promised("下周五交")).isEqualTo(PromisedDays.on(LocalDate.of(2026, 8, 14)));
        assertThat(promised("I'll pay next Friday").last()).isEqualTo("2026-08-14");
    }

    @Test
    void theLastDayOfTheRangeIsThePromise() {
        assertThat(promised("下周交").last()).isEqualTo("2026-08-16");
        assertThat(promised("15到20号交").last()).isEqualTo("2026-08-20");
    }

    @Test
    void aDeadlineHasNoFirstDay() {
        assertThat(promised("月底前")).isEqualTo(new PromisedDays(null, LocalDate.of(2026, 8, 31)));
    }

    @Test
    void thePaydayNamedWithThePromiseCounts() {
        assertThat(promised("15号发工资就交").last()).isEqualTo("2026-08-15");
    }

    @Test
    void nextFridayMayMeanTheComingOne() {
        assertThat(read("next Friday").alternatives())
                .extracting(other -> other.days().last())
                .containsExactly(FRIDAY);
    }

    @Test
    void soonIsAPromiseWithoutADate() {
        assertThat(primary("过几天")).isInstanceOf(PromiseWithoutDate.class);
        assertThat(primary("等发工资")).isInstanceOf(PromiseWithoutDate.class);
        assertThat(primary("soon")).isInstanceOf(PromiseWithoutDate.class);
    }

    @Test
    void paidLastWeekIsNoPromise() {
        assertThat(primary("上周已经交了")).isInstanceOf(SaysPaid.class);
        assertThat(primary("上周五交了")).isInstanceOf(SaysPaid.class);
    }

    @Test
    void theDayOfPaymentIsKept() {
        assertThat(primary("昨天已经交了"))
                .isInstanceOfSatisfying(
                        SaysPaid.class,
                        paid -> assertThat(paid.on()).isEqualTo(LocalDate.of(2026, 8, 4)));
    }

    @Test
    void awayIsSeenWithItsEnd() {
        assertThat(primary("人在外地")).isInstanceOf(Away.class);
        assertThat(primary("I'm abroad until March"))
                .isInstanceOfSatisfying(
                        Away.class,
                        away -> assertThat(away.until()).isEqualTo(LocalDate.of(2027, 3, 31)));
    }

    @Test
    void aRefusalNamesItsCause() {
        assertThat(primary("电梯坏了三个月不修，不交"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.topic()).isEqualTo(Topic.ELEVATOR));
    }

    @Test
    void aFaultReportedWithoutRefusingIsAComplaintWithItsPlace() {
        assertThat(primary("3号楼电梯又坏了"))
                .isInstanceOfSatisfying(
                        Complaint.class,
                        complaint -> assertThat(complaint.place()).isEqualTo("3号楼"));
    }

    @Test
    void payingWhenFixedIsConditional() {
        assertThat(primary("修好电梯我就交"))
                .isInstanceOfSatisfying(
                        ConditionalPromise.class,
                        promise -> assertThat(promise.topic()).isEqualTo(Topic.ELEVATOR));
    }

    @Test
    void cannotPayByThenIsNoPromise() {
        assertThat(primary("月底交不了")).isInstanceOf(CannotPay.class);
        assertThat(primary("can't pay tomorrow")).isInstanceOf(CannotPay.class);
    }

    @Test
    void questionsAboutTheBillAreSeen() {
        assertThat(primary("欠多少")).isInstanceOf(BillQuestion.class);
        assertThat(primary("为什么这么多")).isInstanceOf(BillQuestion.class);
        assertThat(primary("要发票")).isInstanceOf(WantsInvoice.class);
    }

    @Test
    void aPersonIsWanted() {
        assertThat(primary("人工")).isInstanceOf(WantsPerson.class);
        assertThat(primary("call me")).isInstanceOf(WantsPerson.class);
    }

    @Test
    void optingOutWorksInBothLanguagesAndOverridesTheRest() {
        assertThat(primary("TD")).isInstanceOf(OptOut.class);
        assertThat(primary("STOP")).isInstanceOf(OptOut.class);
        assertThat(primary("明天交，别再给我发短信了")).isInstanceOf(OptOut.class);
    }

    @Test
    void optingInIsSeen() {
        assertThat(primary("恢复")).isInstanceOf(OptIn.class);
        assertThat(primary("START")).isInstanceOf(OptIn.class);
    }

    @Test
    void theRepairIsNotAskedToStop() {
        assertThat(read("别停修电梯").intents()).noneMatch(OptOut.class::isInstance);
        assertThat(read("don't stop the lift repair").intents())
                .noneMatch(OptOut.class::isInstance);
    }

    @Test
    void anAmountIsNotADay() {
        assertThat(read("1280").alternatives()).isEmpty();
        assertThat(primary("1280")).isInstanceOf(Unclear.class);
    }

    @Test
    void thanksNeedNoAnswer() {
        for (String text : List.of("谢谢", "ok", "👍")) {
            assertThat(primary(text)).isInstanceOf(Acknowledgement.class);
        }
    }

    @Test
    void aBotIsAskedWhetherItIsOne() {
        assertThat(primary("你是机器人吗")).isInstanceOf(AsksWhetherBot.class);
        assertThat(primary("are you a bot?")).isInstanceOf(AsksWhetherBot.class);
    }

    @Test
    void oneMessageMayCarrySeveralThings() {
        assertThat(read("人在外地，月底回来交").intents())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Promise.class),
                        second -> assertThat(second).isInstanceOf(Away.class));
    }

    @Test
    void traditionalCharactersAndFullWidthAreRead() {
        assertThat(promised("８月２０號繳費").last()).isEqualTo("2026-08-20");
    }

    @Test
    void theEvidenceIsTheOwnersOwnWords() {
        String text = "哈囉，下週五繳！";
        Promise promise = (Promise) primary(text);
        assertThat(promise.evidence().words()).isEqualTo("下週五");
        assertThat(text.substring(promise.evidence().start(), promise.evidence().end()))
                .isEqualTo("下週五");
    }

    @Test
    void aNumberPicksAnOfferedDay() {
        Question asked = new Question.WhichDay(List.of(FRIDAY, SATURDAY));
        assertThat(primary("2", asked))
                .isInstanceOfSatisfying(
                        Promise.class,
                        promise -> assertThat(promise.days()).isEqualTo(PromisedDays.on(SATURDAY)));
        assertThat(primary("3", asked)).isInstanceOf(Unclear.class);
    }

    @Test
    void yesTakesTheOnlyDayOffered() {
        assertThat(primary("好的", new Question.WhichDay(List.of(FRIDAY))))
                .isInstanceOf(Promise.class);
        assertThat(primary("好的", new Question.WhichDay(List.of(FRIDAY, SATURDAY))))
                .isInstanceOf(Acknowledgement.class);
    }

    @Test
    void aNumberPicksOneOfTheFourChoices() {
        assertThat(primary("3", new Question.FourChoices()))
                .isInstanceOfSatisfying(
                        Choice.class,
                        choice -> assertThat(choice.option()).isEqualTo(Option.REPORT_A_FAULT));
    }

    @Test
    void fixedOrNotIsReadInContext() {
        Question asked = new Question.IsItFixed();
        for (String yes : List.of("修好了", "好了", "yes", "it works now")) {
            assertThat(((Fixed) primary(yes, asked)).yes()).as(yes).isTrue();
        }
        for (String no : List.of("没修好", "还没有", "no", "still broken", "又坏了")) {
            assertThat(((Fixed) primary(no, asked)).yes()).as(no).isFalse();
        }
    }

    @Test
    void onceAPersonTalksOnlyPlainWordsOfARepairCount() {
        Question asked = new Question.WasItFixed();
        for (String yes : List.of("电梯修好了", "不漏了", "the lift is fixed now")) {
            assertThat(((Fixed) primary(yes, asked)).yes()).as(yes).isTrue();
        }
        for (String no : List.of("还是没修好", "又坏了", "it's still leaking")) {
            assertThat(((Fixed) primary(no, asked)).yes()).as(no).isFalse();
        }
        for (String other :
                List.of("好的", "没有", "1", "好了", "修好了吗？", "修好了我就交", "is it fixed when I pay", "no")) {
            assertThat(primary(other, asked)).as(other).isNotInstanceOf(Fixed.class);
        }
    }

    @Test
    void aRatingIsADigitFromOneToFive() {
        assertThat(((Rated) primary("5", new Question.Rating())).score()).isEqualTo(5);
        assertThat(primary("6", new Question.Rating())).isInstanceOf(Unclear.class);
    }

    @Test
    void optingOutIsHeardWhateverWasAsked() {
        assertThat(primary("STOP", new Question.IsItFixed())).isInstanceOf(OptOut.class);
        assertThat(primary("不要再发了", new Question.WhichDay(List.of(FRIDAY))))
                .isInstanceOf(OptOut.class);
    }

    @Test
    void theAnswerIsGivenInTheLanguageOfTheWords() {
        assertThat(read("明天交").language()).isEqualTo(Language.ZH);
        assertThat(read("I'll pay tomorrow").language()).isEqualTo(Language.EN);
        assertThat(read("👍").language()).isEqualTo(Language.ZH);
    }

    private PromisedDays promised(String text) {
        return ((Promise) primary(text)).days();
    }

    private Intent primary(String text) {
        return primary(text, null);
    }

    private Intent primary(String text, @Nullable Question asked) {
        return understanding.read(new Utterance(text, Language.ZH, WEDNESDAY, asked)).primary();
    }

    private Reading read(String text) {
        return understanding.read(new Utterance(text, Language.ZH, WEDNESDAY, null));
    }
}
