package io.dueline.notifier.campaign;

import io.dueline.notifier.cadence.CadencePolicy;
import io.dueline.notifier.cadence.CadencePolicy.Decision;
import io.dueline.notifier.cadence.CadencePolicy.Message;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.campaign.Circumstances.Known;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.outbox.OutboundMessage;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.outbox.SendGuard;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The last word before money is asked for: the balance is read again, and so are stance and holds.
@Component
class DunningGuard implements SendGuard {

    private static final Verdict GO = new Verdict.Go();

    private final Circumstances circumstances;
    private final CadencePolicy policy;
    private final Communities communities;

    DunningGuard(Circumstances circumstances, CadencePolicy policy, Communities communities) {
        this.circumstances = circumstances;
        this.policy = policy;
        this.communities = communities;
    }

    @Override
    public Set<Purpose> purposes() {
        return Set.of(Purpose.NOTICE, Purpose.DAY_BEFORE, Purpose.REMINDER);
    }

    @Override
    public Mono<Map<Long, Verdict>> judge(List<OutboundMessage> messages) {
        return messages.isEmpty()
                ? Mono.just(Map.of())
                : Mono.zip(
                        circumstances.of(ownersOf(messages)),
                        communities.all().collectMap(Community::id),
                        (known, all) -> verdicts(messages, known, all));
    }

    private Map<Long, Verdict> verdicts(
            List<OutboundMessage> messages, Known known, Map<CommunityId, Community> communities) {
        return messages.stream()
                .collect(
                        Collectors.toMap(
                                OutboundMessage::id,
                                message -> verdict(message, known, communities)));
    }

    private Verdict verdict(
            OutboundMessage message, Known known, Map<CommunityId, Community> communities) {
        var owner = Objects.requireNonNull(message.owner(), "only owners are asked for money");
        var community = Objects.requireNonNull(communities.get(message.community()));
        var facts = circumstances.facts(owner, known, community, true);
        return policy.against(kind(message.purpose()), facts)
                .map(decision -> consequence(decision, facts.holds()))
                .orElse(GO);
    }

    private static Message kind(Purpose purpose) {
        return purpose == Purpose.DAY_BEFORE ? Message.DAY_BEFORE : Message.ASK_DAY;
    }

    /// A hold that ends by itself puts the message off; whatever else speaks against it ends it.
    private static Verdict consequence(Decision decision, List<Hold> holds) {
        var endless = holds.stream().anyMatch(hold -> hold.until() == null);
        return holds.stream()
                .map(Hold::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(_ -> !endless && decision instanceof Decision.Wait)
                .<Verdict>map(until -> new Verdict.NotBefore(until, decision.reason()))
                .orElseGet(() -> new Verdict.Never(decision.reason()));
    }

    private static Set<OwnerId> ownersOf(List<OutboundMessage> messages) {
        return messages.stream()
                .map(OutboundMessage::owner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
