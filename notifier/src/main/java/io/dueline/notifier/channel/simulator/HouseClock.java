package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.community.Calendar;
import io.dueline.notifier.community.Calendar.Window;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.CommunityRules.Windows;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.schedule.MovableClock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The clock of the house, which a demonstration may move forward.
@Component
class HouseClock {

    private final Clock clock;
    private final Communities communities;
    private final Live live;

    HouseClock(Clock clock, Communities communities, Live live) {
        this.clock = clock;
        this.communities = communities;
        this.live = live;
    }

    /// What the clock shows.
    ///
    /// @param open the contact window that is open now
    /// @param next the opening of the next one, if none is
    record Face(
            Instant now,
            ZoneId zone,
            boolean movable,
            @Nullable Window open,
            @Nullable Instant next) {

        public LocalDateTime wall() {
            return LocalDateTime.ofInstant(now, zone).withSecond(0).withNano(0);
        }
    }

    /// Where the house stands, and when it may speak.
    private record Place(ZoneId zone, Calendar calendar) {}

    Mono<Face> face() {
        return place().map(this::face);
    }

    /// Moves the clock by one of the usual jumps.
    Mono<Void> jump(Jump jump) {
        return place().map(
                        place -> jump.from(clock.instant().atZone(place.zone()), place.calendar()))
                .flatMap(this::moveTo);
    }

    /// Moves the clock to a wall time of the house.
    ///
    /// @return false if that has passed already; the clock never goes back
    Mono<Boolean> jumpTo(LocalDateTime wall) {
        return place().map(place -> wall.atZone(place.zone()).toInstant())
                .filter(moment -> !moment.isBefore(clock.instant()))
                .flatMap(moment -> moveTo(moment).thenReturn(true))
                .defaultIfEmpty(false);
    }

    /// What listens to the clock may write to a disk, so not on the event loop.
    private Mono<Void> moveTo(Instant moment) {
        return clock instanceof MovableClock movable
                ? Mono.fromRunnable(() -> movable.jumpTo(moment))
                        .subscribeOn(Schedulers.boundedElastic())
                        .then(live.changed(Change.Topic.CLOCK, 0))
                : Mono.empty();
    }

    private Face face(Place place) {
        var now = clock.instant();
        var open = place.calendar().open(now);
        return new Face(
                now,
                place.zone(),
                clock instanceof MovableClock,
                open.orElse(null),
                open.isPresent() ? null : place.calendar().openOrNext(now).opens());
    }

    private Mono<Place> place() {
        return communities
                .all()
                .next()
                .map(community -> new Place(community.zone(), community.calendar()))
                .defaultIfEmpty(placeOfNobody());
    }

    private Place placeOfNobody() {
        return new Place(clock.getZone(), new Calendar(Windows.ofThePlan(), clock.getZone()));
    }
}
