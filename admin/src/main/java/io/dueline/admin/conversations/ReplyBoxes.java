package io.dueline.admin.conversations;

import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.Owner;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Optional;

/// Tells before one types whether what is typed could leave.
@Component
class ReplyBoxes {

    private final Outbox outbox;
    private final Consents consents;

    ReplyBoxes(Outbox outbox, Consents consents) {
        this.outbox = outbox;
        this.consents = consents;
    }

    Mono<ReplyBox> of(Owner owner, Standing standing) {
        return Mono.justOrEmpty(address(owner, standing))
                .flatMap(to -> unlessRefused(owner, to))
                .switchIfEmpty(Mono.defer(() -> unreachable(owner)));
    }

    private Mono<ReplyBox> unlessRefused(Owner owner, Address to) {
        return consents.among(List.of(owner.id()), List.of(to))
                .map(
                        refusals ->
                                refusals.cover(owner.id(), to)
                                        ? ReplyBox.OPTED_OUT
                                        : ReplyBox.open(to));
    }

    private Mono<ReplyBox> unreachable(Owner owner) {
        return consents.refuses(owner.id())
                .map(refuses -> refuses ? ReplyBox.OPTED_OUT : ReplyBox.NO_ADDRESS);
    }

    private Optional<Address> address(Owner owner, Standing standing) {
        var channel = standing.channel();
        var value = standing.address();
        return channel == null || value == null
                ? outbox.reach(owner)
                : Optional.of(new Address(ChannelKind.ofCode(channel), value));
    }
}
