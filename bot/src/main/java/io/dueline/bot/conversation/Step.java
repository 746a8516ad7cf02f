package io.dueline.bot.conversation;

import io.dueline.bot.understanding.PromisedDays;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.consent.Revocation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One thing that follows from a message.
sealed interface Step {

    record Say(Sentence sentence) implements Step {}

    /// @param words those that name the days
    record MakePromise(PromisedDays days, String words) implements Step {}

    record CancelPromise(String reason) implements Step {}

    record OpenCase(Topic topic, @Nullable String place, Weight weight) implements Step {}

    /// The owner is told what follows from it, now or when staff are done talking with them.
    ///
    /// @param words those that say so
    record ConfirmFixed(long caseId, String words) implements Step {}

    /// The owner is told where the case has gone, unless staff are talking with them.
    record NotFixed(long caseId) implements Step {}

    record OptOut(Revocation.Source source) implements Step {}

    record OptIn(Revocation.Source source) implements Step {}

    /// @param reason a code staff see explained
    record SetStance(Stance stance, @Nullable LocalDate until, String reason, String words)
            implements Step {}

    record PlaceHold(Hold.Kind kind, int days) implements Step {}

    /// Nobody at the address the message came from is reminded, until staff end it.
    record SpareAddress() implements Step {}

    /// The owner is not reminded, until staff end it.
    record SpareOwner() implements Step {}

    /// A person takes over from here, and nobody reminds the owner until then.
    record HandOff(HandoffReason reason) implements Step {}

    /// A person should look, and the talk goes on meanwhile.
    record Flag(HandoffReason reason) implements Step {}

    /// What a complaint means for the money.
    enum Weight {
        /// Nothing: it is only reported.
        COMPLAINT,
        /// The owner will not pay because of it.
        REFUSAL,
        /// The owner pays as soon as it is put right.
        CONDITION
    }
}
