package io.dueline.notifier.outbox;

import io.dueline.notifier.channel.Channels;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.schedule.Wakeups;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Say this to that person. A letter is written down in the caller's transaction and leaves soon
/// after its commit, or not at all if that rolls back.
@Component
public class Outbox {

    private final OutboxRows rows;
    private final AskedRows asked;
    private final Communities communities;
    private final Channels channels;
    private final Wakeups wakeups;
    private final Live live;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Outbox(
            OutboxRows rows,
            AskedRows asked,
            Communities communities,
            Channels channels,
            Wakeups wakeups,
            Live live,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.asked = asked;
        this.communities = communities;
        this.channels = channels;
        this.wakeups = wakeups;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Mono<Posted> post(Letter letter) {
        return postAll(letter.community(), List.of(letter))
                .<Posted>map(Posted.Waiting::new)
                .next()
                .defaultIfEmpty(new Posted.SaidBefore());
    }

    /// Posts letters of one community together.
    ///
    /// @return the numbers of those that were new
    public Flux<Long> postAll(CommunityId community, List<Letter> letters) {
        return communities
                .find(community)
                .map(c -> letters.stream().map(letter -> timed(c, letter)).toList())
                .flatMap(this::write)
                .as(transaction::transactional)
                .flatMapIterable(ids -> ids);
    }

    /// Where the owner is best written to: the first address that still works and that a carrier
    /// serves. Nothing means that only people can reach them.
    public Optional<Address> reach(Owner owner) {
        return owner.addresses().stream()
                .filter(reach -> reach.state() == Owner.State.VERIFIED)
                .map(Owner.Reach::address)
                .filter(address -> channels.serving(address.kind()).isPresent())
                .findFirst();
    }

    /// Notes whose conversation it was that was led with an address while it was nobody's.
    public Mono<Void> joined(Address to, OwnerId owner) {
        return rows.join(to, owner);
    }

    /// When these owners were asked for money since a moment, or will be by what still waits.
    public Mono<Map<OwnerId, List<Instant>>> askedSince(
            Collection<OwnerId> owners, Instant moment) {
        return asked.since(owners, moment);
    }

    /// A letter with the times that follow from its purpose and the community's calendar.
    record Timed(Letter letter, Instant createdAt, Instant notBefore, Instant expiresAt) {}

    private Timed timed(Community community, Letter letter) {
        var now = clock.instant();
        var wanted = letter.notBefore() == null ? now : letter.notBefore();
        var earliest =
                letter.purpose().keepsToWindows()
                        ? later(wanted, community.calendar().openOrNext(wanted).opens())
                        : wanted;
        return new Timed(letter, now, earliest, earliest.plus(letter.purpose().lifetime()));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private Mono<List<Long>> write(List<Timed> letters) {
        return rows.insert(letters)
                .collectList()
                .delayUntil(_ -> wakeLanes(letters))
                .delayUntil(_ -> tell(letters));
    }

    private Mono<Void> wakeLanes(Collection<Timed> letters) {
        return Flux.fromStream(
                        letters.stream().map(timed -> timed.letter().purpose().lane()).distinct())
                .concatMap(lane -> wakeups.wake(lane.worker()))
                .then();
    }

    private Mono<Void> tell(List<Timed> letters) {
        return Flux.fromIterable(letters)
                .mapNotNull(timed -> timed.letter().owner())
                .concatMap(owner -> live.changed(Change.Topic.CONVERSATION, owner.value()))
                .then();
    }
}
