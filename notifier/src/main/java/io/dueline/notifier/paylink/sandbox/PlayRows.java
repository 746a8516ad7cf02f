package io.dueline.notifier.paylink.sandbox;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.paylink.PaymentProvider.PaymentOrder;
import io.dueline.notifier.sql.Columns;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

@Component
@ConditionalOnProperty("dueline.paylink.sandbox")
class PlayRows {

    private final DatabaseClient database;

    PlayRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> insert(PaymentOrder order, String session) {
        return database.sql(
                        """
                        insert into sandbox_checkout (session_id, idempotency_key, amount_minor, currency)
                        values (:session, :key, :minor, :currency)
                        on conflict (idempotency_key) do nothing
                        """)
                .bind("session", session)
                .bind("key", order.idempotencyKey())
                .bind("minor", order.amount().minor())
                .bind("currency", order.amount().currency().getCurrencyCode())
                .then();
    }

    Mono<String> sessionOf(PaymentOrder order) {
        return database.sql("select session_id from sandbox_checkout where idempotency_key = :key")
                .bind("key", order.idempotencyKey())
                .map(Columns.as(row -> row.text("session_id")))
                .one();
    }

    Mono<PlayCheckout> find(String session) {
        return database.sql(
                        """
                        select session_id, amount_minor, currency, state, payment_id
                        from sandbox_checkout where session_id = :session
                        """)
                .bind("session", session)
                .map(Columns.as(PlayRows::checkout))
                .one();
    }

    /// Pays it, or finds how it was paid. Empty if it was declined or never was.
    Mono<PlayCheckout> pay(String session, String payment) {
        return database.sql(
                        """
                        update sandbox_checkout
                        set state = 'paid', payment_id = coalesce(payment_id, :payment)
                        where session_id = :session and state <> 'declined'
                        returning session_id, amount_minor, currency, state, payment_id
                        """)
                .bind("payment", payment)
                .bind("session", session)
                .map(Columns.as(PlayRows::checkout))
                .one();
    }

    Mono<Long> decline(String session) {
        return database.sql(
                        """
                        update sandbox_checkout set state = 'declined'
                        where session_id = :session and state = 'open'
                        """)
                .bind("session", session)
                .fetch()
                .rowsUpdated();
    }

    private static PlayCheckout checkout(Columns row) {
        return new PlayCheckout(
                row.text("session_id"),
                new Money(row.number("amount_minor"), row.currency("currency")),
                row.oneOf(PlayCheckout.State.class, "state"),
                row.maybeText("payment_id"));
    }
}
