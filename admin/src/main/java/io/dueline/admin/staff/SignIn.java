package io.dueline.admin.staff;

import io.dueline.admin.staff.SignInOutcome.Refused;
import io.dueline.admin.staff.SignInOutcome.SignedIn;
import io.dueline.admin.staff.SignInOutcome.TooMany;
import io.dueline.admin.staff.StaffRows.Credentials;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.util.Locale;
import java.util.Optional;

/// Lets staff in.
@Component
class SignIn {

    private final SignInThrottle throttle;
    private final StaffRows rows;
    private final Passwords passwords;
    private final StaffSessions sessions;
    private final TransactionalOperator transaction;

    SignIn(
            SignInThrottle throttle,
            StaffRows rows,
            Passwords passwords,
            StaffSessions sessions,
            TransactionalOperator transaction) {
        this.throttle = throttle;
        this.rows = rows;
        this.passwords = passwords;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /// One try from one address.
    record Try(String login, String password, String address) {

        Try {
            login = login.strip().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "Try[redacted]";
        }
    }

    Mono<SignInOutcome> attempt(Try attempt) {
        return throttle.admits(attempt.login(), attempt.address())
                .flatMap(admitted -> admitted ? check(attempt) : Mono.just(new TooMany()));
    }

    private Mono<SignInOutcome> check(Try attempt) {
        return rows.credentials(attempt.login())
                .singleOptional()
                .filterWhen(known -> passwords.matches(attempt.password(), hash(known)))
                .flatMap(Mono::justOrEmpty)
                .flatMap(known -> letIn(attempt, known))
                .defaultIfEmpty(new Refused());
    }

    private static Optional<String> hash(Optional<Credentials> known) {
        return known.map(Credentials::passwordHash);
    }

    private Mono<SignInOutcome> letIn(Try attempt, Credentials known) {
        return throttle.succeeded(attempt.login(), attempt.address())
                .then(sessions.begin(known.member().id()))
                .<SignInOutcome>map(token -> new SignedIn(known.member(), token))
                .as(transaction::transactional);
    }
}
