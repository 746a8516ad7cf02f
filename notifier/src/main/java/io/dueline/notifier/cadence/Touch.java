package io.dueline.notifier.cadence;

import io.dueline.notifier.owner.OwnerId;

import java.time.Instant;
import java.util.Locale;

/// One contact with an owner, of any kind (source plan, chapter 2.2: whom, what, when).
///
/// @param real whether it reached the owner: delivered, or spoken with
/// @param by `bot`, `plan`, `owner` or `staff:` and a number
/// @param reference which message, call or visit it was, as in `message:17`; the same one is
///     logged once
public record Touch(
        OwnerId owner, Kind kind, boolean real, String by, String reference, Instant at) {

    /// How the contact was had.
    public enum Kind {
        MESSAGE,
        REPLY,
        CALL,
        VISIT,
        PAPER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
