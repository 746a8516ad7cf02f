package io.dueline.notifier.campaign;

import io.dueline.notifier.cadence.CadencePolicy;
import io.dueline.notifier.cadence.CadencePolicy.Decision;
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
        return Set.of(Purpose.NOTICE, Purpose.REMINDER);
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
        return policy.silence(circumstances.facts(owner, known, community, true))
                .map(Decision::reason)
                .<Verdict>map(Verdict.Never::new)
                .orElse(GO);
    }

    private static Set<OwnerId> ownersOf(List<OutboundMessage> messages) {
        return messages.stream()
                .map(OutboundMessage::owner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
