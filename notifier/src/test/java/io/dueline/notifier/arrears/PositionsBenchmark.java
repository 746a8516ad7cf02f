package io.dueline.notifier.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/// How long the positions of many owners take. No test: it is run by `config/bin/bench-positions`.
@FeatureTest
@Import(Estate.class)
class PositionsBenchmark {

    private static final Logger log = LoggerFactory.getLogger(PositionsBenchmark.class);
    private static final int OWNERS = Integer.getInteger("owners", 100_000);
    private static final int PAGES = 200;

    /// Two units in ten are a shop, an owner has three invoices of two charges; of ten owners four
    /// have paid everything, three a part, three nothing.
    private static final List<String> BOOKS =
            List.of(
                    """
                    insert into owner (community_id, reference, name, language)
                    select 1, 'A-' || n, 'owner ' || n, 'zh' from generate_series(1, %d) n
                    """,
                    """
                    insert into unit (community_id, owner_id, label, kind)
                    select 1, id, 'U-' || id, case when id %% 10 < 2 then 'shop' else 'flat' end
                    from owner
                    """,
                    """
                    insert into invoice (community_id, owner_id, unit_id, reference)
                    select 1, u.owner_id, u.id, 'I-' || u.id || '-' || n
                    from unit u, generate_series(1, 3) n
                    """,
                    """
                    insert into invoice_terms (invoice_id, period_from, period_until, due_on,
                                               entered_at)
                    select id, date '2026-01-01', date '2026-12-31',
                           date '2026-11-01' - (id %% 3)::integer * 365, now()
                    from invoice
                    """,
                    """
                    insert into charge_entry (invoice_id, item_key, label, amount_minor, currency,
                                              entered_at)
                    select i.id, item, item, 64000, 'CNY', now()
                    from invoice i, (values ('property_fee'), ('water')) as items(item)
                    """,
                    """
                    insert into payment (owner_id, amount_minor, currency, paid_at, method, source,
                                         reference, entered_at)
                    select id, case when id %% 10 < 4 then 384000 else 100000 end, 'CNY', now(),
                           'cash', 'api', 'P-' || id, now()
                    from owner where id %% 10 < 7
                    """,
                    "analyze");

    @Autowired private Estate estate;
    @Autowired private ArrearsBook book;
    @Autowired private Ledger ledger;
    @Autowired private DatabaseClient database;

    @Test
    void positionsOfManyOwners() {
        var community = estate.community().id();
        BOOKS.forEach(sql -> database.sql(sql.formatted(OWNERS)).then().block());

        log.info("{} owners, {} invoices", OWNERS, 3 * OWNERS);
        timed("everybody in arrears, cold", () -> everybody(community));
        timed("everybody in arrears", () -> everybody(community));
        timed("everybody in arrears", () -> everybody(community));
        timed("who they are, without their accounts", () -> debtors(community));
        timed("the accounts of all, without who owes", this::accounts);
        onePageAtATime(community);
    }

    private long everybody(CommunityId community) {
        var found = Objects.requireNonNull(book.overdueIn(community).count().block());
        assertThat(found).isEqualTo(OWNERS * 6L / 10);
        return found;
    }

    private long debtors(CommunityId community) {
        return Objects.requireNonNull(
                ledger.debtors(community, new OwnerId(0), 200)
                        .collectList()
                        .expand(
                                page ->
                                        page.isEmpty()
                                                ? Mono.empty()
                                                : ledger.debtors(community, page.getLast(), 200)
                                                        .collectList())
                        .map(List::size)
                        .reduce(0, Integer::sum)
                        .map(Integer::longValue)
                        .block());
    }

    private long accounts() {
        return Objects.requireNonNull(
                Flux.fromStream(LongStream.rangeClosed(1, OWNERS).mapToObj(OwnerId::new))
                        .buffer(200)
                        .concatMap(book::positions)
                        .count()
                        .block());
    }

    private void onePageAtATime(CommunityId community) {
        var took = new ArrayList<Duration>();
        for (int i = 0; i < PAGES; i++) {
            var after = new OwnerId((long) i * OWNERS / PAGES);
            var began = System.nanoTime();
            book.overdueIn(community, after, 101).collectList().block();
            took.add(Duration.ofNanos(System.nanoTime() - began));
        }
        took.sort(Duration::compareTo);
        log.info(
                "a page of 100: p50 {} ms, p99 {} ms",
                took.get(PAGES / 2).toMillis(),
                took.get(PAGES * 99 / 100).toMillis());
    }

    private static void timed(String what, Supplier<Long> work) {
        var began = System.nanoTime();
        var found = work.get();
        log.info(
                "{}: {} in {} ms",
                what,
                found,
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
}
