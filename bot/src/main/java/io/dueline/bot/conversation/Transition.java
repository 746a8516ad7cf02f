package io.dueline.bot.conversation;

import io.dueline.bot.conversation.Step.Weight;
import io.dueline.bot.conversation.Steps.Voice;
import io.dueline.bot.understanding.DateReading;
import io.dueline.bot.understanding.Intent;
import io.dueline.bot.understanding.Reading;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.channel.InboundText.CarrierOptOut;
import io.dueline.notifier.consent.Revocation.Source;
import io.dueline.notifier.template.Text;
import io.dueline.notifier.template.Wording;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What follows from a message: the table of the house, as a function of values. It performs
/// nothing and asks nobody.
final class Transition {

    private final ConversationState state;
    private final Reading reading;
    private final Facts facts;

    private Transition(ConversationState state, Reading reading, Facts facts) {
        this.state = state;
        this.reading = reading;
        this.facts = facts;
    }

    static Steps after(ConversationState state, Reading reading, Facts facts) {
        return new Transition(state, reading, facts).steps();
    }

    private Steps steps() {
        var carrier = facts.wish().carrier();
        return carrier == null ? ownSteps() : answeredByCarrier(carrier);
    }

    /// The carrier has told the person already; saying it again would be the second word.
    private static Steps answeredByCarrier(CarrierOptOut keyword) {
        return switch (keyword) {
            case STOP -> new Steps(List.of(new Step.OptOut(Source.CARRIER)), Voice.SILENT);
            case START -> new Steps(List.of(new Step.OptIn(Source.CARRIER)), Voice.SILENT);
            case HELP -> Steps.none();
        };
    }

    private Steps ownSteps() {
        var heard = Meant.by(reading.intents(), facts).stream().filter(this::isHeard).toList();
        var list = Stream.concat(heard.stream().flatMap(this::follow), alarm()).toList();
        return new Steps(list, voice(heard));
    }

    /// While staff talk with the owner only two things are the bot's business all the same: the
    /// wish for silence, and the owner's own word on a repair, for which a team and a refusal wait.
    private boolean isHeard(Intent intent) {
        return !(state instanceof ConversationState.TakenByStaff)
                || intent instanceof Intent.OptOut
                || intent instanceof Intent.OptIn
                || intent instanceof Intent.Fixed;
    }

    private Voice voice(List<Intent> heard) {
        var leaves = heard.stream().anyMatch(Intent.OptOut.class::isInstance);
        var returns = heard.stream().anyMatch(Intent.OptIn.class::isInstance);
        if (!facts.wish().optedOut()) {
            return leaves ? Voice.LAST_WORD : Voice.ALOUD;
        }
        if (returns) {
            return Voice.ALOUD;
        }
        return !leaves && !facts.wish().answeredLately() && heard.stream().anyMatch(this::calls)
                ? Voice.LAST_WORD
                : Voice.SILENT;
    }

    /// Whether somebody who wants no messages is owed an answer to this all the same.
    private boolean calls(Intent intent) {
        return switch (intent) {
            case Intent.Complaint _,
                    Intent.Refusal _,
                    Intent.ConditionalPromise _,
                    Intent.BillQuestion _,
                    Intent.WantsInvoice _,
                    Intent.WantsPerson _,
                    Intent.CannotPay _,
                    Intent.Fixed _,
                    Intent.OfficeQuestion _,
                    Intent.AsksWho _,
                    Intent.AsksWhetherBot _ ->
                    true;
            case Intent.Promise _,
                    Intent.PromiseWithoutDate _,
                    Intent.SaysPaid _,
                    Intent.Away _,
                    Intent.BareRefusal _,
                    Intent.WrongPerson _,
                    Intent.UnitSold _,
                    Intent.OptOut _,
                    Intent.OptIn _,
                    Intent.Choice _,
                    Intent.Rated _,
                    Intent.Acknowledgement _,
                    Intent.Unclear _ ->
                    false;
        };
    }

    private Stream<Step> follow(Intent intent) {
        return switch (intent) {
            case Intent.Promise promise -> promise(promise);
            case Intent.PromiseWithoutDate _ -> askDayOnce();
            case Intent.ConditionalPromise(var topic, var evidence) ->
                    refuse(topic, null, Weight.CONDITION, evidence.words());
            case Intent.SaysPaid _ -> saysPaid();
            case Intent.Away(var until, var evidence) -> away(until, evidence.words());
            case Intent.Refusal(var topic, var place, var evidence) ->
                    refuse(topic, place, Weight.REFUSAL, evidence.words());
            case Intent.BareRefusal _ -> refuseBarely();
            case Intent.Complaint complaint -> complain(complaint);
            case Intent.CannotPay _ -> handOff(HandoffReason.CANNOT_PAY, Text.CANNOT_PAY);
            case Intent.BillQuestion _ -> owing(Sentence.of(Text.BILL));
            case Intent.OfficeQuestion _ ->
                    flag(HandoffReason.OFFICE_QUESTION, Text.PERSON_WILL_ANSWER);
            case Intent.WrongPerson _ ->
                    leaveAlone(
                            new Step.SpareAddress(), HandoffReason.WRONG_PERSON, Text.WRONG_PERSON);
            case Intent.UnitSold _ ->
                    leaveAlone(new Step.SpareOwner(), HandoffReason.UNIT_SOLD, Text.UNIT_SOLD);
            case Intent.WantsInvoice _ -> handOff(HandoffReason.WANTS_INVOICE, Text.INVOICE_WANTED);
            case Intent.WantsPerson _ ->
                    handOff(HandoffReason.WANTS_PERSON, Text.PERSON_WILL_ANSWER);
            case Intent.OptOut _ ->
                    Stream.of(new Step.OptOut(Source.REPLY), say(Sentence.of(Text.OPTED_OUT)));
            case Intent.OptIn _ ->
                    Stream.of(new Step.OptIn(Source.REPLY), say(Sentence.of(Text.OPTED_IN)));
            case Intent.Fixed(var yes, var evidence) -> Stream.of(word(yes, evidence.words()));
            case Intent.Choice(var option, _) -> chosen(option);
            case Intent.AsksWho _ -> Stream.of(say(Sentence.of(Text.WHO_WE_ARE)));
            case Intent.AsksWhetherBot _ -> Stream.of(say(Sentence.of(Text.I_AM_A_BOT)));
            case Intent.Rated _, Intent.Acknowledgement _ -> Stream.of();
            case Intent.Unclear _ -> unclear();
        };
    }

    private Stream<Step> promise(Intent.Promise promise) {
        if (!facts.owes()) {
            return owing(Sentence.of(Text.BILL));
        }
        var other = otherMeaning(promise);
        return other == null
                ? Stream.of(new Step.MakePromise(promise.days(), promise.evidence().words()))
                : Stream.of(say(whichOf(promise.days().last(), other)));
    }

    /// Another day the words mean just as likely. One less likely is not asked about: the day is
    /// echoed, and the owner corrects it.
    private @Nullable LocalDate otherMeaning(Intent.Promise promise) {
        return reading.alternatives().stream()
                .filter(other -> other.evidence().confidence() >= promise.evidence().confidence())
                .map(DateReading::days)
                .map(days -> days.last())
                .filter(day -> !day.equals(promise.days().last()))
                .findFirst()
                .orElse(null);
    }

    private Sentence whichOf(LocalDate first, LocalDate second) {
        return new Sentence(
                Text.PROMISE_WHICH_MEANING,
                Map.of("first", day(first), "second", day(second)),
                new Expected.Day(List.of(first, second)));
    }

    /// Somebody who does not choose one of the days offered is not asked twice.
    private Stream<Step> askDayOnce() {
        return state instanceof ConversationState.Asked(Expected.Day(var offered), _)
                        && !offered.isEmpty()
                ? Stream.of()
                : askDay();
    }

    private Stream<Step> askDay() {
        return owing(DayChoices.question(facts.today(), reading.language()));
    }

    private Stream<Step> refuse(Topic topic, @Nullable String place, Weight weight, String words) {
        var steps = new ArrayList<Step>();
        steps.add(new Step.OpenCase(topic, place, weight));
        steps.add(new Step.SetStance(Stance.REFUSES, null, "refused_for_" + topic.code(), words));
        if (facts.promised()) {
            steps.add(new Step.CancelPromise("refused"));
        }
        return steps.stream();
    }

    /// What is wrong, said when asked for the reason, is the reason.
    private Stream<Step> complain(Intent.Complaint complaint) {
        return isAskedWhy()
                ? refuse(
                        complaint.topic(),
                        complaint.place(),
                        Weight.REFUSAL,
                        complaint.evidence().words())
                : Stream.of(
                        new Step.OpenCase(complaint.topic(), complaint.place(), Weight.COMPLAINT));
    }

    /// Asked why once, and then it is for people. Reminders go on meanwhile: nothing has been said
    /// that could be put right.
    private Stream<Step> refuseBarely() {
        if (!facts.owes()) {
            return Stream.of(say(Sentence.of(Text.NOTHING_OWED)));
        }
        if (state instanceof ConversationState.WaitingForPerson) {
            return Stream.of();
        }
        var cancelled =
                facts.promised()
                        ? Stream.<Step>of(new Step.CancelPromise("refused"))
                        : Stream.<Step>of();
        return Stream.concat(cancelled, hasBeenAskedWhy() ? giveUp() : askWhy());
    }

    private boolean hasBeenAskedWhy() {
        return isAskedWhy() || facts.stance() == Stance.REFUSES;
    }

    private boolean isAskedWhy() {
        return state instanceof ConversationState.Asked(Expected.Why _, _);
    }

    private Stream<Step> giveUp() {
        return handOff(HandoffReason.REFUSES_WITHOUT_REASON, Text.PERSON_WILL_ANSWER);
    }

    private Stream<Step> askWhy() {
        return Stream.of(say(Sentence.of(Text.WHY_NOT).asking(new Expected.Why())));
    }

    private Stream<Step> saysPaid() {
        var hold = new Step.PlaceHold(Hold.Kind.SAYS_PAID, facts.saysPaidDays());
        var paid = facts.paid();
        return paid == null
                ? Stream.of(
                        hold,
                        new Step.Flag(HandoffReason.PAYMENT_TO_CHECK),
                        say(
                                Sentence.of(
                                        Text.SAYS_PAID_NOT_FOUND,
                                        Map.of("days", String.valueOf(facts.saysPaidDays())))))
                : Stream.of(hold, say(found(paid)));
    }

    private Sentence found(Facts.Paid paid) {
        var amount = paid.amount();
        return Sentence.of(
                Text.SAYS_PAID_FOUND,
                Map.of(
                        "amount",
                        Wording.money(amount.minor(), amount.currency(), reading.language()),
                        "day",
                        day(paid.day())));
    }

    /// The promised day stands, wherever its owner is: nobody is asked before it.
    private Stream<Step> away(@Nullable LocalDate until, String words) {
        var steps = new ArrayList<Step>();
        if (!facts.promised()) {
            steps.add(new Step.SetStance(Stance.AWAY, until, "says_away", words));
        }
        if (facts.owes()) {
            steps.add(say(askingOpenly(Sentence.of(Text.AWAY_GUIDE))));
        }
        return steps.stream();
    }

    private Step word(boolean yes, String words) {
        var repair = Objects.requireNonNull(facts.awaiting());
        return yes ? new Step.ConfirmFixed(repair.id(), words) : new Step.NotFixed(repair.id());
    }

    private Stream<Step> chosen(Intent.Option option) {
        return switch (option) {
            case PAY -> owing(Sentence.of(Text.PAY_BY_LINK));
            case PICK_A_DAY -> askDay();
            case REPORT_A_FAULT ->
                    Stream.of(
                            say(Sentence.of(Text.TELL_US_THE_FAULT).asking(new Expected.Fault())));
            case PERSON -> handOff(HandoffReason.WANTS_PERSON, Text.PERSON_WILL_ANSWER);
        };
    }

    /// Whoever waits for a person is not asked what they mean; whoever was asked for a fault has
    /// told us one, in whatever words.
    private Stream<Step> unclear() {
        return switch (state) {
            case ConversationState.WaitingForPerson _, ConversationState.TakenByStaff _ ->
                    Stream.of();
            case ConversationState.Asked(Expected.Why _, _) ->
                    refuse(Topic.OTHER, null, Weight.REFUSAL, facts.words());
            case ConversationState.Asked(Expected.Fault _, _) ->
                    Stream.of(new Step.OpenCase(Topic.OTHER, null, Weight.COMPLAINT));
            case ConversationState.Asked _, ConversationState.Idle _ -> askWhatIsMeant();
        };
    }

    private Stream<Step> askWhatIsMeant() {
        if (facts.red()) {
            return Stream.of();
        }
        return facts.unclear() == 0
                ? Stream.of(
                        say(Sentence.of(Text.WHAT_DO_YOU_MEAN).asking(new Expected.OneOfFour())))
                : handOff(HandoffReason.UNCLEAR_TWICE, Text.PERSON_WILL_ANSWER);
    }

    /// Words of lawyers, press, threats or despair: no machine goes on alone after them.
    private Stream<Step> alarm() {
        if (!facts.red()) {
            return Stream.of();
        }
        return state instanceof ConversationState.TakenByStaff
                ? Stream.of(new Step.Flag(HandoffReason.RED_WORDS))
                : handOff(HandoffReason.RED_WORDS, Text.PERSON_WILL_ANSWER);
    }

    /// One who waits already has been told so.
    private Stream<Step> handOff(HandoffReason reason, Text text) {
        return state instanceof ConversationState.WaitingForPerson
                ? Stream.of(new Step.HandOff(reason))
                : Stream.of(new Step.HandOff(reason), say(Sentence.of(text)));
    }

    private static Stream<Step> flag(HandoffReason reason, Text text) {
        return Stream.of(new Step.Flag(reason), say(Sentence.of(text)));
    }

    private static Stream<Step> leaveAlone(Step spare, HandoffReason reason, Text text) {
        return Stream.of(spare, new Step.HandOff(reason), say(Sentence.of(text)));
    }

    private Stream<Step> owing(Sentence sentence) {
        return Stream.of(say(facts.owes() ? sentence : Sentence.of(Text.NOTHING_OWED)));
    }

    private static Sentence askingOpenly(Sentence sentence) {
        return sentence.asking(new Expected.Day(List.of()));
    }

    private static Step say(Sentence sentence) {
        return new Step.Say(sentence);
    }

    private String day(LocalDate day) {
        return Wording.day(day, reading.language());
    }
}
