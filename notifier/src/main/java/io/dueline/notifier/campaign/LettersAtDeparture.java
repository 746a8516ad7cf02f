package io.dueline.notifier.campaign;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.cadence.Stances;
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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The letters of the plan as they are to read on the day they leave: with what is owed by then.
@Component
class LettersAtDeparture implements DepartureText {

    private final Letters letters;
    private final OwnerDirectory owners;
    private final ArrearsBook arrears;
    private final Stances stances;
    private final Communities communities;

    LettersAtDeparture(
            Letters letters,
            OwnerDirectory owners,
            ArrearsBook arrears,
            Stances stances,
            Communities communities) {
        this.letters = letters;
        this.owners = owners;
        this.arrears = arrears;
        this.stances = stances;
        this.communities = communities;
    }

    private record Known(
            Map<OwnerId, Owner> owners,
            Map<OwnerId, ArrearsPosition> positions,
            Map<OwnerId, StanceNow> stances,
            Map<CommunityId, Community> communities) {}

    @Override
    public Set<Text> texts() {
        return Letters.TEXTS;
    }

    @Override
    public Mono<Map<Long, RenderedText>> write(List<OutboundMessage> messages) {
        var ids = messages.stream().map(LettersAtDeparture::owner).distinct().toList();
        return Mono.zip(
                        owners.findAll(ids).collectMap(Owner::id),
                        arrears.positions(ids).collectMap(ArrearsPosition::owner),
                        stances.among(ids),
                        communities.all().collectMap(Community::id))
                .map(t -> new Known(t.getT1(), t.getT2(), t.getT3(), t.getT4()))
                .map(known -> write(messages, known));
    }

    private Map<Long, RenderedText> write(List<OutboundMessage> messages, Known known) {
        var texts = new HashMap<Long, RenderedText>();
        messages.forEach(m -> write(m, known).ifPresent(text -> texts.put(m.id(), text)));
        return texts;
    }

    private Optional<RenderedText> write(OutboundMessage message, Known known) {
        var id = owner(message);
        var position = known.positions().get(id);
        return position == null || !position.isInArrears()
                ? Optional.empty()
                : Optional.of(
                        letters.text(
                                Objects.requireNonNull(message.afresh()),
                                Objects.requireNonNull(known.owners().get(id)),
                                position,
                                Objects.requireNonNull(
                                        known.communities().get(message.community())),
                                known.stances().getOrDefault(id, StanceNow.UNKNOWN).until()));
    }

    private static OwnerId owner(OutboundMessage message) {
        return Objects.requireNonNull(message.owner(), "only owners are asked for money");
    }
}
