package io.dueline.bot.understanding;

import io.dueline.bot.understanding.Intent.Acknowledgement;
import io.dueline.bot.understanding.Intent.AsksWhetherBot;
import io.dueline.bot.understanding.Intent.AsksWho;
import io.dueline.bot.understanding.Intent.Away;
import io.dueline.bot.understanding.Intent.BareRefusal;
import io.dueline.bot.understanding.Intent.BillQuestion;
import io.dueline.bot.understanding.Intent.CannotPay;
import io.dueline.bot.understanding.Intent.Complaint;
import io.dueline.bot.understanding.Intent.ConditionalPromise;
import io.dueline.bot.understanding.Intent.OfficeQuestion;
import io.dueline.bot.understanding.Intent.OptIn;
import io.dueline.bot.understanding.Intent.OptOut;
import io.dueline.bot.understanding.Intent.Promise;
import io.dueline.bot.understanding.Intent.PromiseWithoutDate;
import io.dueline.bot.understanding.Intent.Refusal;
import io.dueline.bot.understanding.Intent.SaysPaid;
import io.dueline.bot.understanding.Intent.Unclear;
import io.dueline.bot.understanding.Intent.UnitSold;
import io.dueline.bot.understanding.Intent.WantsInvoice;
import io.dueline.bot.understanding.Intent.WantsPerson;
import io.dueline.bot.understanding.Intent.WrongPerson;
import io.dueline.bot.understanding.dates.Dates;
import io.dueline.bot.understanding.dates.Found;
import io.dueline.bot.understanding.phrases.Phrases;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Puts the rules together: which intents a message holds, in the order in which they are acted on.
final class Reader {

    private static final int FEW_WORDS = 4;
    private static final Set<Topic> NO_CAUSE = EnumSet.of(Topic.OTHER, Topic.FEES_DISPUTE);

    private final Dates dates = new Dates();
    private final PayDays payDays = new PayDays();
    private final Complaints complaints = new Complaints();
    private final Answers answers = new Answers();

    Reading read(Utterance utterance) {
        Message message = Message.of(utterance, dates);
        // an opt-out is heard whatever was asked
        Optional<Intent> answer =
                message.says(Themes.OPT_OUT) ? Optional.empty() : answers.to(message);
        Optional<Found> promised = payDays.promised(message);
        List<Intent> intents = answer.map(List::of).orElseGet(() -> intents(message, promised));
        return new Reading(intents, alternatives(message, promised), message.language());
    }

    private List<Intent> intents(Message message, Optional<Found> promised) {
        List<Intent> intents = new ArrayList<>();
        said(message, Themes.OPT_OUT, OptOut::new).ifPresent(intents::add);
        wrongPerson(message, promised).ifPresent(intents::add);
        said(message, Themes.SOLD, UnitSold::new).ifPresent(intents::add);
        said(message, Themes.PERSON, WantsPerson::new).ifPresent(intents::add);
        promised.map(date -> promise(message, date)).ifPresent(intents::add);
        paid(message).ifPresent(intents::add);
        trouble(message).ifPresent(intents::add);
        said(message, Themes.QUESTION, BillQuestion::new).ifPresent(intents::add);
        said(message, Themes.OFFICE, OfficeQuestion::new).ifPresent(intents::add);
        said(message, Themes.INVOICE, WantsInvoice::new).ifPresent(intents::add);
        away(message, promised).ifPresent(intents::add);
        said(message, Themes.OPT_IN, OptIn::new).ifPresent(intents::add);
        said(message, Themes.WHO, AsksWho::new).ifPresent(intents::add);
        said(message, Themes.BOT, AsksWhetherBot::new).ifPresent(intents::add);
        if (promised.isEmpty()) {
            vague(message, intents).ifPresent(intent -> insert(intents, intent));
        }
        return intents.isEmpty() ? List.of(rest(message)) : intents;
    }

    /// Beside a day to pay on, "打错了" speaks of the day written before.
    private static Optional<Intent> wrongPerson(Message message, Optional<Found> promised) {
        return promised.isPresent()
                ? Optional.empty()
                : said(message, Themes.WRONG_PERSON, WrongPerson::new);
    }

    private static Intent rest(Message message) {
        return said(message, Themes.ACK, Acknowledgement::new).orElseGet(Unclear::new);
    }

    private static Optional<Intent> said(
            Message message, Phrases theme, Function<Evidence, Intent> intent) {
        return message.evidence(theme, 0.9).map(intent);
    }

    private static Intent promise(Message message, Found date) {
        double confidence = date.loose() ? 0.6 : message.says(Themes.PAY) ? 0.95 : 0.8;
        return new Promise(PayDays.days(date), message.evidence(date, confidence));
    }

    private static Optional<Intent> paid(Message message) {
        return message.says(Themes.CONDITION)
                ? Optional.empty()
                : message.evidence(Themes.PAID, 0.9)
                        .map(words -> new SaysPaid(paidOn(message), words));
    }

    private static @Nullable LocalDate paidOn(Message message) {
        for (Found date : message.dates()) {
            if (date.days().behind() != null) {
                return date.days().behind();
            }
        }
        return null;
    }

    /// What stands between the bill and its payment.
    private Optional<Intent> trouble(Message message) {
        Optional<Intent> condition =
                said(
                        message,
                        Themes.CONDITION,
                        words -> new ConditionalPromise(complaints.topic(message), words));
        return condition
                .or(() -> said(message, Themes.REFUSE, words -> refusal(message, words)))
                .or(() -> complaint(message))
                .or(() -> said(message, Themes.CANNOT_PAY, CannotPay::new));
    }

    /// What is wrong belongs to the refusal as much as the refusing words.
    private Intent refusal(Message message, Evidence words) {
        if (isBare(message)) {
            return new BareRefusal(words);
        }
        Evidence all =
                complaints
                        .complaint(message)
                        .map(cause -> message.across(message.evidence(cause.hit(), 1), words))
                        .orElse(words);
        return new Refusal(complaints.topic(message), message.words(Themes.PLACE), all);
    }

    /// Neither a cause nor room for one in words we do not know; that it is the fee one does not
    /// pay is no cause.
    private boolean isBare(Message message) {
        return complaints.complaint(message).isEmpty()
                && NO_CAUSE.contains(complaints.topic(message))
                && message.words(Themes.PLACE) == null
                && message.residue(Themes.REFUSE) <= FEW_WORDS;
    }

    private Optional<Intent> complaint(Message message) {
        return complaints
                .complaint(message)
                .map(
                        cause ->
                                new Complaint(
                                        cause.topic(),
                                        message.words(Themes.PLACE),
                                        message.evidence(cause.hit(), 0.8)));
    }

    private static Optional<Intent> away(Message message, Optional<Found> promised) {
        return message.evidence(Themes.AWAY, 0.9)
                .map(words -> new Away(until(message, promised), words));
    }

    private static @Nullable LocalDate until(Message message, Optional<Found> promised) {
        return message.dates().stream()
                .filter(Found::ahead)
                .filter(date -> !date.loose() && !date.equals(promised.orElse(null)))
                .map(date -> PayDays.days(date).last())
                .findFirst()
                .orElse(null);
    }

    /// Will pay some time: only where nothing in the message says otherwise.
    private static Optional<Intent> vague(Message message, List<Intent> said) {
        boolean otherwise =
                said.stream().anyMatch(intent -> !(intent instanceof Away))
                        || message.says(Themes.OTHER);
        boolean ofPaying = message.says(Themes.PAY) || message.residue(Themes.VAGUE) == 0;
        return otherwise || !ofPaying
                ? Optional.empty()
                : said(message, Themes.VAGUE, PromiseWithoutDate::new);
    }

    private static void insert(List<Intent> intents, Intent promise) {
        intents.addFirst(promise);
    }

    private static List<DateReading> alternatives(Message message, Optional<Found> promised) {
        return promised.map(date -> PayDays.others(message, date))
                .orElseGet(() -> mentioned(message));
    }

    private static List<DateReading> mentioned(Message message) {
        List<Found> ahead = message.dates().stream().filter(Found::ahead).toList();
        boolean onlyLoose = ahead.stream().allMatch(Found::loose);
        return ahead.stream()
                .filter(date -> onlyLoose || !date.loose())
                .map(date -> new DateReading(PayDays.days(date), message.evidence(date, 0.5)))
                .toList();
    }
}
