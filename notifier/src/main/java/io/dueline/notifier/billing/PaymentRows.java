package io.dueline.notifier.billing;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Collection;

@Component
class PaymentRows {

    private final DatabaseClient database;

    PaymentRows(DatabaseClient database) {
        this.database = database;
    }

    /// Empty if the source has reported the reference before.
    Mono<Payment> insert(NewPayment payment, Instant now) {
        var towards = payment.towards() == null ? null : payment.towards().value();
        return database.sql(
                        """
                        insert into payment (owner_id, amount_minor, currency, paid_at, method,
                                             source, reference, towards, entered_at)
                        values (:owner, :minor, :currency, :paidAt, :method,
                                :source, :reference, :towards, :now)
                        on conflict (source, reference) do nothing
                        returning id, owner_id, amount_minor, currency, paid_at, method, source,
                                  reference, towards
                        """)
                .bind("owner", payment.owner().value())
                .bind("minor", payment.amount().minor())
                .bind("currency", payment.amount().currency().getCurrencyCode())
                .bind("paidAt", payment.paidAt())
                .bind("method", payment.method().code())
                .bind("source", payment.source())
                .bind("reference", payment.reference())
                .bind("towards", maybe(towards, Long.class))
                .bind("now", now)
                .map(Columns.as(PaymentRows::payment))
                .one();
    }

    Mono<Payment> reported(String source, String reference) {
        return database.sql(
                        """
                        select id, owner_id, amount_minor, currency, paid_at, method, source,
                               reference, towards
                        from payment
                        where source = :source and reference = :reference
                        """)
                .bind("source", source)
                .bind("reference", reference)
                .map(Columns.as(PaymentRows::payment))
                .one();
    }

    Flux<Payment> reported(String source, Collection<String> references) {
        return database.sql(
                        """
                        select id, owner_id, amount_minor, currency, paid_at, method, source,
                               reference, towards
                        from payment
                        where source = :source and reference = any(:references)
                        """)
                .bind("source", source)
                .bind("references", references.toArray(String[]::new))
                .map(Columns.as(PaymentRows::payment))
                .all();
    }

    Mono<OwnerId> ownerOf(PaymentId payment) {
        return database.sql("select owner_id from payment where id = :id")
                .bind("id", payment.value())
                .map(Columns.as(row -> new OwnerId(row.number("owner_id"))))
                .one();
    }

    /// Takes the payment back unless that was done before.
    Mono<Long> reverse(PaymentId payment, String reason, Instant now) {
        return database.sql(
                        """
                        insert into payment_reversal (payment_id, reversed_at, reason)
                        values (:payment, :now, :reason)
                        on conflict (payment_id) do nothing
                        """)
                .bind("payment", payment.value())
                .bind("now", now)
                .bind("reason", reason)
                .fetch()
                .rowsUpdated();
    }

    static Payment payment(Columns row) {
        var towards = row.maybeNumber("towards");
        return new Payment(
                new PaymentId(row.number("id")),
                new OwnerId(row.number("owner_id")),
                new Money(row.number("amount_minor"), row.currency("currency")),
                row.moment("paid_at"),
                row.oneOf(Payment.Method.class, "method"),
                row.text("source"),
                row.text("reference"),
                towards == null ? null : new InvoiceId(towards));
    }
}
