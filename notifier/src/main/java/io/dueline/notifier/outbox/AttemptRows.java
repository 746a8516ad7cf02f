package io.dueline.notifier.outbox;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.channel.SendOutcome;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Locale;

/// Every statement here is fenced by the attempt: a result that comes after its message has been
/// taken further changes nothing.
@Component
class AttemptRows {

    private final DatabaseClient database;

    AttemptRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> insert(OutboundMessage message, String carrier, SendOutcome outcome, Instant now) {
        return database.sql(
                        """
                        insert into outbound_attempt
                               (message_id, attempt, carrier, outcome, code, provider_id, recorded_at)
                        values (:id, :attempt, :carrier, :outcome, :code, :providerId, :now)
                        on conflict (message_id, attempt) do nothing
                        """)
                .bind("id", message.id())
                .bind("attempt", message.attempt())
                .bind("carrier", carrier)
                .bind("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .bind("code", maybe(codeOf(outcome), String.class))
                .bind("providerId", maybe(providerIdOf(outcome), String.class))
                .bind("now", now)
                .then();
    }

    /// A receipt may have overtaken our own answer; then only what it did not know is filled in.
    Mono<Void> left(OutboundMessage message, String carrier, String providerId, Instant now) {
        return database.sql(
                        """
                        update outbound_message
                        set state = case when state in ('sending', 'in_doubt') then 'sent' else state end,
                            carrier = :carrier, provider_id = :providerId, left_at = :now,
                            reason = case when state in ('sending', 'in_doubt') then null else reason end,
                            lease_until = null
                        where id = :id and attempt = :attempt and state <> 'pending'
                        """)
                .bind("carrier", carrier)
                .bind("providerId", providerId)
                .bind("now", now)
                .bind("id", message.id())
                .bind("attempt", message.attempt())
                .then();
    }

    Mono<Void> backToWaiting(OutboundMessage message, String code, Instant notBefore) {
        return database.sql(
                        """
                        update outbound_message
                        set state = 'pending', not_before = :notBefore, reason = :code, lease_until = null
                        where id = :id and attempt = :attempt and state in ('sending', 'in_doubt')
                        """)
                .bind("notBefore", notBefore)
                .bind("code", code)
                .bind("id", message.id())
                .bind("attempt", message.attempt())
                .then();
    }

    Mono<Void> doubt(OutboundMessage message, String carrier, String code) {
        return database.sql(
                        """
                        update outbound_message
                        set state = 'in_doubt', carrier = :carrier, reason = :code, lease_until = null
                        where id = :id and attempt = :attempt and state = 'sending'
                        """)
                .bind("carrier", carrier)
                .bind("code", code)
                .bind("id", message.id())
                .bind("attempt", message.attempt())
                .then();
    }

    Mono<Void> fail(OutboundMessage message, String code, Instant now) {
        return database.sql(
                        """
                        update outbound_message
                        set state = 'failed', reason = :code, settled_at = :now, lease_until = null
                        where id = :id and attempt = :attempt and state in ('sending', 'in_doubt')
                        """)
                .bind("code", code)
                .bind("now", now)
                .bind("id", message.id())
                .bind("attempt", message.attempt())
                .then();
    }

    /// Messages whose instance died or lost the result.
    ///
    /// @return how many have become doubtful
    Mono<Long> doubtAllBeyondLease(Instant now) {
        return database.sql(
                        """
                        update outbound_message
                        set state = 'in_doubt', reason = 'result_lost', lease_until = null
                        where state = 'sending' and lease_until < :now
                        """)
                .bind("now", now)
                .fetch()
                .rowsUpdated();
    }

    private static @Nullable String codeOf(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted _ -> null;
            case SendOutcome.TryLater(var code, _) -> code;
            case SendOutcome.InDoubt(var code) -> code;
            case SendOutcome.PersonRefused(var code) -> code;
            case SendOutcome.BadAddress(var code) -> code;
            case SendOutcome.Rejected(var code) -> code;
            case SendOutcome.Misconfigured(var code) -> code;
        };
    }

    private static @Nullable String providerIdOf(SendOutcome outcome) {
        return outcome instanceof SendOutcome.Accepted(var providerId) ? providerId : null;
    }
}
