package io.dueline.bot.conversation;

import io.dueline.bot.cases.Case;
import io.dueline.bot.cases.Opened;
import io.dueline.bot.promise.Made;
import io.dueline.bot.promise.PromiseToPay;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.template.Text;
import io.dueline.notifier.template.Wording;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What an owner hears of a deed that can turn out in several ways.
final class Echo {

    private Echo() {}

    static Sentence of(Made made, Language language) {
        return switch (made) {
            case Made.Set(var promise, var replaced) when replaced == null ->
                    Sentence.of(Text.PROMISE_SET, promised(promise, language));
            case Made.Set(var promise, var replaced) -> moved(promise, replaced.due(), language);
            case Made.TooFar(var latest) ->
                    Sentence.of(
                                    Text.PROMISE_TOO_FAR,
                                    Map.of("latest", Wording.day(latest, language)))
                            .asking(new Expected.Day(List.of()));
            case Made.InThePast(var today) -> DayChoices.question(today, language);
            case Made.NothingOwed _ -> Sentence.of(Text.NOTHING_OWED);
        };
    }

    /// @param topic as people say it
    static Sentence of(
            Opened opened, Step.Weight weight, String topic, ZoneId zone, Language language) {
        var number = opened.opened().number();
        return opened.alreadyOpen()
                ? Sentence.of(Text.CASE_ALREADY_OPEN, Map.of("number", number, "topic", topic))
                : Sentence.of(
                        heard(weight),
                        Map.of(
                                "number", number,
                                "topic", topic,
                                "deadline",
                                        Wording.moment(
                                                opened.opened().resolveBy(), zone, language)));
    }

    /// That a case the owner found not fixed is open again, and with whom.
    static Sentence ofReopening(Case reopened, ZoneId zone, Language language) {
        return reopened.supervised()
                ? Sentence.of(Text.CASE_REOPENED, Map.of("number", reopened.number()))
                : Sentence.of(
                        Text.CASE_OPEN_AGAIN,
                        Map.of(
                                "number", reopened.number(),
                                "deadline", Wording.moment(reopened.resolveBy(), zone, language)));
    }

    private static Text heard(Step.Weight weight) {
        return switch (weight) {
            case COMPLAINT -> Text.COMPLAINT_HEARD;
            case REFUSAL -> Text.REFUSAL_HEARD;
            case CONDITION -> Text.CONDITION_HEARD;
        };
    }

    private static Sentence moved(PromiseToPay promise, LocalDate before, Language language) {
        return before.equals(promise.due())
                ? Sentence.of(Text.PROMISE_SET, promised(promise, language))
                : Sentence.of(
                        Text.PROMISE_MOVED,
                        Map.of(
                                "day", Wording.day(promise.due(), language),
                                "before", Wording.day(before, language),
                                "total", total(promise, language)));
    }

    private static Map<String, String> promised(PromiseToPay promise, Language language) {
        return Map.of(
                "day", Wording.day(promise.due(), language), "total", total(promise, language));
    }

    private static String total(PromiseToPay promise, Language language) {
        var amount = promise.amount();
        return Wording.money(amount.minor(), amount.currency(), language);
    }
}
