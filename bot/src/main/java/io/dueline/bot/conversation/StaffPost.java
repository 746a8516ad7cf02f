package io.dueline.bot.conversation;

import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.outbox.Author;
import io.dueline.notifier.outbox.Letter;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.outbox.Posted;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.template.RenderedText;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Carries what staff write to owners.
@Component
class StaffPost {

    private final OwnerDirectory owners;
    private final Consents consents;
    private final Outbox outbox;

    StaffPost(OwnerDirectory owners, Consents consents, Outbox outbox) {
        this.owners = owners;
        this.consents = consents;
        this.outbox = outbox;
    }

    /// A letter that has an address.
    private record Addressed(Owner owner, Address to, long staff, String text) {}

    /// Empty if there is no such owner.
    Mono<Replied> write(Conversation talk, long staff, String text) {
        return owners.find(talk.owner())
                .map(owner -> addressed(talk, owner, staff, text))
                .flatMap(this::write);
    }

    private Optional<Addressed> addressed(Conversation talk, Owner owner, long staff, String text) {
        return address(talk, owner).map(to -> new Addressed(owner, to, staff, text));
    }

    private Mono<Replied> write(Optional<Addressed> letter) {
        return letter.map(this::unlessRefused).orElseGet(() -> Mono.just(new Replied.NoAddress()));
    }

    private Optional<Address> address(Conversation talk, Owner owner) {
        return talk.from() == null ? outbox.reach(owner) : Optional.of(talk.from());
    }

    private Mono<Replied> unlessRefused(Addressed letter) {
        return consents.among(List.of(letter.owner().id()), List.of(letter.to()))
                .flatMap(
                        refusals ->
                                refusals.cover(letter.owner().id(), letter.to())
                                        ? Mono.just(new Replied.OptedOut())
                                        : send(letter));
    }

    private Mono<Replied> send(Addressed letter) {
        return outbox.post(
                        new Letter(
                                "staff:" + UUID.randomUUID(),
                                letter.owner().community(),
                                letter.owner().id(),
                                letter.to(),
                                Purpose.STAFF,
                                Author.staff(letter.staff()),
                                RenderedText.typed(letter.owner().language(), letter.text()),
                                null))
                .map(posted -> sent(posted, letter.to()));
    }

    private static Replied sent(Posted posted, Address to) {
        return switch (posted) {
            case Posted.Waiting(var message) -> new Replied.Sent(message, to);
            case Posted.SaidBefore _ ->
                    throw new IllegalStateException("a fresh key was used before");
        };
    }
}
