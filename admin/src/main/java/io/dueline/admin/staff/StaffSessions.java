package io.dueline.admin.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.dueline.admin.staff.StaffSessionRows.Session;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Who is signed in. Read with every request and therefore remembered for some seconds. Whoever
/// changes something about a person tells every instance to forget; should that word be lost, an
/// ended session is known for those seconds.
@Component
class StaffSessions {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final StaffSessionRows rows;
    private final StaffSettings settings;
    private final Live live;
    private final Clock clock;
    private final Cache<SessionToken, Session> remembered =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    StaffSessions(StaffSessionRows rows, StaffSettings settings, Live live, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.live = live;
        this.clock = clock;
        live.whenever(Topic.STAFF, _ -> remembered.invalidateAll());
    }

    /// Begins a session, and takes the occasion to throw away those that are over.
    Mono<SessionToken> begin(StaffId member) {
        var token = SessionToken.fresh();
        var now = clock.instant();
        return rows.deleteOlderThan(now.minus(settings.longest()))
                .then(rows.insert(token, member, now))
                .thenReturn(token);
    }

    /// Empty: nobody is signed in with that.
    Mono<StaffMember> find(SessionToken token) {
        return Mono.justOrEmpty(remembered.getIfPresent(token))
                .filter(this::isJustSeen)
                .switchIfEmpty(Mono.defer(() -> read(token)))
                .filter(this::isAlive)
                .map(Session::member);
    }

    Mono<Void> end(SessionToken token) {
        return rows.delete(token).then(Mono.fromRunnable(() -> remembered.invalidate(token)));
    }

    Mono<Void> endAll(StaffId member) {
        return rows.deleteOf(member).then(changed(member));
    }

    /// All but the one they are in.
    Mono<Void> endOthers(StaffId member, SessionToken here) {
        return rows.deleteOthersOf(member, here).then(changed(member));
    }

    /// Has every instance look again at who they are; after the commit, if there is a transaction.
    Mono<Void> changed(StaffId member) {
        return Mono.defer(() -> live.changed(Topic.STAFF, member.value()));
    }

    private Mono<Session> read(SessionToken token) {
        return rows.find(token)
                .filter(this::isAlive)
                .flatMap(session -> touch(token, session))
                .doOnNext(session -> remembered.put(token, session));
    }

    private Mono<Session> touch(SessionToken token, Session session) {
        var now = clock.instant();
        return isJustSeen(session)
                ? Mono.just(session)
                : rows.seen(token, now)
                        .thenReturn(new Session(session.member(), session.startedAt(), now));
    }

    private boolean isJustSeen(Session session) {
        return isYoung(session.seenAt(), SEEN_EVERY);
    }

    private boolean isAlive(Session session) {
        return isYoung(session.seenAt(), settings.idle())
                && isYoung(session.startedAt(), settings.longest());
    }

    private boolean isYoung(Instant moment, Duration limit) {
        return moment.plus(limit).isAfter(clock.instant());
    }
}
