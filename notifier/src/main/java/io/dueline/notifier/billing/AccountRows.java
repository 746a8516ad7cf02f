package io.dueline.notifier.billing;

import static io.dueline.notifier.sql.Columns.as;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.owner.UnitId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.util.Collection;

@Component
class AccountRows {

    private final DatabaseClient database;

    AccountRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<Entry> openings(Long[] owners) {
        return database.sql("select id, community_id from owner where id = any(:owners)")
                .bind("owners", owners)
                .map(as(AccountRows::opening))
                .all();
    }

    Flux<Entry> heads(Long[] owners) {
        return database.sql(
                        """
                        select i.id, i.owner_id, i.reference, i.unit_id, u.label, u.kind,
                               t.period_from, t.period_until, t.due_on
                        from invoice i
                        join unit u on u.id = i.unit_id
                        join lateral (select n.period_from, n.period_until, n.due_on
                                      from invoice_terms n where n.invoice_id = i.id
                                      order by n.id desc limit 1) t on true
                        where i.owner_id = any(:owners)
                        order by t.due_on, i.id
                        """)
                .bind("owners", owners)
                .map(as(AccountRows::head))
                .all();
    }

    Flux<Entry> lines(Long[] owners) {
        return database.sql(
                        """
                        select distinct on (e.invoice_id, e.item_key)
                               i.owner_id, e.invoice_id, e.item_key, e.label,
                               e.amount_minor, e.currency
                        from invoice i
                        join charge_entry e on e.invoice_id = i.id
                        where i.owner_id = any(:owners)
                        order by e.invoice_id, e.item_key, e.id desc
                        """)
                .bind("owners", owners)
                .map(as(AccountRows::line))
                .all();
    }

    Flux<Entry> payments(Long[] owners) {
        return database.sql(
                        """
                        select id, owner_id, amount_minor, currency, paid_at, method, source,
                               reference, towards
                        from payment
                        where owner_id = any(:owners)
                        order by paid_at, id
                        """)
                .bind("owners", owners)
                .map(as(row -> (Entry) new Entry.Received(PaymentRows.payment(row))))
                .all();
    }

    Flux<Entry> reversals(Long[] owners) {
        return database.sql(
                        """
                        select p.owner_id, r.payment_id, r.reversed_at, r.reason
                        from payment p
                        join payment_reversal r on r.payment_id = p.id
                        where p.owner_id = any(:owners)
                        order by r.reversed_at, r.payment_id
                        """)
                .bind("owners", owners)
                .map(as(AccountRows::takenBack))
                .all();
    }

    Flux<Held> held(CommunityId community, Collection<String> references) {
        return database.sql(
                        """
                        select i.id, i.reference, i.owner_id, i.unit_id, u.label, u.kind
                        from invoice i
                        join unit u on u.id = i.unit_id
                        where i.community_id = :community and i.reference = any(:references)
                        """)
                .bind("community", community.value())
                .bind("references", references.toArray(String[]::new))
                .map(as(AccountRows::held))
                .all();
    }

    Flux<Said> said(CommunityId community, Collection<String> references) {
        return database.sql(
                        """
                        select distinct on (e.invoice_id, e.item_key)
                               i.reference, e.item_key, e.amount_minor, e.currency
                        from invoice i
                        join charge_entry e on e.invoice_id = i.id
                        where i.community_id = :community and i.reference = any(:references)
                          and e.entered_by is null
                        order by e.invoice_id, e.item_key, e.id desc
                        """)
                .bind("community", community.value())
                .bind("references", references.toArray(String[]::new))
                .map(as(AccountRows::said))
                .all();
    }

    Flux<OwnerId> debtors(CommunityId community, OwnerId after, int limit) {
        return database.sql(
                        """
                        select o.id
                        from owner o
                        where o.community_id = :community and o.id > :after
                          and exists (
                              select 1 from (
                                  select currency, amount_minor from (
                                      select distinct on (e.invoice_id, e.item_key)
                                             e.currency, e.amount_minor
                                      from invoice i
                                      join charge_entry e on e.invoice_id = i.id
                                      where i.owner_id = o.id
                                      order by e.invoice_id, e.item_key, e.id desc) newest
                                  union all
                                  select p.currency, -p.amount_minor
                                  from payment p
                                  where p.owner_id = o.id
                                    and not exists (select 1 from payment_reversal r
                                                    where r.payment_id = p.id)) entry
                              group by currency
                              having sum(amount_minor) > 0)
                        order by o.id
                        limit :limit
                        """)
                .bind("community", community.value())
                .bind("after", after.value())
                .bind("limit", limit)
                .map(as(row -> new OwnerId(row.number("id"))))
                .all();
    }

    private static Entry opening(Columns row) {
        return new Entry.Opening(
                new OwnerId(row.number("id")), new CommunityId(row.number("community_id")));
    }

    private static Entry head(Columns row) {
        return new Entry.Head(
                new OwnerId(row.number("owner_id")),
                new InvoiceId(row.number("id")),
                unit(row),
                row.text("reference"),
                new Period(row.day("period_from"), row.day("period_until")),
                row.day("due_on"));
    }

    private static Held held(Columns row) {
        return new Held(
                new InvoiceId(row.number("id")),
                row.text("reference"),
                new OwnerId(row.number("owner_id")),
                unit(row));
    }

    private static Said said(Columns row) {
        return new Said(
                row.text("reference"),
                row.text("item_key"),
                new Money(row.number("amount_minor"), row.currency("currency")));
    }

    private static Unit unit(Columns row) {
        return new Unit(
                new UnitId(row.number("unit_id")),
                row.text("label"),
                row.oneOf(Unit.Kind.class, "kind"));
    }

    private static Entry line(Columns row) {
        return new Entry.Line(
                new OwnerId(row.number("owner_id")),
                new InvoiceId(row.number("invoice_id")),
                new Charge(
                        new Item(row.text("item_key"), row.text("label")),
                        new Money(row.number("amount_minor"), row.currency("currency"))));
    }

    private static Entry takenBack(Columns row) {
        return new Entry.TakenBack(
                new OwnerId(row.number("owner_id")),
                new Payment.Reversal(
                        new PaymentId(row.number("payment_id")),
                        row.moment("reversed_at"),
                        row.text("reason")));
    }
}
