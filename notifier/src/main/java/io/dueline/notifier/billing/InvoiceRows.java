package io.dueline.notifier.billing;

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
                               array(select distinct on (e.item_key)
                                            e.amount_minor || ' ' || e.currency || ' ' || e.item_key
                                     from charge_entry e where e.invoice_id = i.id
                                     order by e.item_key, e.id desc) as charges
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

    private static Map<String, Money> charges(List<String> packed) {
        return packed.stream()
                .map(charge -> charge.split(" ", 3))
                .collect(Collectors.toMap(parts -> parts[2], InvoiceRows::money));
    }

    private static Money money(String[] parts) {
        return new Money(Long.parseLong(parts[0]), Currency.getInstance(parts[1]));
    }

    private static <T> Long[] longs(List<T> of, Function<T, Long> part) {
        return of.stream().map(part).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> of, Function<T, String> part) {
        return of.stream().map(part).toArray(String[]::new);
    }
}
