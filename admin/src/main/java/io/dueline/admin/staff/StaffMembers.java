package io.dueline.admin.staff;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;

/// The people who work here. Somebody who may run Dueline is always left.
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

    /// Whether anybody was ever hired.
    public Mono<Boolean> areThere() {
        return rows.areThere();
    }

    /// Hires someone, or finds the one who already has the login; that one keeps their password.
    public Mono<StaffMember> hire(NewStaffMember member) {
        return passwords
                .hash(member.password())
                .flatMap(hash -> rows.insert(member, hash, clock.instant()))
                .then(Mono.defer(() -> rows.byLogin(member.login())));
    }

    /// Hires someone with a password made for them. Empty: the login is taken.
    public Mono<GivenPassword> welcome(String login, Post post) {
        var password = Passwords.made();
        var member = new NewStaffMember(login, post.name(), post.role(), password, post.language());
        return passwords
                .hash(password)
                .flatMap(hash -> insert(member, hash))
                .map(hired -> new GivenPassword(hired, password))
                .as(transaction::transactional);
    }

    /// Makes someone a new password, which ends all their sessions. Empty: there is none of that
    /// number.
    public Mono<GivenPassword> giveNewPassword(StaffId id) {
        return give(id, Passwords.made()).as(transaction::transactional);
    }

    /// @throws LastOperator if nobody would be left to run Dueline
    public Mono<Void> change(StaffId id, Post post) {
        return (post.role() == Role.OPERATOR ? Mono.<Void>empty() : leavesAnOperator(id))
                .then(Mono.defer(() -> rows.change(id, post)))
                .then(sessions.changed(id))
                .as(transaction::transactional);
    }

    /// Ends all their sessions at once, and lets them begin no other.
    ///
    /// @throws LastOperator if nobody would be left to run Dueline
    public Mono<Void> disable(StaffId id) {
        return leavesAnOperator(id)
                .then(Mono.defer(() -> rows.disable(id, clock.instant())))
                .then(sessions.endAll(id))
                .as(transaction::transactional);
    }

    /// Lets them sign in again, with the password they had.
    public Mono<Void> enable(StaffId id) {
        return rows.enable(id);
    }

    private Mono<StaffMember> insert(NewStaffMember member, String hash) {
        return rows.insert(member, hash, clock.instant())
                .map(StaffId::new)
                .delayUntil(id -> rows.give(id, hash))
                .flatMap(rows::find);
    }

    private Mono<GivenPassword> give(StaffId id, String password) {
        return passwords
                .hash(password)
                .flatMap(hash -> rows.give(id, hash))
                .then(sessions.endAll(id))
                .then(Mono.defer(() -> rows.find(id)))
                .map(member -> new GivenPassword(member, password));
    }

    /// Two operators who would disable each other wait for one another here.
    private Mono<Void> leavesAnOperator(StaffId without) {
        return rows.holdOperators()
                .collectList()
                .filter(operators -> operators.equals(List.of(without)))
                .flatMap(_ -> Mono.error(new LastOperator()));
    }
}
