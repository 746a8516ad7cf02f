package io.dueline.notifier.owner;

import static java.util.Comparator.comparing;

import io.dueline.notifier.community.CommunityId;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Collection;
import java.util.List;

/// Who the owners are, what they own, and where they can be reached.
@Component
public class OwnerDirectory {

    private static final String HOME_REGION = "CN";

    private final OwnerRows rows;
    private final ObjectProvider<UnitsMoved> followers;
    private final TransactionalOperator transaction;

    OwnerDirectory(
            OwnerRows rows,
            ObjectProvider<UnitsMoved> followers,
            TransactionalOperator transaction) {
        this.rows = rows;
        this.followers = followers;
        this.transaction = transaction;
    }

    /// Empty if there is no such owner.
    public Mono<Owner> find(OwnerId id) {
        return rows.byIds(List.of(id.value())).next();
    }

    public Flux<Owner> findAll(Collection<OwnerId> ids) {
        return ids.isEmpty() ? Flux.empty() : rows.byIds(ids.stream().map(OwnerId::value).toList());
    }

    /// Everybody who can be reached at the address; several owners may share a telephone.
    public Flux<Owner> ownersAt(Address address) {
        return rows.idsAt(address).collectList().flatMapMany(rows::byIds);
    }

    /// The owners meant, at most as many as asked for, in the order of their numbers.
    public Flux<Owner> matching(OwnerQuery query, int most) {
        var phone = query.phone() == null ? null : e164(query.phone());
        return rows.matching(query.owner(), query.unit(), phone, most)
                .collectList()
                .flatMapMany(rows::byIds);
    }

    /// Everybody of the community who bears one of the references or owns one of the units.
    public Flux<Owner> named(
            CommunityId community, Collection<String> references, Collection<String> units) {
        return rows.idsNamed(community, references, units).collectList().flatMapMany(rows::byIds);
    }

    /// Enters an owner or brings a known one up to date, with units and addresses. An address the
    /// sheet no longer names stays: only the owner or staff take one away.
    public Mono<OwnerId> enter(NewOwner owner) {
        return enterAll(List.of(owner)).map(List::getFirst);
    }

    /// The same for many at once, all or none of them; the answer is in the order given. They are
    /// entered in the order of their references, so that two who enter the same owners wait instead
    /// of barring each other.
    ///
    /// @param owners no two with the same reference or unit
    public Mono<List<OwnerId>> enterAll(List<NewOwner> owners) {
        var inOrder = owners.stream().sorted(comparing(NewOwner::reference)).toList();
        return rows.upsert(inOrder)
                .collectMap(OwnerRows.Entered::reference, OwnerRows.Entered::id)
                .map(ids -> owners.stream().map(o -> ids.getOrDefault(o.reference(), 0L)).toList())
                .delayUntil(ids -> takeOver(ids, owners))
                .delayUntil(ids -> rows.own(ids, owners))
                .delayUntil(ids -> rows.reach(ids, owners))
                .map(ids -> ids.stream().map(OwnerId::new).toList())
                .as(transaction::transactional);
    }

    private Mono<Void> takeOver(List<Long> ids, List<NewOwner> owners) {
        return rows.formerOwners(ids, owners)
                .map(OwnerId::new)
                .collectList()
                .filter(former -> !former.isEmpty())
                .flatMapMany(this::tell)
                .then();
    }

    private Flux<Void> tell(List<OwnerId> former) {
        return Flux.fromStream(followers::orderedStream)
                .concatMap(follower -> follower.away(former));
    }

    /// Everybody of the community, in the order of their numbers.
    ///
    /// @param after the number of the last one of the page before
    public Flux<Owner> in(CommunityId community, long after, int most) {
        return rows.in(community, after, most).collectList().flatMapMany(rows::byIds);
    }

    /// Enters a further address, after those the owner is better reached at; one that is known
    /// already works again.
    public Mono<Void> alsoAt(OwnerId owner, Address address) {
        return rows.reachAlso(owner.value(), address);
    }

    /// Notes that the carrier cannot reach anybody at the address.
    public Mono<Void> unreachable(Address address) {
        return rows.mark(address, Owner.State.UNREACHABLE);
    }

    /// Notes that somebody wrote from the address, so it works.
    public Mono<Void> reachable(Address address) {
        return rows.mark(address, Owner.State.VERIFIED);
    }

    /// Holds the owner's affairs still until the surrounding transaction ends: whoever is about to
    /// change what decides over a message (a payment, an opt-out, a stance) takes this first.
    public Mono<Void> alone(OwnerId owner) {
        return alone(List.of(owner));
    }

    /// The same for many owners at once; taken in the order of their numbers, so that two who want
    /// the same owners wait instead of barring each other.
    public Mono<Void> alone(Collection<OwnerId> owners) {
        return owners.isEmpty()
                ? Mono.empty()
                : rows.lock(owners.stream().map(OwnerId::value).sorted().toList());
    }

    /// The same for an owner and all who are reached at an address. Who takes several owners takes
    /// them all at once.
    public Mono<Void> alone(@Nullable OwnerId owner, @Nullable Address address) {
        return address == null
                ? Mono.justOrEmpty(owner).flatMap(this::alone)
                : rows.lock(owner == null ? null : owner.value(), address);
    }

    /// Keeps such changes out until the surrounding transaction ends, beside others who also only
    /// read; whoever decides whether a message may leave takes this first.
    public Mono<Void> steady(Collection<OwnerId> owners) {
        return owners.isEmpty()
                ? Mono.empty()
                : rows.lockShared(owners.stream().map(OwnerId::value).sorted().toList());
    }

    private static String e164(String written) {
        return PhoneNumber.parse(written, HOME_REGION).map(PhoneNumber::e164).orElse(written);
    }
}
