package io.dueline.notifier.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A clock that can be moved by hand: it ticks from any moment in a demonstration, and stands still
/// in tests until told to go on. Never present in production.
public final class MovableClock extends Clock {

    private final Clock ticking;
    private final ZoneId zone;
    private final List<Runnable> listeners;
    private volatile Duration offset;

    private MovableClock(Clock ticking, ZoneId zone, Duration offset) {
        this.ticking = ticking;
        this.zone = zone;
        this.offset = offset;
        this.listeners = new CopyOnWriteArrayList<>();
    }

    /// Runs on at the usual pace from the given moment.
    public static MovableClock startingAt(Instant moment, ZoneId zone) {
        var system = Clock.systemUTC();
        return new MovableClock(system, zone, Duration.between(system.instant(), moment));
    }

    /// Stands at the given moment until moved.
    public static MovableClock standingAt(Instant moment, ZoneId zone) {
        return new MovableClock(Clock.fixed(moment, zone), zone, Duration.ZERO);
    }

    public void jumpTo(Instant moment) {
        offset = Duration.between(ticking.instant(), moment);
        listeners.forEach(Runnable::run);
    }

    public void advance(Duration by) {
        jumpTo(instant().plus(by));
    }

    /// Called after each jump, so that what waits for a moment looks at the clock again.
    public void onJump(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Instant instant() {
        return ticking.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /// The same moment in another zone; such a copy follows no later jumps, so ask for it anew each
    /// time.
    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(ticking, other, offset);
    }
}
