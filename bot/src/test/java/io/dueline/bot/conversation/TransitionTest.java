package io.dueline.bot.conversation;

import static io.dueline.bot.conversation.Meaning.bareRefusal;
import static io.dueline.bot.conversation.Meaning.choice;
import static io.dueline.bot.conversation.Meaning.complaint;
import static io.dueline.bot.conversation.Meaning.condition;
import static io.dueline.bot.conversation.Meaning.evidence;
import static io.dueline.bot.conversation.Meaning.fixed;
import static io.dueline.bot.conversation.Meaning.promise;
import static io.dueline.bot.conversation.Meaning.refusal;
import static io.dueline.bot.conversation.Meaning.vague;
import static io.dueline.bot.conversation.Situation.TODAY;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.conversation.ConversationState.Asked;
import io.dueline.bot.conversation.ConversationState.Idle;
import io.dueline.bot.conversation.ConversationState.TakenByStaff;
import io.dueline.bot.conversation.ConversationState.WaitingForPerson;
import io.dueline.bot.conversation.Step.Weight;
import io.dueline.bot.conversation.Steps.Voice;
import io.dueline.bot.understanding.Intent;
import io.dueline.bot.understanding.Intent.Option;
import io.dueline.bot.understanding.PromisedDays;
import io.dueline.bot.understanding.Reading;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.channel.InboundText.CarrierOptOut;
import io.dueline.notifier.consent.Revocation.Source;
import io.dueline.notifier.template.Text;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class TransitionTest {

    private static final LocalDate NEXT_FRIDAY = LocalDate.of(2026, 12, 4);
    private static final ConversationState IDLE = new Idle();
    private static final ConversationState TAKEN = new TakenByStaff(1, Instant.EPOCH);
    private static final ConversationState WAITING =
            new WaitingForPerson(HandoffReason.WANTS_PERSON);

    private final Situation situation = Situation.ordinary();

    @Test
    void aDayBecomesAPromise() {
        var steps = told(promise(NEXT_FRIDAY)).list();

        assertThat(steps)
                .containsExactly(new Step.MakePromise(PromisedDays.on(NEXT_FRIDAY), "下周五"));
    }

    @Test
    void anEquallyLikelyDayIsAskedAbout() {
        var steps = after(IDLE, Meaning.eitherDay(TODAY.plusDays(3), NEXT_FRIDAY, 0.9), situation);

        assertThat(texts(steps)).containsExactly(Text.PROMISE_WHICH_MEANING);
        assertThat(asked(steps))
                .isEqualTo(new Expected.Day(List.of(TODAY.plusDays(3), NEXT_FRIDAY)));
        assertThat(steps.list()).noneMatch(Step.MakePromise.class::isInstance);
    }

    @Test
    void aLessLikelyDayIsLeftToTheEcho() {
        var steps = after(IDLE, Meaning.eitherDay(TODAY.plusDays(3), NEXT_FRIDAY, 0.5), situation);

        assertThat(steps.list())
                .containsExactly(new Step.MakePromise(PromisedDays.on(TODAY.plusDays(3)), "下周五"));
    }

    @Test
    void promiseWithoutDateIsAskedForOne() {
        var steps = told(vague());

        assertThat(texts(steps)).containsExactly(Text.PROMISE_WHICH_DAY);
        assertThat(asked(steps)).isEqualTo(new Expected.Day(DayChoices.from(TODAY)));
    }

    @Test
    void nobodyIsAskedForADayTwice() {
        var asked = new Asked(new Expected.Day(DayChoices.from(TODAY)), null);

        assertThat(after(asked, Meaning.of(vague()), situation).list()).isEmpty();
    }

    @Test
    void whoGivesNoReasonIsAskedWhyAndStaysRemindable() {
        var steps = told(bareRefusal());

        assertThat(texts(steps)).containsExactly(Text.WHY_NOT);
        assertThat(asked(steps)).isEqualTo(new Expected.Why());
        assertThat(steps.list()).allMatch(Step.Say.class::isInstance);
    }

    @Test
    void aSecondRefusalWithoutReasonGoesToAPerson() {
        var steps = after(new Asked(new Expected.Why(), null), bareRefusal());

        assertThat(steps.list())
                .contains(new Step.HandOff(HandoffReason.REFUSES_WITHOUT_REASON))
                .noneMatch(Step.OpenCase.class::isInstance);
    }

    @Test
    void theReasonAskedForIsARefusal() {
        var steps = after(new Asked(new Expected.Why(), null), Meaning.complaint(Topic.ELEVATOR));

        assertThat(steps.list())
                .contains(new Step.OpenCase(Topic.ELEVATOR, null, Step.Weight.REFUSAL))
                .anyMatch(Step.SetStance.class::isInstance);
    }

    @Test
    void aReasonInUnknownWordsIsKept() {
        var steps = after(new Asked(new Expected.Why(), null), new Intent.Unclear());

        assertThat(steps.list())
                .contains(new Step.OpenCase(Topic.OTHER, null, Step.Weight.REFUSAL));
    }

    @Test
    void takingAPromiseBackWithoutAReasonEndsIt() {
        assertThat(told(situation.afterPromise(), bareRefusal()).list())
                .contains(new Step.CancelPromise("refused"));
    }

    @Test
    void whoOwesNothingIsTold() {
        var free = situation.nothingOwed();

        assertThat(texts(told(free, promise(NEXT_FRIDAY)))).containsExactly(Text.NOTHING_OWED);
        assertThat(texts(told(free, vague()))).containsExactly(Text.NOTHING_OWED);
        assertThat(texts(told(free, question()))).containsExactly(Text.NOTHING_OWED);
    }

    @Test
    void saysPaidStopsRemindersAndIsLookedUp() {
        var steps = told(situation.paidYesterday(), saysPaid());

        assertThat(steps.list()).contains(new Step.PlaceHold(Hold.Kind.SAYS_PAID, 3));
        assertThat(texts(steps)).containsExactly(Text.SAYS_PAID_FOUND);
        assertThat(steps.list()).noneMatch(Step.Flag.class::isInstance);
    }

    @Test
    void saysPaidUnknownToTheLedgerGoesToStaff() {
        var steps = told(saysPaid());

        assertThat(steps.list())
                .contains(
                        new Step.PlaceHold(Hold.Kind.SAYS_PAID, 3),
                        new Step.Flag(HandoffReason.PAYMENT_TO_CHECK));
        assertThat(texts(steps)).containsExactly(Text.SAYS_PAID_NOT_FOUND);
    }

    @Test
    void whoIsAwayIsGuidedToPayFromAfar() {
        var back = LocalDate.of(2027, 3, 1);
        var steps = told(new Intent.Away(back, evidence("人在外地")));

        assertThat(steps.list())
                .contains(new Step.SetStance(Stance.AWAY, back, "says_away", "人在外地"));
        assertThat(texts(steps)).containsExactly(Text.AWAY_GUIDE);
        assertThat(asked(steps)).isEqualTo(new Expected.Day(List.of()));
    }

    @Test
    void whoIsAwayKeepsTheDayPromised() {
        var steps = told(situation.afterPromise(), new Intent.Away(null, evidence("我在国外")));

        assertThat(steps.list()).noneMatch(Step.SetStance.class::isInstance);
        assertThat(texts(steps)).containsExactly(Text.AWAY_GUIDE);
    }

    @Test
    void refusalWithAFaultBecomesACase() {
        var steps = told(refusal(Topic.ELEVATOR)).list();

        assertThat(steps)
                .containsExactly(
                        new Step.OpenCase(Topic.ELEVATOR, "3号楼", Weight.REFUSAL),
                        new Step.SetStance(
                                Stance.REFUSES, null, "refused_for_elevator", "电梯坏了三个月不修，不交"));
    }

    @Test
    void refusalTakesAnOpenPromiseBack() {
        var steps = told(situation.afterPromise(), refusal(Topic.ELEVATOR)).list();

        assertThat(steps).contains(new Step.CancelPromise("refused"));
    }

    @Test
    void complaintLeavesTheStanceAlone() {
        var steps = told(complaint(Topic.WATER_LEAK)).list();

        assertThat(steps)
                .containsExactly(new Step.OpenCase(Topic.WATER_LEAK, null, Weight.COMPLAINT));
    }

    @Test
    void refusalOfOneWhoOwesNothingIsAComplaint() {
        var steps = told(situation.nothingOwed(), refusal(Topic.NOISE)).list();

        assertThat(steps).containsExactly(new Step.OpenCase(Topic.NOISE, "3号楼", Weight.COMPLAINT));
    }

    @Test
    void paysWhenFixedIsRemembered() {
        var steps = told(condition(Topic.ELEVATOR), complaint(Topic.ELEVATOR)).list();

        assertThat(steps)
                .first()
                .isEqualTo(new Step.OpenCase(Topic.ELEVATOR, null, Weight.CONDITION));
        assertThat(steps).filteredOn(Step.OpenCase.class::isInstance).hasSize(1);
        assertThat(steps)
                .filteredOn(Step.SetStance.class::isInstance)
                .extracting(step -> ((Step.SetStance) step).stance())
                .containsExactly(Stance.REFUSES);
    }

    @Test
    void conditionOutweighsItsDay() {
        var steps = told(condition(Topic.ELEVATOR), promise(NEXT_FRIDAY)).list();

        assertThat(steps).noneMatch(Step.MakePromise.class::isInstance);
    }

    @Test
    void promiseAndComplaintBothTakeEffect() {
        var steps = told(promise(NEXT_FRIDAY), complaint(Topic.CLEANING)).list();

        assertThat(steps)
                .containsExactly(
                        new Step.MakePromise(PromisedDays.on(NEXT_FRIDAY), "下周五"),
                        new Step.OpenCase(Topic.CLEANING, null, Weight.COMPLAINT));
    }

    @Test
    void refusalBesideADayHoldsNoMoney() {
        var steps = told(promise(NEXT_FRIDAY), refusal(Topic.ELEVATOR)).list();

        assertThat(steps)
                .containsExactly(
                        new Step.MakePromise(PromisedDays.on(NEXT_FRIDAY), "下周五"),
                        new Step.OpenCase(Topic.ELEVATOR, "3号楼", Weight.COMPLAINT));
    }

    @Test
    void monthEndCannotPayIsNoPromise() {
        var steps = told(new Intent.CannotPay(evidence("月底交不了")));

        assertThat(steps.list()).contains(new Step.HandOff(HandoffReason.CANNOT_PAY));
        assertThat(steps.list()).noneMatch(Step.MakePromise.class::isInstance);
        assertThat(texts(steps)).containsExactly(Text.CANNOT_PAY);
    }

    @Test
    void cannotPayThenButThenIsAPromise() {
        var steps = told(promise(NEXT_FRIDAY), new Intent.CannotPay(evidence("月底交不了"))).list();

        assertThat(steps).hasSize(1).first().isInstanceOf(Step.MakePromise.class);
    }

    @Test
    void questionAboutTheBillIsAnsweredBehindTheLink() {
        assertThat(texts(told(question()))).containsExactly(Text.BILL);
    }

    @Test
    void invoiceAndPersonGoToStaff() {
        var invoice = told(new Intent.WantsInvoice(evidence("发票")));
        var person = told(new Intent.WantsPerson(evidence("人工")));

        assertThat(invoice.list()).contains(new Step.HandOff(HandoffReason.WANTS_INVOICE));
        assertThat(texts(invoice)).containsExactly(Text.INVOICE_WANTED);
        assertThat(person.list()).contains(new Step.HandOff(HandoffReason.WANTS_PERSON));
        assertThat(texts(person)).containsExactly(Text.PERSON_WILL_ANSWER);
    }

    @Test
    void whoWaitsForAPersonIsNotToldTwice() {
        var again = Meaning.of(new Intent.WantsPerson(evidence("人工")));

        assertThat(texts(after(WAITING, again, situation))).isEmpty();
        assertThat(after(WAITING, Meaning.of(new Intent.Unclear()), situation).list()).isEmpty();
    }

    @Test
    void whoWaitsForAPersonIsStillHeard() {
        var steps = after(WAITING, Meaning.of(promise(NEXT_FRIDAY)), situation);

        assertThat(steps.list()).hasSize(1).first().isInstanceOf(Step.MakePromise.class);
        assertThat(steps.voice()).isEqualTo(Voice.ALOUD);
    }

    @Test
    void stopTakesEffectWithOneWord() {
        var steps = told(optOut());

        assertThat(steps.list()).first().isEqualTo(new Step.OptOut(Source.REPLY));
        assertThat(texts(steps)).containsExactly(Text.OPTED_OUT);
        assertThat(steps.voice()).isEqualTo(Voice.LAST_WORD);
    }

    @Test
    void stopIsAnsweredOnceAndNeverAgain() {
        assertThat(told(situation.optedOut(), optOut()).voice()).isEqualTo(Voice.SILENT);
        assertThat(told(situation.optedOut(), optOut(), complaint(Topic.NOISE)).voice())
                .isEqualTo(Voice.SILENT);
    }

    @Test
    void stopAnsweredByTheCarrierIsNotAnsweredByUs() {
        var steps = told(situation.answeredByCarrier(CarrierOptOut.STOP), optOut());

        assertThat(steps.list()).containsExactly(new Step.OptOut(Source.CARRIER));
        assertThat(steps.voice()).isEqualTo(Voice.SILENT);
    }

    @Test
    void helpAnsweredByTheCarrierNeedsNothing() {
        var steps = told(situation.answeredByCarrier(CarrierOptOut.HELP), new Intent.Unclear());

        assertThat(steps.list()).isEmpty();
    }

    @Test
    void startBringsBack() {
        var steps = told(situation.optedOut(), new Intent.OptIn(evidence("恢复")));

        assertThat(steps.list()).first().isEqualTo(new Step.OptIn(Source.REPLY));
        assertThat(texts(steps)).containsExactly(Text.OPTED_IN);
        assertThat(steps.voice()).isEqualTo(Voice.ALOUD);
    }

    @Test
    void optedOutOwnerWithAComplaintIsAnsweredOnce() {
        var first = told(situation.optedOut(), complaint(Topic.ELEVATOR));
        var second = told(situation.optedOutAndAnsweredLately(), complaint(Topic.ELEVATOR));

        assertThat(first.voice()).isEqualTo(Voice.LAST_WORD);
        assertThat(second.voice()).isEqualTo(Voice.SILENT);
        assertThat(second.list())
                .containsExactly(new Step.OpenCase(Topic.ELEVATOR, null, Weight.COMPLAINT));
    }

    @Test
    void optedOutOwnerIsNotAskedWhatTheyMean() {
        assertThat(told(situation.optedOut(), new Intent.Unclear()).voice())
                .isEqualTo(Voice.SILENT);
    }

    @Test
    void thanksAreNotAnswered() {
        assertThat(told(new Intent.Acknowledgement(evidence("谢谢"))).list()).isEmpty();
    }

    @Test
    void firstUnclearIsAskedAboutWithFourChoices() {
        var steps = told(new Intent.Unclear());

        assertThat(texts(steps)).containsExactly(Text.WHAT_DO_YOU_MEAN);
        assertThat(asked(steps)).isEqualTo(new Expected.OneOfFour());
    }

    @Test
    void secondUnclearGoesToAPerson() {
        var steps = told(situation.unclearBefore(), new Intent.Unclear());

        assertThat(steps.list()).contains(new Step.HandOff(HandoffReason.UNCLEAR_TWICE));
        assertThat(texts(steps)).containsExactly(Text.PERSON_WILL_ANSWER);
    }

    @Test
    void fourChoicesLeadOn() {
        assertThat(texts(told(choice(Option.PAY)))).containsExactly(Text.PAY_BY_LINK);
        assertThat(texts(told(choice(Option.PICK_A_DAY)))).containsExactly(Text.PROMISE_WHICH_DAY);
        assertThat(texts(told(choice(Option.REPORT_A_FAULT))))
                .containsExactly(Text.TELL_US_THE_FAULT);
        assertThat(told(choice(Option.PERSON)).list())
                .contains(new Step.HandOff(HandoffReason.WANTS_PERSON));
    }

    @Test
    void anyWordsAreAFaultWhenAskedForOne() {
        var asked = new Asked(new Expected.Fault(), null);
        var steps = after(asked, Meaning.of(new Intent.Unclear()), situation);

        assertThat(steps.list())
                .containsExactly(new Step.OpenCase(Topic.OTHER, null, Weight.COMPLAINT));
    }

    @Test
    void theBotSaysWhatItIs() {
        assertThat(texts(told(new Intent.AsksWhetherBot(evidence("你是机器人吗")))))
                .containsExactly(Text.I_AM_A_BOT);
    }

    @Test
    void theOwnersWordOnARepairIsPassedOn() {
        var asked = situation.refusing().askedWhetherElevatorIsFixed();

        assertThat(told(asked, fixed(true)).list())
                .containsExactly(new Step.ConfirmFixed(7, "修好了"));
        assertThat(told(asked, fixed(false)).list()).containsExactly(new Step.NotFixed(7));
    }

    @Test
    void stillBrokenIsAnAnswerToWhetherItIsFixed() {
        var asked = situation.askedWhetherElevatorIsFixed();

        assertThat(told(asked, complaint(Topic.ELEVATOR)).list()).contains(new Step.NotFixed(7));
        assertThat(told(asked, fixed(false), complaint(Topic.ELEVATOR)).list()).hasSize(1);
        assertThat(told(asked, complaint(Topic.NOISE)).list())
                .containsExactly(new Step.OpenCase(Topic.NOISE, null, Weight.COMPLAINT));
    }

    @Test
    void takenOverConversationStaysSilent() {
        var said = Meaning.of(promise(NEXT_FRIDAY), refusal(Topic.ELEVATOR), new Intent.Unclear());

        assertThat(after(TAKEN, said, situation).list()).isEmpty();
    }

    @Test
    void theOwnersWordOnARepairIsHeardEvenWhileStaffTalk() {
        var asked = situation.refusing().askedWhetherElevatorIsFixed();

        assertThat(after(TAKEN, Meaning.of(fixed(true)), asked).list())
                .containsExactly(new Step.ConfirmFixed(7, "修好了"));
        assertThat(after(TAKEN, Meaning.of(fixed(false)), asked).list())
                .containsExactly(new Step.NotFixed(7));
    }

    @Test
    void stopIsHeardEvenWhileStaffTalk() {
        var steps = after(TAKEN, Meaning.of(optOut()), situation);

        assertThat(steps.list()).contains(new Step.OptOut(Source.REPLY));
        assertThat(texts(steps)).containsExactly(Text.OPTED_OUT);
    }

    @Test
    void redWordsCallAPersonAtOnce() {
        var steps = told(situation.withRedWords(), new Intent.Unclear());

        assertThat(steps.list()).contains(new Step.HandOff(HandoffReason.RED_WORDS));
        assertThat(texts(steps)).containsExactly(Text.PERSON_WILL_ANSWER);
    }

    @Test
    void redWordsAreShownToThoseWhoHaveTakenOver() {
        var steps = after(TAKEN, Meaning.of(new Intent.Unclear()), situation.withRedWords());

        assertThat(steps.list()).containsExactly(new Step.Flag(HandoffReason.RED_WORDS));
    }

    private Steps after(ConversationState state, Intent intent) {
        return after(state, Meaning.of(intent), situation);
    }

    private Steps told(Intent... intents) {
        return told(situation, intents);
    }

    private static Steps told(Situation situation, Intent... intents) {
        return after(IDLE, Meaning.of(intents), situation);
    }

    private static Steps after(ConversationState state, Reading reading, Situation situation) {
        return Transition.after(state, reading, situation.facts());
    }

    private static List<Text> texts(Steps steps) {
        return steps.list().stream()
                .filter(Step.Say.class::isInstance)
                .map(step -> ((Step.Say) step).sentence().text())
                .toList();
    }

    private static Expected asked(Steps steps) {
        return steps.list().stream()
                .filter(Step.Say.class::isInstance)
                .map(step -> ((Step.Say) step).sentence().asks())
                .findFirst()
                .orElseThrow();
    }

    private static Intent question() {
        return new Intent.BillQuestion(evidence("欠多少"));
    }

    private static Intent saysPaid() {
        return new Intent.SaysPaid(null, evidence("上周已经交了"));
    }

    private static Intent optOut() {
        return new Intent.OptOut(evidence("退订"));
    }
}
