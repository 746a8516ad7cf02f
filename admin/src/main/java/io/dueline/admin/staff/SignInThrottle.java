package io.dueline.admin.staff;

import io.dueline.admin.staff.SignInAttemptRows.Watched;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

/// Slows down guessing: by login and address together, and more widely by each of the two.
@Component
class SignInThrottle {

    private final SignInAttemptRows rows;
    private final StaffSettings.Throttling limits;
    private final Clock clock;

    SignInThrottle(SignInAttemptRows rows, StaffSettings settings, Clock clock) {
        this.rows = rows;
        this.limits = settings.throttle();
        this.clock = clock;
    }

    /// Whether the attempt may be made now; if so it counts as failed until it succeeds.
    Mono<Boolean> admits(String login, String address) {
        var watched = List.of(pair(login, address), byLogin(login), byAddress(address));
        return rows.countIfAllowed(watched, clock.instant())
                .map(allowed -> allowed == watched.size());
    }

    /// Forgets what the login had against it, and whatever is long ago.
    Mono<Void> succeeded(String login, String address) {
        return rows.forget(List.of(pair(login, address), byLogin(login)))
                .then(rows.takeBack(byAddress(address)))
                .then(rows.deleteOlderThan(clock.instant().minus(limits.forget())));
    }

    private Watched pair(String login, String address) {
        return watched("pair " + login + " " + address, limits.pair());
    }

    private Watched byLogin(String login) {
        return watched("login " + login, limits.login());
    }

    private Watched byAddress(String address) {
        return watched("address " + address, limits.address());
    }

    private static Watched watched(String what, int limit) {
        return new Watched(HexFormat.of().formatHex(SessionToken.sha256(what)), limit);
    }
}
