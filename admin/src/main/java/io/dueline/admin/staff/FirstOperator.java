package io.dueline.admin.staff;

import io.dueline.notifier.channel.Secret;
import io.dueline.notifier.owner.Language;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Hires the one who runs Dueline, where nobody works yet and the settings say who it is. Whoever
/// works here already is left as they are.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstOperator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstOperator.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final StaffSettings settings;
    private final StaffMembers members;
    private final AuditTrail trail;
    private final TransactionalOperator transaction;

    FirstOperator(
            StaffSettings settings,
            StaffMembers members,
            AuditTrail trail,
            TransactionalOperator transaction) {
        this.settings = settings;
        this.members = members;
        this.trail = trail;
        this.transaction = transaction;
    }

    /// The start waits, so that one can sign in as soon as there is a page.
    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        hire().toFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /// Empty: somebody works here, or nobody is named.
    Mono<StaffMember> hire() {
        return Mono.justOrEmpty(settings.first())
                .filterWhen(_ -> members.areThere().map(there -> !there))
                .flatMap(first -> hire(first.login(), first.password()))
                .doOnNext(hired -> log.info("the first operator is hired: {}", hired));
    }

    private Mono<StaffMember> hire(String login, Secret password) {
        var operator =
                new NewStaffMember(login, login, Role.OPERATOR, password.value(), Language.ZH);
        return members.hire(operator).delayUntil(this::note).as(transaction::transactional);
    }

    private Mono<Void> note(StaffMember hired) {
        return trail.note(
                null,
                "hire staff member",
                "staff member",
                String.valueOf(hired.id().value()),
                Map.of("role", hired.role().name()));
    }

    /// When everything has started that might have hired somebody.
    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> tell() {
        return members.areThere()
                .filter(there -> !there)
                .doOnNext(
                        _ ->
                                log.warn(
                                        "nobody works here yet, so nobody can sign in: set"
                                                + " DUELINE_OPERATOR_LOGIN and"
                                                + " DUELINE_OPERATOR_PASSWORD, and start again"))
                .then();
    }
}
