package io.dueline.bot.understanding;

import io.dueline.bot.understanding.Intent.Acknowledgement;
import io.dueline.bot.understanding.Intent.AsksWhetherBot;
import io.dueline.bot.understanding.Intent.AsksWho;
import io.dueline.bot.understanding.Intent.Away;
import io.dueline.bot.understanding.Intent.BareRefusal;
import io.dueline.bot.understanding.Intent.BillQuestion;
import io.dueline.bot.understanding.Intent.CannotPay;
import io.dueline.bot.understanding.Intent.Choice;
import io.dueline.bot.understanding.Intent.Complaint;
import io.dueline.bot.understanding.Intent.ConditionalPromise;
import io.dueline.bot.understanding.Intent.Fixed;
import io.dueline.bot.understanding.Intent.OfficeQuestion;
import io.dueline.bot.understanding.Intent.OptIn;
import io.dueline.bot.understanding.Intent.OptOut;
import io.dueline.bot.understanding.Intent.Promise;
import io.dueline.bot.understanding.Intent.PromiseWithoutDate;
import io.dueline.bot.understanding.Intent.Rated;
import io.dueline.bot.understanding.Intent.Refusal;
import io.dueline.bot.understanding.Intent.SaysPaid;
import io.dueline.bot.understanding.Intent.Unclear;
import io.dueline.bot.understanding.Intent.UnitSold;
import io.dueline.bot.understanding.Intent.WantsInvoice;
import io.dueline.bot.understanding.Intent.WantsPerson;
import io.dueline.bot.understanding.Intent.WrongPerson;

import java.util.Objects;
import java.util.Optional;

/// Readings in the words of the labelled files.
final class Labels {

    private Labels() {}

    static String intent(Intent intent) {
        return switch (intent) {
            case OptOut _ -> "opt_out";
            case WantsPerson _ -> "human";
            case Promise _, PromiseWithoutDate _ -> "promise";
            case SaysPaid _ -> "already_paid";
            case ConditionalPromise _, Refusal _, BareRefusal _, Complaint _, CannotPay _ ->
                    "refusal_complaint";
            case BillQuestion _, OfficeQuestion _, WantsInvoice _ -> "question";
            case Away _ -> "away";
            case OptIn _, Fixed _, Choice _, Rated _ -> "other";
            case WrongPerson _, UnitSold _, AsksWho _ -> "other";
            case AsksWhetherBot _, Acknowledgement _, Unclear _ -> "other";
        };
    }

    static Optional<Topic> topic(Reading reading) {
        return reading.intents().stream()
                .map(
                        intent ->
                                switch (intent) {
                                    case ConditionalPromise promise -> promise.topic();
                                    case BareRefusal _ -> Topic.OTHER;
                                    case Refusal refusal -> refusal.topic();
                                    case Complaint complaint -> complaint.topic();
                                    case Intent _ -> null;
                                })
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// The days a reading stands for: the promise's, or those a message of no other use names.
    static Optional<PromisedDays> days(Reading reading) {
        if (reading.primary() instanceof Promise promise) {
            return Optional.of(promise.days());
        }
        return intent(reading.primary()).equals("other")
                ? reading.alternatives().reversed().stream().findFirst().map(DateReading::days)
                : Optional.empty();
    }
}
