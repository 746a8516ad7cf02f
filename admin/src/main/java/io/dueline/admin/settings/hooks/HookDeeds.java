package io.dueline.admin.settings.hooks;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.hooks.Endpoint;
import io.dueline.notifier.hooks.HookEndpoints;
import io.dueline.notifier.hooks.HookLog;
import io.dueline.notifier.hooks.NewEndpoint;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.function.Supplier;

/// What operators do about endpoints, each deed in one transaction with its entry in the audit
/// trail.
@Component
class HookDeeds {

    private final HookEndpoints endpoints;
    private final HookLog log;
    private final AuditTrail audit;
    private final TransactionalOperator transaction;

    HookDeeds(
            HookEndpoints endpoints,
            HookLog log,
            AuditTrail audit,
            TransactionalOperator transaction) {
        this.endpoints = endpoints;
        this.log = log;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Whoever is no operator does not even see the page.
    static Mono<StaffMember> operator(@Nullable StaffMember me) {
        return Mono.justOrEmpty(me)
                .filter(who -> who.role() == Role.OPERATOR)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN)));
    }

    Mono<Endpoint> add(NewEndpoint wanted, StaffMember who) {
        return endpoints
                .add(wanted)
                .delayUntil(made -> note(who, "add webhook", made))
                .as(transaction::transactional);
    }

    Mono<Void> pause(Endpoint endpoint, StaffMember who) {
        return deed("pause webhook", endpoint, who, () -> endpoints.pause(endpoint.id()));
    }

    Mono<Void> resume(Endpoint endpoint, StaffMember who) {
        return deed("resume webhook", endpoint, who, () -> endpoints.resume(endpoint.id()));
    }

    Mono<Void> remove(Endpoint endpoint, StaffMember who) {
        return deed("remove webhook", endpoint, who, () -> endpoints.remove(endpoint.id()));
    }

    Mono<Void> renewSecret(Endpoint endpoint, StaffMember who) {
        return deed(
                "renew webhook secret", endpoint, who, () -> endpoints.renewSecret(endpoint.id()));
    }

    /// Whoever saw a secret is known.
    Mono<String> reveal(Endpoint endpoint, StaffMember who) {
        return note(who, "reveal webhook secret", endpoint)
                .then(Mono.fromSupplier(() -> endpoints.secret(endpoint)))
                .as(transaction::transactional);
    }

    Mono<Void> ping(Endpoint endpoint, Community community, StaffMember who) {
        return deed("ping webhook", endpoint, who, () -> log.ping(endpoint, community));
    }

    Mono<Void> again(Endpoint endpoint, long telling, StaffMember who) {
        return deed("tell again", endpoint, who, () -> log.again(endpoint.id(), telling));
    }

    private Mono<Void> deed(
            String name, Endpoint endpoint, StaffMember who, Supplier<Mono<Void>> deed) {
        return Mono.defer(deed)
                .then(Mono.defer(() -> note(who, name, endpoint)))
                .as(transaction::transactional);
    }

    private Mono<Void> note(StaffMember who, String deed, Endpoint endpoint) {
        return audit.note(
                who.id(),
                deed,
                "webhook",
                String.valueOf(endpoint.id()),
                Map.of("host", endpoint.url().getHost()));
    }
}
