package io.dueline.notifier.verification;

import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;
import io.dueline.notifier.verification.Clues.Dearer;
import io.dueline.notifier.verification.Clues.OwedLast;
import io.dueline.notifier.verification.Clues.Receipt;
import io.dueline.notifier.verification.Clues.Sharer;
import io.dueline.notifier.verification.Clues.StrangersUnit;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.time.Instant;

@Component
class ClueRows {

    private final DatabaseClient database;

    ClueRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<Receipt> receiptsSince(Long[] owners, Instant since) {
        return database.sql(
                        """
                        select p.owner_id, p.amount_minor, p.currency, p.paid_at
                        from payment p
                        where p.owner_id = any(:owners) and p.paid_at >= :since
                          and not exists (select from payment_reversal r where r.payment_id = p.id)
                        order by p.paid_at desc, p.id desc
                        """)
                .bind("owners", owners)
                .bind("since", since)
                .map(
                        Columns.as(
                                row ->
                                        new Receipt(
                                                owner(row),
                                                money(row, "amount_minor"),
                                                row.moment("paid_at"))))
                .all();
    }

    Flux<OwedLast> owedLast(Long[] owners) {
        return database.sql(
                        """
                        select distinct on (owner_id) owner_id, owed_minor, currency
                        from round_member
                        where owner_id = any(:owners)
                        order by owner_id, round_id desc
                        """)
                .bind("owners", owners)
                .map(Columns.as(row -> new OwedLast(owner(row), money(row, "owed_minor"))))
                .all();
    }

    Flux<Sharer> sharers(Long[] owners) {
        return database.sql(
                        """
                        select distinct mine.owner_id, o.id, o.name
                        from owner_address mine
                        join owner_address theirs
                          on theirs.value = mine.value and theirs.owner_id <> mine.owner_id
                        join owner o on o.id = theirs.owner_id
                        where mine.owner_id = any(:owners)
                        order by mine.owner_id, o.id
                        """)
                .bind("owners", owners)
                .map(Columns.as(row -> new Sharer(owner(row), row.text("name"))))
                .all();
    }

    Flux<StrangersUnit> strangersUnits(Long[] owners) {
        return database.sql(
                        """
                        select distinct i.owner_id, u.label
                        from invoice i
                        join unit u on u.id = i.unit_id
                        where i.owner_id = any(:owners) and u.owner_id <> i.owner_id
                        order by i.owner_id, u.label
                        """)
                .bind("owners", owners)
                .map(Columns.as(row -> new StrangersUnit(owner(row), row.text("label"))))
                .all();
    }

    /// Charges that cost more by the month than the same item of the same unit did in any period
    /// before.
    Flux<Dearer> dearer(Long[] owners) {
        return database.sql(
                        """
                        with fee as (
                            select i.id, i.owner_id, i.unit_id, e.item_key, e.currency,
                                   t.period_from,
                                   e.amount_minor
                                       / greatest(1, round((t.period_until - t.period_from + 1) / 30.4))
                                       as monthly
                            from invoice i
                            join lateral (select n.period_from, n.period_until
                                          from invoice_terms n where n.invoice_id = i.id
                                          order by n.id desc limit 1) t on true
                            join lateral (select distinct on (n.item_key)
                                                 n.item_key, n.amount_minor, n.currency
                                          from charge_entry n where n.invoice_id = i.id
                                          order by n.item_key, n.id desc) e on true
                            where i.unit_id in (select u.unit_id from invoice u
                                                where u.owner_id = any(:owners)))
                        select later.owner_id, later.id, later.item_key, later.currency,
                               round(later.monthly)::bigint as monthly,
                               round(max(earlier.monthly))::bigint as before
                        from fee later
                        join fee earlier
                          on earlier.unit_id = later.unit_id and earlier.item_key = later.item_key
                         and earlier.currency = later.currency
                         and earlier.period_from < later.period_from and earlier.monthly > 0
                        where later.owner_id = any(:owners)
                        group by later.owner_id, later.id, later.item_key, later.currency,
                                 later.monthly
                        having later.monthly > max(earlier.monthly)
                        order by later.owner_id, later.id, later.item_key
                        """)
                .bind("owners", owners)
                .map(Columns.as(ClueRows::dearer))
                .all();
    }

    private static Dearer dearer(Columns row) {
        return new Dearer(
                owner(row),
                new InvoiceId(row.number("id")),
                row.text("item_key"),
                money(row, "monthly"),
                money(row, "before"));
    }

    private static OwnerId owner(Columns row) {
        return new OwnerId(row.number("owner_id"));
    }

    private static Money money(Columns row, String column) {
        return new Money(row.number(column), row.currency("currency"));
    }
}
