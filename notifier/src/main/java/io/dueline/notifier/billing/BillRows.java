package io.dueline.notifier.billing;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.owner.UnitId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.util.Collection;
import java.util.Currency;

@Component
class BillRows {

    /// Between the parts of a charge that come in one text: nobody writes it in a label.
    private static final String BETWEEN = "\u001f";

    private final DatabaseClient database;

    BillRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<Invoice> page(CommunityId community, BillQuery query, long after, int limit) {
        return database.sql(
                        """
                        select i.id, i.owner_id, i.reference, i.unit_id, u.label, u.kind,
                               t.period_from, t.period_until, t.due_on,
                               array(select distinct on (e.item_key)
                                            concat_ws(chr(31), e.amount_minor, e.currency,
                                                      e.item_key, e.label)
                                     from charge_entry e where e.invoice_id = i.id
                                     order by e.item_key, e.id desc) as charges
                        from invoice i
                        join owner o on o.id = i.owner_id
                        join unit u on u.id = i.unit_id
                        join lateral (select n.period_from, n.period_until, n.due_on
                                      from invoice_terms n where n.invoice_id = i.id
                                      order by n.id desc limit 1) t on true
                        where i.community_id = :community and i.id > :after
                          and (:owner::bigint is null or i.owner_id = :owner)
                          and (:ownerReference::text is null or o.reference = :ownerReference)
                          and (:unit::text is null or u.label = :unit)
                          and (:reference::text is null or i.reference = :reference)
                        order by i.id
                        limit :limit
                        """)
                .bind("community", community.value())
                .bind("after", after)
                .bind("owner", maybe(query.owner(), Long.class))
                .bind("ownerReference", maybe(query.ownerReference(), String.class))
                .bind("unit", maybe(query.unit(), String.class))
                .bind("reference", maybe(query.reference(), String.class))
                .bind("limit", limit)
                .map(Columns.as(BillRows::invoice))
                .all();
    }

    Flux<Invoice> named(CommunityId community, Collection<String> references) {
        return database.sql(
                        """
                        select i.id, i.owner_id, i.reference, i.unit_id, u.label, u.kind,
                               t.period_from, t.period_until, t.due_on,
                               array(select distinct on (e.item_key)
                                            concat_ws(chr(31), e.amount_minor, e.currency,
                                                      e.item_key, e.label)
                                     from charge_entry e where e.invoice_id = i.id
                                     order by e.item_key, e.id desc) as charges
                        from invoice i
                        join unit u on u.id = i.unit_id
                        join lateral (select n.period_from, n.period_until, n.due_on
                                      from invoice_terms n where n.invoice_id = i.id
                                      order by n.id desc limit 1) t on true
                        where i.community_id = :community and i.reference = any(:references)
                        """)
                .bind("community", community.value())
                .bind("references", references.toArray(String[]::new))
                .map(Columns.as(BillRows::invoice))
                .all();
    }

    private static Invoice invoice(Columns row) {
        return new Invoice(
                new InvoiceId(row.number("id")),
                new OwnerId(row.number("owner_id")),
                new Unit(
                        new UnitId(row.number("unit_id")),
                        row.text("label"),
                        row.oneOf(Unit.Kind.class, "kind")),
                row.text("reference"),
                new Period(row.day("period_from"), row.day("period_until")),
                row.day("due_on"),
                row.texts("charges").stream().map(BillRows::charge).toList());
    }

    private static Charge charge(String packed) {
        var parts = packed.split(BETWEEN, 4);
        return new Charge(
                new Item(parts[2], parts[3]),
                new Money(Long.parseLong(parts[0]), Currency.getInstance(parts[1])));
    }
}
