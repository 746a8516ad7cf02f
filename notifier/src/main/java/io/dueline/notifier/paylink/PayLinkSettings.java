package io.dueline.notifier.paylink;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/// How links are guarded. How long they live is a rule of the community.
///
/// @param wrongGuesses after so many wrong digits a link is locked
/// @param lock for how long at first; each further time twice as long, up to a day
/// @param wrongGuessesFrom so many wrong digits from one address within `guessedWithin`, over all
///   links, and it has to wait; many households may share an address of their carrier
/// @param guessedWithin how long a wrong guess is held against the address it came from
/// @param visit how long a browser counts as the owner's after the right digits
/// @param providerPatience how long a payment provider may take to open a checkout
/// @param sandbox whether one can pay with play money; never where real debts are
@Validated
@ConfigurationProperties("dueline.paylink")
record PayLinkSettings(
        @Min(1) @DefaultValue("5") int wrongGuesses,
        @NotNull @DefaultValue("15m") Duration lock,
        @Min(1) @DefaultValue("100") int wrongGuessesFrom,
        @NotNull @DefaultValue("1h") Duration guessedWithin,
        @NotNull @DefaultValue("12h") Duration visit,
        @NotNull @DefaultValue("10s") Duration providerPatience,
        @DefaultValue("false") boolean sandbox) {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 16;

    /// How long this wrong guess locks a link; not at all if it is still one of the first.
    ///
    /// @param wrong how many there were with this one
    Duration lockAfter(int wrong) {
        if (wrong % wrongGuesses != 0) {
            return Duration.ZERO;
        }
        var doublings = Math.min(wrong / wrongGuesses - 1, MOST_DOUBLINGS);
        var wanted = lock.multipliedBy(1L << doublings);
        return wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
    }
}
