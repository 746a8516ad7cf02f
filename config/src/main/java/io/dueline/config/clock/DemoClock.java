package io.dueline.config.clock;

import io.dueline.config.start.ClockStart;
import io.dueline.notifier.schedule.MovableClock;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/// The clock of a demonstration, and where it was started.
///
/// @param notFrom the moment it was to start at and did not, because what is stored there is newer
public record DemoClock(MovableClock clock, @Nullable Instant notFrom) {

    /// Starts where it is told, and otherwise goes on from where it was. It never goes back: days
    /// promised would come a second time, and messages be older than what they answer.
    static DemoClock started(String start, ClockFile file, Clock real) {
        var now = real.instant();
        var kept = file.lead();
        var wanted = start.isBlank() ? null : ClockStart.of(start);
        var goesOn = now.plus(kept.orElse(Duration.ZERO));
        var refused = wanted != null && kept.isPresent() && wanted.isBefore(goesOn);
        return running(wanted == null || refused ? goesOn : wanted, file, real)
                .notFrom(refused ? wanted : null);
    }

    /// It is kept from the first start on, so that the next one knows what this one has seen.
    private static DemoClock running(Instant moment, ClockFile file, Clock real) {
        var clock = MovableClock.startingAt(moment, ZoneOffset.UTC);
        Runnable keep = () -> file.keep(Duration.between(real.instant(), clock.instant()));
        keep.run();
        clock.onJump(keep);
        return new DemoClock(clock, null);
    }

    private DemoClock notFrom(@Nullable Instant moment) {
        return new DemoClock(clock, moment);
    }
}
