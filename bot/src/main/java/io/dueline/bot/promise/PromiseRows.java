package io.dueline.bot.promise;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.bot.promise.PromiseToPay.State;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

@Component
class PromiseRows {

    private final DatabaseClient database;

    PromiseRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<PromiseToPay> insert(Promises.Wish wish, Instant now) {
        var wanted = wish.wanted();
        var amount = wish.rules().overdue();
        return database.sql(
                        """
                        insert into promise (owner_id, from_day, due, amount_minor, currency,
                                             paid_before_minor, words, inbound_id, made_by,
                                             made_at, look_at)
                        values (:owner, :from, :due, :minor, :currency,
                                :paidBefore, :words, :inbound, :by, :now, :lookAt)
                        returning id, owner_id, from_day, due, amount_minor, currency, state, words,
                                  made_at, settled_at
                        """)
                .bind("owner", wanted.owner().value())
                .bind("from", maybe(wanted.from(), LocalDate.class))
                .bind("due", wanted.due())
                .bind("minor", amount.minor())
                .bind("currency", amount.currency().getCurrencyCode())
                .bind("paidBefore", wish.rules().paid().minor())
                .bind("words", maybe(wanted.words(), String.class))
                .bind("inbound", maybe(wanted.inbound(), Long.class))
                .bind("by", wanted.by())
                .bind("now", now)
                .bind("lookAt", wish.rules().graceEnds(wanted.due()))
                .map(Columns.as(PromiseRows::promise))
                .one();
    }

    Flux<PromiseToPay> of(Collection<OwnerId> owners) {
        return database.sql(
                        """
                        select id, owner_id, from_day, due, amount_minor, currency, state, words,
                               made_at, settled_at
                        from promise
                        where owner_id = any(:owners)
                        order by id desc
                        """)
                .bind("owners", owners.stream().map(OwnerId::value).toArray(Long[]::new))
                .map(Columns.as(PromiseRows::promise))
                .all();
    }

    Mono<PromiseToPay> open(OwnerId owner) {
        return database.sql(
                        """
                        select id, owner_id, from_day, due, amount_minor, currency, state, words,
                               made_at, settled_at
                        from promise
                        where owner_id = :owner and state = 'open'
                        """)
                .bind("owner", owner.value())
                .map(Columns.as(PromiseRows::promise))
                .one();
    }

    /// Those of the owners who have an open promise.
    Flux<OwnerId> openAmong(Collection<OwnerId> owners) {
        return database.sql(
                        """
                        select owner_id from promise
                        where owner_id = any(:owners) and state = 'open'
                        """)
                .bind("owners", owners.stream().map(OwnerId::value).toArray(Long[]::new))
                .map(Columns.as(PromiseRows::owner))
                .all();
    }

    Mono<PromiseToPay> cancelOpen(OwnerId owner, String reason, Instant now) {
        return database.sql(
                        """
                        update promise
                        set state = 'cancelled', settled_at = :now, settled_because = :reason
                        where owner_id = :owner and state = 'open'
                        returning id, owner_id, from_day, due, amount_minor, currency, state, words,
                                  made_at, settled_at
                        """)
                .bind("now", now)
                .bind("reason", reason)
                .bind("owner", owner.value())
                .map(Columns.as(PromiseRows::promise))
                .one();
    }

    /// Changes nothing where the promise replaced none.
    Mono<Void> markReplaced(Made.Set set) {
        var before = set.replaced() == null ? null : set.replaced().id();
        return database.sql("update promise set replaced_by = :by where id = :id")
                .bind("by", set.promise().id())
                .bind("id", maybe(before, Long.class))
                .then();
    }

    /// A promise whose hour has come, by its number and its owner's.
    record Ripe(long id, OwnerId owner) {}

    Flux<Ripe> ripe(Instant now, int most) {
        return database.sql(
                        """
                        select id, owner_id from promise
                        where state = 'open' and look_at <= :now
                        order by look_at, id
                        limit :most
                        """)
                .bind("now", now)
                .bind("most", most)
                .map(Columns.as(row -> new Ripe(row.number("id"), owner(row))))
                .all();
    }

    /// Empty if it is settled already, or if another instance is at it.
    Mono<Settlement.Pledge> lock(long promise) {
        return database.sql(
                        """
                        select p.id, p.owner_id, p.from_day, p.due, p.amount_minor, p.currency,
                               p.state, p.words, p.made_at, p.settled_at, p.paid_before_minor,
                               (select count(*) from promise b
                                where b.owner_id = p.owner_id and b.state = 'broken'
                                  and not exists (select 1 from promise k
                                                  where k.owner_id = b.owner_id
                                                    and k.state = 'kept' and k.id > b.id)
                               ) as broken_before
                        from promise p
                        where p.id = :id and p.state = 'open'
                        for update of p skip locked
                        """)
                .bind("id", promise)
                .map(Columns.as(PromiseRows::pledge))
                .one();
    }

    /// The promise each of the owners broke last, unless they have made one since.
    Flux<Settlement.Pledge> lastBroken(Collection<OwnerId> owners) {
        return database.sql(
                        """
                        select p.id, p.owner_id, p.from_day, p.due, p.amount_minor, p.currency,
                               p.state, p.words, p.made_at, p.settled_at, p.paid_before_minor,
                               0::bigint as broken_before
                        from promise p
                        where p.owner_id = any(:owners) and p.state = 'broken'
                          and not exists (select 1 from promise later
                                          where later.owner_id = p.owner_id and later.id > p.id)
                        """)
                .bind("owners", owners.stream().map(OwnerId::value).toArray(Long[]::new))
                .map(Columns.as(PromiseRows::pledge))
                .all();
    }

    Mono<Void> settle(long promise, State state, Instant now) {
        return database.sql(
                        """
                        update promise set state = :state, settled_at = :now where id = :id
                        """)
                .bind("state", state.code())
                .bind("now", now)
                .bind("id", promise)
                .then();
    }

    Mono<Void> lookAgain(long promise, Instant moment) {
        return database.sql("update promise set look_at = :moment where id = :id")
                .bind("moment", moment)
                .bind("id", promise)
                .then();
    }

    /// @return how many there were: one or none
    Mono<Long> lookNow(OwnerId owner, Instant now) {
        return database.sql(
                        """
                        update promise set look_at = :now
                        where owner_id = :owner and state = 'open'
                        """)
                .bind("now", now)
                .bind("owner", owner.value())
                .fetch()
                .rowsUpdated();
    }

    private static Settlement.Pledge pledge(Columns row) {
        return new Settlement.Pledge(
                promise(row),
                new Money(row.number("paid_before_minor"), row.currency("currency")),
                Math.toIntExact(row.number("broken_before")));
    }

    private static PromiseToPay promise(Columns row) {
        return new PromiseToPay(
                row.number("id"),
                owner(row),
                row.maybeDay("from_day"),
                row.day("due"),
                new Money(row.number("amount_minor"), row.currency("currency")),
                row.oneOf(State.class, "state"),
                row.maybeText("words"),
                row.moment("made_at"),
                row.maybeMoment("settled_at"));
    }

    private static OwnerId owner(Columns row) {
        return new OwnerId(row.number("owner_id"));
    }
}
