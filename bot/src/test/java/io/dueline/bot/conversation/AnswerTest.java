package io.dueline.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.bot.conversation.ConversationState.Asked;
import io.dueline.bot.conversation.ConversationState.Idle;
import io.dueline.bot.conversation.ConversationState.TakenByStaff;
import io.dueline.bot.conversation.ConversationState.WaitingForPerson;
import io.dueline.bot.conversation.Steps.Voice;
import io.dueline.notifier.template.Text;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class AnswerTest {

    private static final Sentence PROMISE = Sentence.of(Text.PROMISE_SET);
    private static final Sentence CASE = Sentence.of(Text.COMPLAINT_HEARD);
    private static final Sentence INVOICE = Sentence.of(Text.INVOICE_WANTED);
    private static final Sentence FOUR =
            Sentence.of(Text.WHAT_DO_YOU_MEAN).asking(new Expected.OneOfFour());
    private static final Sentence FAULT =
            Sentence.of(Text.TELL_US_THE_FAULT).asking(new Expected.Fault());

    @Test
    void questionComesLastAndAlone() {
        var answer = Answer.of(List.of(FOUR, PROMISE, FAULT), Voice.ALOUD);

        assertThat(answer.sentences()).containsExactly(PROMISE, FOUR);
        assertThat(answer.asks()).isEqualTo(new Expected.OneOfFour());
    }

    @Test
    void twoSentencesAreEnough() {
        var answer = Answer.of(List.of(PROMISE, PROMISE, CASE, INVOICE), Voice.ALOUD);

        assertThat(answer.sentences()).containsExactly(PROMISE, CASE);
    }

    @Test
    void lastWordIsOneSentence() {
        assertThat(Answer.of(List.of(CASE, FOUR), Voice.LAST_WORD).sentences())
                .containsExactly(CASE);
        assertThat(Answer.of(List.of(FOUR), Voice.LAST_WORD).sentences()).containsExactly(FOUR);
    }

    @Test
    void silenceIsSilence() {
        assertThat(Answer.of(List.of(CASE, FOUR), Voice.SILENT).isSilence()).isTrue();
    }

    @Test
    void aQuestionLeavesTheTalkWaitingForItsAnswer() {
        var asks = aloud(new Step.Say(FOUR));

        assertThat(after(new Idle(), asks)).isEqualTo(new Asked(new Expected.OneOfFour(), 7L));
    }

    @Test
    void okLeavesTheQuestionOpen() {
        var asked = new Asked(new Expected.Day(List.of(LocalDate.EPOCH)), null);

        assertThat(after(asked, Steps.none())).isEqualTo(asked);
        assertThat(after(asked, aloud(new Step.Say(PROMISE)))).isEqualTo(new Idle());
    }

    @Test
    void handOffWaitsForAPersonWhateverElseWasSaid() {
        var steps = aloud(new Step.HandOff(HandoffReason.CANNOT_PAY), new Step.Say(FOUR));
        var waiting = new WaitingForPerson(HandoffReason.CANNOT_PAY);

        assertThat(after(new Idle(), steps)).isEqualTo(waiting);
        assertThat(after(waiting, aloud(new Step.Say(PROMISE)))).isEqualTo(waiting);
    }

    @Test
    void takenStaysTaken() {
        var taken = new TakenByStaff(1, Instant.EPOCH);

        assertThat(after(taken, aloud(new Step.Say(FOUR)))).isEqualTo(taken);
    }

    private static Steps aloud(Step... steps) {
        return new Steps(List.of(steps), Voice.ALOUD);
    }

    private static ConversationState after(ConversationState before, Steps steps) {
        var said =
                steps.list().stream()
                        .filter(Step.Say.class::isInstance)
                        .map(step -> ((Step.Say) step).sentence())
                        .toList();
        return Aftermath.of(before, steps, Answer.of(said, steps.voice()), 7L);
    }
}
