package io.dueline.notifier.billing;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class ReceiptRows {

    private final DatabaseClient database;

    ReceiptRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<Receipt> page(CommunityId community, BillQuery query, long after, int limit) {
        return database.sql(
                        """
                        select p.id, p.owner_id, p.amount_minor, p.currency, p.paid_at, p.method,
                               p.source, p.reference, p.towards, o.reference as owner_reference,
                               i.reference as invoice, r.reversed_at, r.reason
                        from payment p
                        join owner o on o.id = p.owner_id
                        left join invoice i on i.id = p.towards
                        left join payment_reversal r on r.payment_id = p.id
                        where o.community_id = :community and p.id > :after
                          and (:owner::bigint is null or p.owner_id = :owner)
                          and (:ownerReference::text is null or o.reference = :ownerReference)
                          and (:reference::text is null or p.reference = :reference)
                          and (:unit::text is null
                               or exists (select 1 from unit u
                                          where u.owner_id = p.owner_id and u.label = :unit))
                        order by p.id
                        limit :limit
                        """)
                .bind("community", community.value())
                .bind("after", after)
                .bind("owner", maybe(query.owner(), Long.class))
                .bind("ownerReference", maybe(query.ownerReference(), String.class))
                .bind("reference", maybe(query.reference(), String.class))
                .bind("unit", maybe(query.unit(), String.class))
                .bind("limit", limit)
                .map(Columns.as(ReceiptRows::receipt))
                .all();
    }

    Mono<Receipt> find(PaymentId id) {
        return database.sql(
                        """
                        select p.id, p.owner_id, p.amount_minor, p.currency, p.paid_at, p.method,
                               p.source, p.reference, p.towards, o.reference as owner_reference,
                               i.reference as invoice, r.reversed_at, r.reason
                        from payment p
                        join owner o on o.id = p.owner_id
                        left join invoice i on i.id = p.towards
                        left join payment_reversal r on r.payment_id = p.id
                        where p.id = :id
                        """)
                .bind("id", id.value())
                .map(Columns.as(ReceiptRows::receipt))
                .one();
    }

    private static Receipt receipt(Columns row) {
        var payment = PaymentRows.payment(row);
        return new Receipt(
                payment,
                row.text("owner_reference"),
                row.maybeText("invoice"),
                reversal(payment.id(), row));
    }

    private static Payment.@Nullable Reversal reversal(PaymentId payment, Columns row) {
        var at = row.maybeMoment("reversed_at");
        return at == null ? null : new Payment.Reversal(payment, at, row.text("reason"));
    }
}
