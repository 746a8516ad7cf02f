package io.dueline.config.demo;

import io.dueline.config.demo.Books.Page;
import io.dueline.config.demo.Households.Household;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.NewInvoice;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.NewCommunity;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.OwnerQuery;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Sets the demonstration estate up at the first start: about 300 units with two years of invoices
/// and payments, staff and teams. All owners and books come in one transaction, so a start that was
/// interrupted begins anew.
@Component
@ConditionalOnProperty(name = "dueline.mode", havingValue = "demo")
class DemoEstate implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoEstate.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int INVOICES_TOGETHER = 200;

    private final Communities communities;
    private final OwnerDirectory owners;
    private final Ledger ledger;
    private final DemoPeople people;
    private final TransactionalOperator transaction;
    private final Clock clock;

    DemoEstate(
            Communities communities,
            OwnerDirectory owners,
            Ledger ledger,
            DemoPeople people,
            TransactionalOperator transaction,
            Clock clock) {
        this.communities = communities;
        this.owners = owners;
        this.ledger = ledger;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The start waits for the estate: a newcomer should not open empty pages.
    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        load().toFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /// Nothing happens if anybody owns anything yet.
    Mono<Void> load() {
        return owners.matching(new OwnerQuery(null, null, null), 1)
                .hasElements()
                .filter(inhabited -> !inhabited)
                .flatMap(_ -> communities.found(hongan()))
                .delayUntil(_ -> people.hire())
                .flatMap(community -> settle(community).as(transaction::transactional));
    }

    private Mono<Void> settle(Community community) {
        var households = Households.of(community.id());
        return people.setUpTeams(community.id())
                .then(moveIn(households))
                .flatMap(inhabitants -> keepBooks(community, inhabitants))
                .then(Mono.defer(() -> people.shareWork(community)))
                .doOnSuccess(_ -> log.info("the demonstration estate is set up"));
    }

    private Mono<Map<OwnerId, Household>> moveIn(List<Household> households) {
        return Flux.fromIterable(households)
                .concatMap(
                        household ->
                                owners.enter(household.owner()).map(id -> Map.entry(id, household)))
                .collect(
                        LinkedHashMap::new,
                        (map, entry) -> map.put(entry.getKey(), entry.getValue()));
    }

    private Mono<Void> keepBooks(Community community, Map<OwnerId, Household> inhabitants) {
        var books = new Books(community, community.dayAt(clock.instant()));
        return owners.findAll(inhabitants.keySet())
                .mapNotNull(owner -> page(books, owner, inhabitants))
                .collectList()
                .flatMap(pages -> enter(books, pages));
    }

    private static @Nullable Page page(
            Books books, Owner owner, Map<OwnerId, Household> inhabitants) {
        var household = inhabitants.get(owner.id());
        return household == null ? null : books.of(owner, household);
    }

    /// Two years lie behind the estate: everything is entered as of the day it happened.
    private Mono<Void> enter(Books books, List<Page> pages) {
        return Flux.fromIterable(pages)
                .flatMapIterable(Page::invoices)
                .sort(Comparator.comparing(books::enteredAt))
                .bufferUntilChanged(books::enteredAt)
                .concatMap(together -> takeOver(together, books.enteredAt(together.getFirst())))
                .thenMany(Flux.fromIterable(pages).flatMapIterable(Page::payments))
                .concatMap(ledger::takeOver)
                .then();
    }

    private Mono<Void> takeOver(List<NewInvoice> invoices, Instant enteredAt) {
        return Flux.fromIterable(invoices)
                .buffer(INVOICES_TOGETHER)
                .concatMap(some -> ledger.takeOver(some, enteredAt))
                .then();
    }

    private static NewCommunity hongan() {
        return new NewCommunity(
                "hongan",
                "鸿安花园",
                "Hong'an Gardens",
                "鸿安物业",
                "Hong'an Property",
                "0755-8000 1234",
                ZoneId.of("Asia/Shanghai"),
                Currency.getInstance("CNY"));
    }
}
