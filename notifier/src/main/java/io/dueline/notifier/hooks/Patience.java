package io.dueline.notifier.hooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long to wait before an event is told again. Pure.
final class Patience {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(6),
                    Duration.ofHours(12),
                    Duration.ofHours(24));

    /// At most this share is added, so that many do not come back at the same moment.
    private static final double JITTER = 0.1;

    private Patience() {}

    /// @param attempts how often it was told so far
    /// @param chance from zero to one
    /// @return nothing once it is time to give up, after two days
    static Optional<Duration> after(int attempts, double chance) {
        return attempts > PAUSES.size()
                ? Optional.empty()
                : Optional.of(PAUSES.get(attempts - 1)).map(pause -> longer(pause, chance));
    }

    private static Duration longer(Duration pause, double chance) {
        return pause.plusMillis(Math.round(pause.toMillis() * JITTER * chance));
    }
}
