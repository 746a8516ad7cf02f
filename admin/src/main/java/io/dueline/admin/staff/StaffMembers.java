package io.dueline.admin.staff;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;

/// The people who work here.
@Component
public class StaffMembers {

    private final StaffRows rows;
    private final StaffSessions sessions;
    private final Passwords passwords;
    private final TransactionalOperator transaction;
    private final Clock clock;

    StaffMembers(
            StaffRows rows,
            StaffSessions sessions,
            Passwords passwords,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Empty: there is none of that number.
    public Mono<StaffMember> find(StaffId id) {
        return rows.find(id);
    }

    /// Empty: there is none of that login.
    public Mono<StaffMember> byLogin(String login) {
        return rows.byLogin(login);
    }

    /// Everybody, those who still work here first.
    public Flux<StaffMember> all() {
        return rows.all();
    }

    /// Hires someone, or finds the one who already has the login; that one keeps their password.
    public Mono<StaffMember> hire(NewStaffMember member) {
        return passwords
                .hash(member.password())
                .flatMap(hash -> rows.insert(member, hash, clock.instant()))
                .then(Mono.defer(() -> rows.byLogin(member.login())));
    }

    /// Ends all their sessions at once, and lets them begin no other.
    public Mono<Void> disable(StaffId id) {
        return transaction
                .transactional(rows.disable(id, clock.instant()).then(sessions.endAll(id)))
                .then(Mono.fromRunnable(sessions::forget));
    }
}
