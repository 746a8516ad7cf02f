package io.dueline.bot.conversation;

import io.dueline.bot.understanding.Understanding;
import io.dueline.bot.understanding.Utterance;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.inbox.InboundMessage;
import io.dueline.notifier.owner.Owner;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;

/// Sees a message in all that belongs to it, and reads it so.
@Component
class Scenes {

    private final Communities communities;
    private final Background background;
    private final ConversationSettings settings;
    private final Clock clock;
    private final Understanding understanding = new Understanding();
    private final RedWords redWords = new RedWords();

    Scenes(
            Communities communities,
            Background background,
            ConversationSettings settings,
            Clock clock) {
        this.communities = communities;
        this.background = background;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Scene> of(Owner owner, InboundMessage message) {
        return communities
                .find(owner.community())
                .zipWhen(_ -> background.of(owner, message.from()))
                .map(both -> new Sight(owner, both.getT1(), message, both.getT2()))
                .map(sight -> scene(sight, clock.instant()));
    }

    private record Sight(Owner owner, Community community, InboundMessage message, Known known) {}

    private Scene scene(Sight sight, Instant now) {
        var community = sight.community();
        var position = ArrearsPosition.of(sight.known().account(), community.dayAt(now));
        return new Scene(
                sight.owner(),
                community,
                sight.message(),
                sight.known().talk(),
                position.overdueIn(community.currency()),
                facts(sight, position.isInArrears(), now),
                understanding.read(utterance(sight)));
    }

    /// The day an owner means is counted from when they wrote, however late we read it.
    private static Utterance utterance(Sight sight) {
        var message = sight.message();
        var known = sight.known();
        return new Utterance(
                message.text(),
                sight.owner().language(),
                message.receivedAt().atZone(sight.community().zone()).toLocalDateTime(),
                OpenQuestion.in(known.talk().state(), known.awaitingId()));
    }

    private Facts facts(Sight sight, boolean owes, Instant now) {
        var known = sight.known();
        var community = sight.community();
        return new Facts(
                sight.message().text(),
                community.dayAt(now),
                owes,
                known.promised(),
                known.stance(),
                community.rules().saysPaidDays(),
                known.paidSince(now.minus(settings.paymentsOf()))
                        .map(payment -> paid(payment, community))
                        .orElse(null),
                known.awaited(),
                wish(sight, now),
                known.talk().unclear(),
                redWords.in(sight.message().text()));
    }

    private Facts.Wish wish(Sight sight, Instant now) {
        var known = sight.known();
        return new Facts.Wish(
                known.optedOut(),
                sight.message().carrierOptOut(),
                known.talk().saidLastWordWithin(settings.lastWordEvery(), now));
    }

    private static Facts.Paid paid(Payment payment, Community community) {
        return new Facts.Paid(payment.amount(), community.dayAt(payment.paidAt()));
    }
}
