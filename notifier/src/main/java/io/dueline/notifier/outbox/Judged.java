package io.dueline.notifier.outbox;

import io.dueline.notifier.outbox.Checkpoint.Departure;
import io.dueline.notifier.outbox.SendGuard.Verdict;
import io.dueline.notifier.template.RenderedText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// A message after its last questions.
///
/// @param validity how long its carrier may keep trying, if it leaves
/// @param anew what it says instead of what was planned; nothing if that still holds
record Judged(
        OutboundMessage message, Verdict verdict, Duration validity, @Nullable RenderedText anew) {

    boolean leaves() {
        return verdict instanceof Verdict.Go;
    }

    Judged saying(RenderedText text) {
        return text.body().equals(message.body())
                ? this
                : new Judged(message, verdict, validity, text);
    }

    Judged withNothingToSay() {
        return new Judged(message, new Verdict.Never("out_of_date"), validity, null);
    }

    Departure departure() {
        var next = message.nextAttempt();
        return new Departure(anew == null ? next : next.saying(anew.body()), validity);
    }
}
