package io.dueline.admin.settings.keys;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.access.ApiKey;
import io.dueline.notifier.access.ApiKeyId;
import io.dueline.notifier.access.ApiKeys;
import io.dueline.notifier.access.MadeKey;
import io.dueline.notifier.access.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/// What operators do about keys, each deed in one transaction with its entry in the audit trail.
@Component
class KeyDeeds {

    private static final String SUBJECT = "api key";

    private final ApiKeys keys;
    private final AuditTrail audit;
    private final TransactionalOperator transaction;

    KeyDeeds(ApiKeys keys, AuditTrail audit, TransactionalOperator transaction) {
        this.keys = keys;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Whoever is no operator does not even see the page.
    static Mono<StaffMember> operator(@Nullable StaffMember me) {
        return Mono.justOrEmpty(me)
                .filter(who -> who.role() == Role.OPERATOR)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN)));
    }

    Mono<MadeKey> make(KeyForm form, ZoneId zone, StaffMember who) {
        return keys.make(form.key(zone, who.name()))
                .delayUntil(made -> note(who, "make api key", made.key()))
                .as(transaction::transactional);
    }

    /// Empty if there is no such key.
    Mono<ApiKey> revoke(ApiKeyId id, StaffMember who) {
        return keys.revoke(id)
                .delayUntil(key -> note(who, "revoke api key", key))
                .as(transaction::transactional);
    }

    private Mono<Void> note(StaffMember who, String deed, ApiKey key) {
        var scopes =
                key.scopes().stream().sorted().map(Scope::code).collect(Collectors.joining(" "));
        return audit.note(
                who.id(),
                deed,
                SUBJECT,
                String.valueOf(key.id().value()),
                Map.of("name", key.name(), "prefix", key.prefix(), "scopes", scopes));
    }
}
