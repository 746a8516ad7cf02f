package io.dueline.bot.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.dueline.bot.understanding.DateReading;
import io.dueline.bot.understanding.Evidence;
import io.dueline.bot.understanding.Intent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;

/// One thing understood, as it is kept for staff to judge.
///
/// @param intent its name, as in `promise_without_date`
/// @param detail the topic, choice, score or yes and no
/// @param words exactly what the owner wrote
/// @param rule what read them
@JsonInclude(JsonInclude.Include.NON_NULL)
record Noted(
        String intent,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String detail,
        @Nullable String place,
        @Nullable String words,
        @Nullable String rule,
        @Nullable Double confidence) {

    static Noted of(Intent intent) {
        return switch (intent) {
            case Intent.Promise(var days, var by) ->
                    new Noted(name(intent), days.from(), days.to(), null, null, by);
            case Intent.SaysPaid(var on, var by) -> new Noted(name(intent), on, on, null, null, by);
            case Intent.Away(var until, var by) ->
                    new Noted(name(intent), null, until, null, null, by);
            case Intent.Refusal(var topic, var place, var by) ->
                    detailed(intent, topic.code(), place, by);
            case Intent.Complaint(var topic, var place, var by) ->
                    detailed(intent, topic.code(), place, by);
            case Intent.ConditionalPromise(var topic, var by) ->
                    detailed(intent, topic.code(), null, by);
            case Intent.Fixed(var yes, var by) -> detailed(intent, yes ? "yes" : "no", null, by);
            case Intent.Choice(var option, var by) ->
                    detailed(intent, option.name().toLowerCase(Locale.ROOT), null, by);
            case Intent.Rated(var score, var by) ->
                    detailed(intent, String.valueOf(score), null, by);
            case Intent.PromiseWithoutDate(var by) -> detailed(intent, null, null, by);
            case Intent.BareRefusal(var by) -> detailed(intent, null, null, by);
            case Intent.OfficeQuestion(var by) -> detailed(intent, null, null, by);
            case Intent.WrongPerson(var by) -> detailed(intent, null, null, by);
            case Intent.UnitSold(var by) -> detailed(intent, null, null, by);
            case Intent.AsksWho(var by) -> detailed(intent, null, null, by);
            case Intent.CannotPay(var by) -> detailed(intent, null, null, by);
            case Intent.BillQuestion(var by) -> detailed(intent, null, null, by);
            case Intent.WantsInvoice(var by) -> detailed(intent, null, null, by);
            case Intent.WantsPerson(var by) -> detailed(intent, null, null, by);
            case Intent.OptOut(var by) -> detailed(intent, null, null, by);
            case Intent.OptIn(var by) -> detailed(intent, null, null, by);
            case Intent.AsksWhetherBot(var by) -> detailed(intent, null, null, by);
            case Intent.Acknowledgement(var by) -> detailed(intent, null, null, by);
            case Intent.Unclear _ ->
                    new Noted(name(intent), null, null, null, null, null, null, null);
        };
    }

    static Noted of(DateReading other) {
        var days = other.days();
        return new Noted("days", days.from(), days.to(), null, null, other.evidence());
    }

    private Noted(
            String intent,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String detail,
            @Nullable String place,
            Evidence by) {
        this(intent, from, until, detail, place, by.words(), by.rule(), by.confidence());
    }

    private static Noted detailed(
            Intent intent, @Nullable String detail, @Nullable String place, Evidence by) {
        return new Noted(name(intent), null, null, detail, place, by);
    }

    private static String name(Intent intent) {
        return intent.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
