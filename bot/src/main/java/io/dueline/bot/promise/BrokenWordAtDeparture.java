package io.dueline.bot.promise;

import io.dueline.bot.promise.Settlement.Pledge;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.outbox.DepartureText;
import io.dueline.notifier.outbox.OutboundMessage;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.template.RenderedText;
import io.dueline.notifier.template.Text;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What an owner hears of a promised day that went by, with what is missing when it leaves. Money
/// that came in the night may have made the word good after all; then there is nothing to say.
@Component
class BrokenWordAtDeparture implements DepartureText {

    private final BrokenWord brokenWord;
    private final PromiseRows promises;
    private final Ledger ledger;
    private final OwnerDirectory owners;
    private final Communities communities;
    private final Clock clock;

    BrokenWordAtDeparture(
            BrokenWord brokenWord,
            PromiseRows promises,
            Ledger ledger,
            OwnerDirectory owners,
            Communities communities,
            Clock clock) {
        this.brokenWord = brokenWord;
        this.promises = promises;
        this.ledger = ledger;
        this.owners = owners;
        this.communities = communities;
        this.clock = clock;
    }

    private record Known(
            Map<OwnerId, Owner> owners,
            Map<OwnerId, Pledge> broken,
            Map<OwnerId, Account> accounts,
            Map<CommunityId, Community> communities,
            Instant now) {}

    @Override
    public Set<Text> texts() {
        return Set.of(Text.PROMISE_BROKEN);
    }

    @Override
    public Mono<Map<Long, RenderedText>> write(List<OutboundMessage> messages) {
        var ids = messages.stream().map(BrokenWordAtDeparture::owner).distinct().toList();
        return Mono.zip(
                        owners.findAll(ids).collectMap(Owner::id),
                        promises.lastBroken(ids).collectMap(pledge -> pledge.promise().owner()),
                        ledger.accounts(ids).collectMap(Account::owner),
                        communities.all().collectMap(Community::id))
                .map(t -> new Known(t.getT1(), t.getT2(), t.getT3(), t.getT4(), clock.instant()))
                .map(known -> write(messages, known));
    }

    private Map<Long, RenderedText> write(List<OutboundMessage> messages, Known known) {
        var texts = new HashMap<Long, RenderedText>();
        messages.forEach(m -> write(m, known).ifPresent(text -> texts.put(m.id(), text)));
        return texts;
    }

    private Optional<RenderedText> write(OutboundMessage message, Known known) {
        var id = owner(message);
        var pledge = known.broken().get(id);
        if (pledge == null) {
            return Optional.empty();
        }
        var community = Objects.requireNonNull(known.communities().get(message.community()));
        var account = Objects.requireNonNull(known.accounts().get(id));
        var missing = pledge.missing(PromiseRules.of(account, community, known.now()));
        return missing.isPositive()
                ? Optional.of(
                        brokenWord.render(
                                Objects.requireNonNull(message.afresh()),
                                Objects.requireNonNull(known.owners().get(id)),
                                community,
                                pledge.promise(),
                                missing))
                : Optional.empty();
    }

    private static OwnerId owner(OutboundMessage message) {
        return Objects.requireNonNull(message.owner(), "only owners promise");
    }
}
