package io.dueline.notifier.paylink;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.site.PublicUrl;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/// The links behind which owners find their bills. A link is a key: nothing personal is in it, it
/// ends by itself, and it shows no names before the owner has typed some digits only they know.
@Component
public class PayLinks {

    /// Where a link leads, without its key.
    public static final String PATH = "/p/";

    private static final String HIDDEN = "•";

    private final PayLinkRows rows;
    private final Visitors visitors;
    private final Guesses guesses;
    private final OwnerDirectory owners;
    private final Communities communities;
    private final PublicUrl site;
    private final Clock clock;

    PayLinks(
            PayLinkRows rows,
            Visitors visitors,
            Guesses guesses,
            OwnerDirectory owners,
            Communities communities,
            PublicUrl site,
            Clock clock) {
        this.rows = rows;
        this.visitors = visitors;
        this.guesses = guesses;
        this.owners = owners;
        this.communities = communities;
        this.site = site;
        this.clock = clock;
    }

    /// A new link to the owner's bill. Empty if there is no such owner.
    public Mono<URI> mint(OwnerId owner) {
        var token = CapabilityToken.random();
        return owners.find(owner)
                .flatMap(known -> communities.find(known.community()))
                .delayUntil(community -> handOut(owner, token, community))
                .map(_ -> site.at(PATH + token.text()));
    }

    /// What the visitor may see.
    ///
    /// @param visitor the key this browser got with [Confirmation.Right], if it has one
    public Mono<LinkState> open(String token, @Nullable String visitor) {
        return Mono.justOrEmpty(CapabilityToken.parse(token))
                .flatMap(key -> rows.alive(key.hash(), clock.instant()))
                .flatMap(this::held)
                .flatMap(held -> state(held, visitor))
                .defaultIfEmpty(new LinkState.Gone());
    }

    /// Weighs the digits by which the visitor means to be the owner.
    ///
    /// @param from where they were typed, if that is known
    public Mono<Confirmation> confirm(String token, String digits, @Nullable InetAddress from) {
        return Mono.justOrEmpty(CapabilityToken.parse(token))
                .flatMap(key -> guesses.weigh(key, digits, Guesser.at(from)))
                .defaultIfEmpty(new Confirmation.Gone());
    }

    /// Ends all links of the owner at once, as when a telephone was lost.
    public Mono<Void> revokeAll(OwnerId owner) {
        return rows.revoke(owner, clock.instant());
    }

    /// A link with whose it is, and where.
    private record Held(PayLink link, Owner owner, Community community) {}

    private Mono<Void> handOut(OwnerId owner, CapabilityToken token, Community community) {
        var now = clock.instant();
        var lifetime = Duration.ofDays(community.rules().linkDays());
        return rows.insert(owner, token.hash(), now, now.plus(lifetime));
    }

    private Mono<Held> held(PayLink link) {
        return owners.find(link.owner()).flatMap(owner -> held(link, owner));
    }

    private Mono<Held> held(PayLink link, Owner owner) {
        return communities
                .find(owner.community())
                .map(community -> new Held(link, owner, community));
    }

    private Mono<LinkState> state(Held held, @Nullable String visitor) {
        return visitors.know(held.link().id(), visitor)
                .map(known -> known ? whole(held) : outside(held));
    }

    private static LinkState whole(Held held) {
        return new LinkState.Confirmed(held.link().id(), held.owner(), held.community());
    }

    private static LinkState outside(Held held) {
        return held.link().closed() ? new LinkState.Gone() : masked(held);
    }

    private static LinkState masked(Held held) {
        var owner = held.owner();
        return new LinkState.Masked(
                owner.id(),
                owner.language(),
                held.community(),
                owner.units().stream().map(PayLinks::masked).toList(),
                !OwnersDigits.of(owner).ofUnits().isEmpty());
    }

    private static String masked(Unit unit) {
        var hidden = unit.label().lastIndexOf('-') + 1;
        return unit.label().substring(0, hidden) + HIDDEN.repeat(unit.label().length() - hidden);
    }
}
