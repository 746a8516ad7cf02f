package io.dueline.notifier.billing;

import io.dueline.notifier.billing.Standing.Charged;
import io.dueline.notifier.billing.Standing.Terms;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.UnitId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@Component
class InvoiceRows {

    private final DatabaseClient database;

    InvoiceRows(DatabaseClient database) {
        this.database = database;
    }

    /// Those the community does not know yet.
    Mono<Void> insertMissing(List<NewInvoice> invoices) {
        return database.sql(
                        """
                        insert into invoice (community_id, owner_id, unit_id, reference)
                        select community, owner, unit, reference
                        from unnest(:communities::bigint[], :owners::bigint[], :units::bigint[],
                                    :references::text[])
                             as given(community, owner, unit, reference)
                        on conflict (community_id, reference) do nothing
                        """)
                .bind("communities", longs(invoices, i -> i.community().value()))
                .bind("owners", longs(invoices, i -> i.owner().value()))
                .bind("units", longs(invoices, i -> i.unit().value()))
                .bind("references", texts(invoices, NewInvoice::reference))
                .then();
    }

    /// How each stands, in the order given; all of them must be there.
    Flux<Standing> standing(List<NewInvoice> invoices) {
        return database.sql(
                        """
                        select i.id, i.owner_id, i.unit_id, t.period_from, t.period_until, t.due_on,
                               array(select n.amount_minor
                                            || ' ' || coalesce(s.amount_minor, n.amount_minor)
                                            || ' ' || n.currency || ' ' || n.item_key
                                     from (select distinct on (e.item_key)
                                                  e.item_key, e.amount_minor, e.currency
                                           from charge_entry e where e.invoice_id = i.id
                                           order by e.item_key, e.id desc) n
                                     left join lateral (
                                         select e.amount_minor from charge_entry e
                                         where e.invoice_id = i.id and e.item_key = n.item_key
                                           and e.entered_by is null
                                         order by e.id desc limit 1) s on true) as charges
                        from unnest(:communities::bigint[], :references::text[]) with ordinality
                             as asked(community, reference, place)
                        join invoice i on i.community_id = asked.community
                                      and i.reference = asked.reference
                        left join lateral (select n.period_from, n.period_until, n.due_on
                                           from invoice_terms n where n.invoice_id = i.id
                                           order by n.id desc limit 1) t on true
                        order by asked.place
                        """)
                .bind("communities", longs(invoices, i -> i.community().value()))
                .bind("references", texts(invoices, NewInvoice::reference))
                .map(Columns.as(InvoiceRows::standing))
                .all();
    }

    Mono<Void> enterTerms(List<Correction> corrections, Instant now) {
        return database.sql(
                        """
                        insert into invoice_terms (invoice_id, period_from, period_until, due_on,
                                                   entered_at)
                        select invoice, first::date, last::date, due::date, :now
                        from unnest(:invoices::bigint[], :firsts::text[], :lasts::text[],
                                    :dues::text[])
                             as given(invoice, first, last, due)
                        """)
                .bind("now", now)
                .bind("invoices", longs(corrections, c -> c.standing().id().value()))
                .bind("firsts", texts(corrections, c -> c.invoice().period().from().toString()))
                .bind("lasts", texts(corrections, c -> c.invoice().period().until().toString()))
                .bind("dues", texts(corrections, c -> c.invoice().dueOn().toString()))
                .then();
    }

    /// A charge and the invoice it stands on.
    record Placed(InvoiceId invoice, Charge charge) {}

    Mono<Void> enterCharges(List<Placed> charges, Instant now) {
        return database.sql(
                        """
                        insert into charge_entry (invoice_id, item_key, label, amount_minor, currency,
                                                  entered_at)
                        select invoice, item_key, label, amount, currency, :now
                        from unnest(:invoices::bigint[], :keys::text[], :labels::text[],
                                    :amounts::bigint[], :currencies::text[])
                             as given(invoice, item_key, label, amount, currency)
                        """)
                .bind("now", now)
                .bind("invoices", longs(charges, c -> c.invoice().value()))
                .bind("keys", texts(charges, c -> c.charge().item().key()))
                .bind("labels", texts(charges, c -> c.charge().item().label()))
                .bind("amounts", longs(charges, c -> c.charge().amount().minor()))
                .bind(
                        "currencies",
                        texts(charges, c -> c.charge().amount().currency().getCurrencyCode()))
                .then();
    }

    /// Changes nothing, and answers so, if the owner has no such charge or it is that already.
    Mono<Boolean> correct(ChargeCorrection correction, Instant now) {
        return database.sql(
                        """
                        insert into charge_entry (invoice_id, item_key, label, amount_minor, currency,
                                                  entered_at, entered_by, reason)
                        select n.invoice_id, n.item_key, n.label, :amount, n.currency,
                               :now, :by, :reason
                        from (select e.invoice_id, e.item_key, e.label, e.amount_minor, e.currency
                              from charge_entry e
                              where e.invoice_id = :invoice and e.item_key = :item
                              order by e.id desc limit 1) n
                        join invoice i on i.id = n.invoice_id
                        where i.owner_id = :owner and n.currency = :currency
                          and n.amount_minor <> :amount
                        """)
                .bind("invoice", correction.invoice().value())
                .bind("item", correction.itemKey())
                .bind("owner", correction.owner().value())
                .bind("amount", correction.amount().minor())
                .bind("currency", correction.amount().currency().getCurrencyCode())
                .bind("now", now)
                .bind("by", correction.by())
                .bind("reason", correction.reason())
                .fetch()
                .rowsUpdated()
                .map(entered -> entered > 0);
    }

    private static Standing standing(Columns row) {
        return new Standing(
                new InvoiceId(row.number("id")),
                new OwnerId(row.number("owner_id")),
                new UnitId(row.number("unit_id")),
                terms(row),
                charges(row.texts("charges")));
    }

    private static @Nullable Terms terms(Columns row) {
        return row.maybeDay("due_on") == null
                ? null
                : new Terms(
                        new Period(row.day("period_from"), row.day("period_until")),
                        row.day("due_on"));
    }

    private static Map<String, Charged> charges(List<String> packed) {
        return packed.stream()
                .map(charge -> charge.split(" ", 4))
                .collect(Collectors.toMap(parts -> parts[3], InvoiceRows::charged));
    }

    private static Charged charged(String[] parts) {
        var currency = Currency.getInstance(parts[2]);
        return new Charged(
                new Money(Long.parseLong(parts[0]), currency),
                new Money(Long.parseLong(parts[1]), currency));
    }

    private static <T> Long[] longs(List<T> of, Function<T, Long> part) {
        return of.stream().map(part).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> of, Function<T, String> part) {
        return of.stream().map(part).toArray(String[]::new);
    }
}
