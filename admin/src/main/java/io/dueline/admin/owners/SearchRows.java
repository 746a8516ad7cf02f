package io.dueline.admin.owners;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;

/// Finds owners, those who owe most first. A payment bound to an invoice that is not due yet pays
/// nothing overdue, as far as that invoice goes.
@Component
class SearchRows {

    private final DatabaseClient database;

    SearchRows(DatabaseClient database) {
        this.database = database;
    }

    private record Hit(OwnerId owner, long total) {}

    Mono<Found> find(Search search, Instant now) {
        return database.sql(
                        """
                        with hit as materialized (
                            select o.id,
                                   (cast(:now as timestamptz) at time zone c.zone)::date as today
                            from owner o
                            join community c on c.id = o.community_id
                            where position(lower(:q) in lower(o.name)) > 0
                               or position(lower(:q) in lower(o.reference)) > 0
                               or exists (select from unit u where u.owner_id = o.id
                                          and position(lower(:q) in lower(u.label)) > 0)
                               or (length(:digits) >= 4
                                   and exists (select from owner_address a where a.owner_id = o.id
                                               and position(:digits in a.value) > 0))),
                        bill as (
                            select i.id, i.owner_id, e.currency, sum(e.amount_minor) as charged,
                                   t.due_on < h.today as late
                            from hit h
                            join invoice i on i.owner_id = h.id
                            join lateral (select n.due_on from invoice_terms n
                                          where n.invoice_id = i.id
                                          order by n.id desc limit 1) t on true
                            join lateral (select distinct on (n.item_key) n.amount_minor, n.currency
                                          from charge_entry n where n.invoice_id = i.id
                                          order by n.item_key, n.id desc) e on true
                            group by i.id, i.owner_id, e.currency, t.due_on, h.today),
                        paid as (
                            select p.owner_id, p.currency, p.towards, sum(p.amount_minor) as amount
                            from hit h
                            join payment p on p.owner_id = h.id
                            where not exists (select from payment_reversal r
                                              where r.payment_id = p.id)
                            group by p.owner_id, p.currency, p.towards),
                        bound as (
                            select b.owner_id, b.currency, sum(least(b.charged, p.amount)) as amount
                            from bill b
                            join paid p on p.towards = b.id and p.currency = b.currency
                            where not b.late
                            group by b.owner_id, b.currency),
                        late as (
                            select owner_id, currency, sum(charged) as charged
                            from bill where late group by owner_id, currency),
                        came as (
                            select owner_id, currency, sum(amount) as amount
                            from paid group by owner_id, currency),
                        overdue as (
                            select l.owner_id,
                                   max(l.charged - coalesce(c.amount, 0) + coalesce(b.amount, 0))
                                       as amount
                            from late l
                            left join came c using (owner_id, currency)
                            left join bound b using (owner_id, currency)
                            group by l.owner_id)
                        select h.id, count(*) over () as total
                        from hit h
                        left join overdue v on v.owner_id = h.id
                        where not :arrears or v.amount > 0
                        order by greatest(v.amount, 0) desc, h.id
                        limit :most offset :before
                        """)
                .bind("now", now)
                .bind("q", search.q())
                .bind("digits", search.digits())
                .bind("arrears", search.arrears())
                .bind("most", Search.ON_A_PAGE)
                .bind("before", search.before())
                .map(Columns.as(row -> new Hit(new OwnerId(row.number("id")), row.number("total"))))
                .all()
                .collectList()
                .map(SearchRows::found);
    }

    private static Found found(List<Hit> hits) {
        var total = hits.isEmpty() ? 0 : hits.getFirst().total();
        return new Found(hits.stream().map(Hit::owner).toList(), total);
    }
}
