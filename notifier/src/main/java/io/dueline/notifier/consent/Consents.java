package io.dueline.notifier.consent;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Who wants no messages from us. Ours alone decides: a carrier's own list knows only one sender
/// and only single words.
@Component
public class Consents {

    private final ConsentRows rows;
    private final OwnerDirectory owners;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Consents(
            ConsentRows rows,
            OwnerDirectory owners,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Holds from the commit on: nothing that asks for consent is claimed for sending after it, to
    /// whom it may concern: everybody who is reached where it was said is held still meanwhile.
    ///
    /// @return false if it was so already
    public Mono<Boolean> optOut(Revocation revocation) {
        return owners.alone(revocation.owner(), revocation.via())
                .then(Mono.defer(() -> rows.insert(revocation, clock.instant())))
                .map(inserted -> inserted > 0)
                .as(transaction::transactional);
    }

    /// Lifts every opt-out of the person, and frees the telephone it was said from; others who said
    /// stop from it stay silent for themselves.
    ///
    /// @return false if there was none
    public Mono<Boolean> optIn(Revocation revocation) {
        return rows.lift(revocation, clock.instant())
                .delayUntil(_ -> rows.freeTelephone(revocation))
                .map(lifted -> lifted > 0)
                .as(transaction::transactional);
    }

    public Mono<Boolean> refuses(OwnerId owner) {
        return among(List.of(owner), List.of()).map(refusals -> refusals.owners().contains(owner));
    }

    /// Who of these refuses, read within the surrounding transaction.
    public Mono<Refusals> among(Collection<OwnerId> owners, Collection<Address> addresses) {
        return Mono.zip(
                rows.refusing(owners).collect(Collectors.toCollection(HashSet::new)),
                rows.refused(addresses).collect(Collectors.toCollection(HashSet::new)),
                Refusals::new);
    }
}
