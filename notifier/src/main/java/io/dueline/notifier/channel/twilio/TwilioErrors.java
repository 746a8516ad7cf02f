package io.dueline.notifier.channel.twilio;

import io.dueline.notifier.channel.SendOutcome;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What Twilio's error numbers mean for us. A number stands in one row only; one that stands in
/// none is read by the status it came with.
enum TwilioErrors {
    /// Too fast, queues full, daily caps (20429, 21611, 30001, 63017, 63018, 63038), or a handset
    /// that is off (30003, 30008).
    TRY_LATER(20429, 21611, 30001, 30003, 30008, 63017, 63018, 63038) {
        @Override
        SendOutcome of(String code, @Nullable Duration after) {
            return new SendOutcome.TryLater(code, after);
        }
    },
    /// Opted out at Twilio, or blocked us on the messenger.
    PERSON_REFUSED(21610, 63014) {
        @Override
        SendOutcome of(String code, @Nullable Duration after) {
            return new SendOutcome.PersonRefused(code);
        }
    },
    /// Not a number, no mobile, a landline, unknown.
    BAD_ADDRESS(21211, 21614, 21635, 30005, 30006) {
        @Override
        SendOutcome of(String code, @Nullable Duration after) {
            return new SendOutcome.BadAddress(code);
        }
    },
    /// Filtered, unregistered, against a policy, outside the 24-hour window.
    REJECTED(30007, 30034, 30863, 63013, 63016, 63021) {
        @Override
        SendOutcome of(String code, @Nullable Duration after) {
            return new SendOutcome.Rejected(code);
        }
    },
    /// Wrong token, a sender that is not ours, a trial account.
    MISCONFIGURED(20003, 20404, 21601, 21606, 21608) {
        @Override
        SendOutcome of(String code, @Nullable Duration after) {
            return new SendOutcome.Misconfigured(code);
        }
    };

    private static final Set<Integer> OUR_FAULT = Set.of(401, 403, 404, 405);
    private static final int TOO_MANY = 429;

    private final Set<Integer> codes;

    TwilioErrors(Integer... codes) {
        this.codes = Set.of(codes);
    }

    /// The number decides where we know it, else the status does. A redirect is a refusal too: it
    /// means that we call a wrong place.
    static SendOutcome outcome(int status, @Nullable Integer code, @Nullable Duration after) {
        return rowWith(code)
                .orElseGet(() -> rowOf(status))
                .of(code == null ? "http-" + status : String.valueOf(code), after);
    }

    /// What the number of a text that was taken and not delivered means; nothing if we do not know
    /// it.
    static @Nullable SendOutcome verdict(@Nullable Integer code) {
        return rowWith(code).map(row -> row.of(String.valueOf(code), null)).orElse(null);
    }

    private static Optional<TwilioErrors> rowWith(@Nullable Integer code) {
        return Arrays.stream(values())
                .filter(row -> code != null && row.codes.contains(code))
                .findFirst();
    }

    private static TwilioErrors rowOf(int status) {
        if (status == TOO_MANY) {
            return TRY_LATER;
        }
        return status < 400 || OUR_FAULT.contains(status) ? MISCONFIGURED : REJECTED;
    }

    abstract SendOutcome of(String code, @Nullable Duration after);
}
