package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.community.Calendar;
import io.dueline.notifier.community.Calendar.Window;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// Where the clock can be moved to by one click.
enum Jump {
    HOUR {
        @Override
        Instant from(ZonedDateTime now, Calendar calendar) {
            return now.plusHours(1).toInstant();
        }
    },
    /// To the opening of the next contact window, past the one that may be open.
    WINDOW {
        @Override
        Instant from(ZonedDateTime now, Calendar calendar) {
            var shut = calendar.open(now.toInstant()).map(Window::closes).orElse(now.toInstant());
            return calendar.openOrNext(shut).opens();
        }
    },
    DAY {
        @Override
        Instant from(ZonedDateTime now, Calendar calendar) {
            return now.toInstant().plus(Duration.ofDays(1));
        }
    },
    TOMORROW {
        @Override
        Instant from(ZonedDateTime now, Calendar calendar) {
            return now.plusDays(1).with(MORNING).toInstant();
        }
    },
    FRIDAY {
        @Override
        Instant from(ZonedDateTime now, Calendar calendar) {
            return now.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)).with(MORNING).toInstant();
        }
    };

    private static final LocalTime MORNING = LocalTime.of(9, 30);

    abstract Instant from(ZonedDateTime now, Calendar calendar);

    /// The code used in forms and words.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
