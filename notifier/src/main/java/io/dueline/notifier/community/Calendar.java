package io.dueline.notifier.community;

import io.dueline.notifier.community.CommunityRules.Span;
import io.dueline.notifier.community.CommunityRules.Windows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When a community's owners may be spoken to first. Pure; wall times are those of its zone, also
/// on days when the clocks change.
public final class Calendar {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int DAYS_LOOKED_AHEAD = 30;

    private final Windows windows;
    private final ZoneId zone;

    public Calendar(Windows windows, ZoneId zone) {
        this.windows = windows;
        this.zone = zone;
    }

    /// An open stretch of time.
    public record Window(Instant opens, Instant closes) {
        boolean contains(Instant moment) {
            return !moment.isBefore(opens) && moment.isBefore(closes);
        }
    }

    /// The window the moment falls into, or nothing if all are shut then.
    public Optional<Window> open(Instant moment) {
        return windowsOn(dayOf(moment)).stream().filter(w -> w.contains(moment)).findFirst();
    }

    /// The window that is open at the moment or opens next.
    ///
    /// @throws IllegalStateException if none opens within thirty days
    public Window openOrNext(Instant moment) {
        return dayOf(moment)
                .datesUntil(dayOf(moment).plusDays(DAYS_LOOKED_AHEAD))
                .flatMap(day -> windowsOn(day).stream())
                .filter(window -> moment.isBefore(window.closes()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no contact window within a month"));
    }

    private List<Window> windowsOn(LocalDate day) {
        var spans = WEEKEND.contains(day.getDayOfWeek()) ? windows.weekend() : windows.weekday();
        return spans.stream()
                .map(span -> on(day, span))
                .filter(window -> window.opens().isBefore(window.closes()))
                .sorted((a, b) -> a.opens().compareTo(b.opens()))
                .toList();
    }

    private Window on(LocalDate day, Span span) {
        return new Window(
                day.atTime(span.from()).atZone(zone).toInstant(),
                day.atTime(span.until()).atZone(zone).toInstant());
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
