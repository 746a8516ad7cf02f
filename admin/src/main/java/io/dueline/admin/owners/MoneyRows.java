package io.dueline.admin.owners;

import io.dueline.admin.owners.Happening.Part;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.time.Instant;

/// What was billed to an owner and what was paid.
@Component
class MoneyRows {

    private final DatabaseClient database;

    MoneyRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<Happening> bills(long owner) {
        return database.sql(
                        """
                        select i.id, i.reference, t.due_on, t.entered_at, e.currency, e.amount
                        from invoice i
                        join lateral (select n.due_on, n.entered_at from invoice_terms n
                                      where n.invoice_id = i.id order by n.id limit 1) t on true
                        join lateral (select d.currency, sum(d.amount_minor) as amount
                                      from (select distinct on (n.item_key) n.currency, n.amount_minor
                                            from charge_entry n where n.invoice_id = i.id
                                            order by n.item_key, n.id desc) d
                                      group by d.currency) e on true
                        where i.owner_id = :owner
                        """)
                .bind("owner", owner)
                .map(Columns.as(MoneyRows::bill))
                .all();
    }

    /// When it was paid, however late we heard of it. A payment through a link has no number
    /// anybody
    /// knows it by. With `settled` for a detail where nothing billed and due by then was left to
    /// pay.
    Flux<Happening> payments(long owner) {
        return database.sql(
                        """
                        select p.id, p.paid_at, p.amount_minor, p.currency, p.method,
                               case when s.id is null then p.reference end as reference,
                               s.id is not null as online,
                               coalesce((select sum(c.amount_minor)
                                         from (select distinct on (e.invoice_id, e.item_key)
                                                      e.amount_minor, e.currency, e.invoice_id
                                               from charge_entry e
                                               join invoice i on i.id = e.invoice_id
                                               where i.owner_id = p.owner_id
                                                 and e.entered_at <= p.entered_at
                                               order by e.invoice_id, e.item_key, e.id desc) c
                                         where c.currency = p.currency
                                           and (select t.due_on from invoice_terms t
                                                where t.invoice_id = c.invoice_id
                                                order by t.id desc limit 1)
                                               < (p.entered_at at time zone m.zone)::date), 0)
                               <= (select sum(b.amount_minor) from payment b
                                   where b.owner_id = p.owner_id and b.currency = p.currency
                                     and b.entered_at <= p.entered_at
                                     and not exists (select from payment_reversal r
                                                     where r.payment_id = b.id
                                                       and r.reversed_at <= p.entered_at))
                               as settled
                        from payment p
                        join owner o on o.id = p.owner_id
                        join community m on m.id = o.community_id
                        left join payment_session s on s.provider = p.source
                             and s.payment_id = p.reference
                        where p.owner_id = :owner
                        """)
                .bind("owner", owner)
                .map(Columns.as(MoneyRows::payment))
                .all();
    }

    Flux<Happening> reversals(long owner) {
        return database.sql(
                        """
                        select p.id, r.reversed_at, r.reason, p.amount_minor, p.currency
                        from payment p
                        join payment_reversal r on r.payment_id = p.id
                        where p.owner_id = :owner
                        """)
                .bind("owner", owner)
                .map(Columns.as(MoneyRows::reversal))
                .all();
    }

    private static Happening bill(Columns row) {
        var amount = new Money(row.sum("amount"), row.currency("currency"));
        return money("bill-" + row.number("id"), row.moment("entered_at"), "plain", "billed")
                .numbered(row.text("reference"))
                .worth(amount)
                .on(row.day("due_on"));
    }

    private static Happening payment(Columns row) {
        return money("paid-" + row.number("id"), row.moment("paid_at"), "green", "paid")
                .numbered(row.maybeText("reference"))
                .worth(amount(row))
                .because(why(row));
    }

    private static String why(Columns row) {
        if (row.flag("settled")) {
            return row.flag("online") ? "settled_online" : "settled";
        }
        return "by_" + (row.flag("online") ? "link" : row.text("method"));
    }

    private static Happening reversal(Columns row) {
        return money("back-" + row.number("id"), row.moment("reversed_at"), "red", "reversed")
                .worth(amount(row))
                .saying(row.text("reason"));
    }

    private static Money amount(Columns row) {
        return new Money(row.number("amount_minor"), row.currency("currency"));
    }

    private static Happening money(String id, Instant at, String hue, String what) {
        return Happening.of(id, at, Part.MONEY, hue, what);
    }
}
