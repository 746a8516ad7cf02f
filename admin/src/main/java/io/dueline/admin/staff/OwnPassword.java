package io.dueline.admin.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.Optional;

/// Lets people choose their own password. Who finds a screen left open does not know the old one,
/// and guessing it is slowed down as it is at the door.
@Component
class OwnPassword {

    private final SignInThrottle throttle;
    private final StaffRows rows;
    private final Passwords passwords;
    private final StaffSessions sessions;
    private final AuditTrail trail;
    private final TransactionalOperator transaction;

    OwnPassword(
            SignInThrottle throttle,
            StaffRows rows,
            Passwords passwords,
            StaffSessions sessions,
            AuditTrail trail,
            TransactionalOperator transaction) {
        this.throttle = throttle;
        this.rows = rows;
        this.passwords = passwords;
        this.sessions = sessions;
        this.trail = trail;
        this.transaction = transaction;
    }

    /// What the form sends.
    record Wish(@Nullable String old, @Nullable String password, @Nullable String again) {

        String known() {
            return Optional.ofNullable(old).orElse("");
        }

        String wanted() {
            return Optional.ofNullable(password).orElse("");
        }

        Optional<PasswordFlaw> flaw(String login) {
            return PasswordFlaw.of(wanted(), login).or(this::repetition);
        }

        private Optional<PasswordFlaw> repetition() {
            if (!wanted().equals(again)) {
                return Optional.of(PasswordFlaw.DIFFERENT);
            }
            return wanted().equals(old) ? Optional.of(PasswordFlaw.UNCHANGED) : Optional.empty();
        }

        @Override
        public String toString() {
            return "Wish[redacted]";
        }
    }

    /// Ends their sessions elsewhere. Empty: it is changed.
    ///
    /// @param here the session that goes on
    Mono<PasswordFlaw> change(StaffMember me, Wish wish, SessionToken here, String address) {
        return Mono.justOrEmpty(wish.flaw(me.login()))
                .switchIfEmpty(Mono.defer(() -> guarded(me, wish, here, address)));
    }

    private Mono<PasswordFlaw> guarded(
            StaffMember me, Wish wish, SessionToken here, String address) {
        return throttle.admits(me.login(), address)
                .flatMap(
                        admitted ->
                                admitted
                                        ? check(me, wish, here, address)
                                        : Mono.just(PasswordFlaw.TOO_MANY));
    }

    private Mono<PasswordFlaw> check(StaffMember me, Wish wish, SessionToken here, String address) {
        return rows.credentials(me.login())
                .flatMap(
                        known -> passwords.matches(wish.known(), Optional.of(known.passwordHash())))
                .filter(matches -> matches)
                .flatMap(_ -> passwords.hash(wish.wanted()))
                .delayUntil(hash -> keep(me, hash, here, address))
                .map(_ -> Optional.<PasswordFlaw>empty())
                .defaultIfEmpty(Optional.of(PasswordFlaw.WRONG))
                .flatMap(Mono::justOrEmpty);
    }

    private Mono<Void> keep(StaffMember me, String hash, SessionToken here, String address) {
        return throttle.succeeded(me.login(), address)
                .then(Mono.defer(() -> rows.chooseOwn(me.id(), hash)))
                .then(Mono.defer(() -> sessions.endOthers(me.id(), here)))
                .then(Mono.defer(() -> note(me)))
                .as(transaction::transactional);
    }

    private Mono<Void> note(StaffMember me) {
        var id = String.valueOf(me.id().value());
        return trail.note(me.id(), "change own password", "staff member", id, Map.of());
    }
}
