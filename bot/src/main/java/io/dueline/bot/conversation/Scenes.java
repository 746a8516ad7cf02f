package io.dueline.bot.conversation;

import io.dueline.bot.cases.Case;
import io.dueline.bot.cases.Cases;
import io.dueline.bot.promise.Promises;
import io.dueline.bot.understanding.Understanding;
import io.dueline.bot.understanding.Utterance;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.inbox.InboundMessage;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Owner;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Gathers what a message is to be seen in, and reads it.
@Component
class Scenes {

    private final Communities communities;
    private final Ledger ledger;
    private final Stances stances;
    private final Consents consents;
    private final Promises promises;
    private final Cases cases;
    private final ConversationRows rows;
    private final ConversationSettings settings;
    private final Clock clock;
    private final Understanding understanding = new Understanding();
    private final RedWords redWords = new RedWords();

    Scenes(
            Communities communities,
            Ledger ledger,
            Stances stances,
            Consents consents,
            Promises promises,
            Cases cases,
            ConversationRows rows,
            ConversationSettings settings,
            Clock clock) {
        this.communities = communities;
        this.ledger = ledger;
        this.stances = stances;
        this.consents = consents;
        this.promises = promises;
        this.cases = cases;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Scene> of(Owner owner, InboundMessage message) {
        return communities
                .find(owner.community())
                .zipWhen(_ -> known(owner, message.from()))
                .map(both -> scene(owner, both.getT1(), message, both.getT2()));
    }

    /// What the house knows of an owner.
    private record Known(
            Account account,
            Conversation talk,
            StanceNow stance,
            boolean promised,
            List<Case> cases,
            Optional<Case> awaiting,
            boolean optedOut) {

        boolean holdsMoneyBeside(long caseId) {
            return cases.stream()
                    .filter(c -> c.id() != caseId && c.status() != Case.Status.CLOSED)
                    .anyMatch(Case::holdsMoney);
        }
    }

    private Mono<Known> known(Owner owner, Address from) {
        return Mono.zip(
                        ledger.account(owner.id()),
                        rows.find(owner.id()),
                        stances.of(owner.id()),
                        promises.open(owner.id()).hasElement(),
                        cases.of(owner.id()).collectList(),
                        cases.awaitingOwner(owner.id()).singleOptional(),
                        optedOut(owner, from))
                .map(
                        all ->
                                new Known(
                                        all.getT1(),
                                        all.getT2(),
                                        all.getT3(),
                                        all.getT4(),
                                        all.getT5(),
                                        all.getT6(),
                                        all.getT7()));
    }

    private Mono<Boolean> optedOut(Owner owner, Address from) {
        return consents.among(List.of(owner.id()), List.of(from))
                .map(refusals -> refusals.cover(owner.id(), from));
    }

    private Scene scene(Owner owner, Community community, InboundMessage message, Known known) {
        var now = clock.instant();
        var position = ArrearsPosition.of(known.account(), community.dayAt(now));
        var facts =
                new Facts(
                        message.text(),
                        community.dayAt(now),
                        position.isInArrears(),
                        known.promised(),
                        known.stance().stance(),
                        community.rules().saysPaidDays(),
                        paid(known.account(), community),
                        repairs(known),
                        wish(known, message),
                        known.talk().unclear(),
                        redWords.in(message.text()));
        return new Scene(
                owner,
                community,
                message,
                known.talk(),
                position.overdueIn(community.currency()),
                facts,
                understanding.read(utterance(owner, community, message, known)));
    }

    private static Utterance utterance(
            Owner owner, Community community, InboundMessage message, Known known) {
        return new Utterance(
                message.text(),
                owner.language(),
                message.receivedAt().atZone(community.zone()).toLocalDateTime(),
                OpenQuestion.in(known.talk().state(), known.awaiting().map(Case::id).orElse(null)));
    }

    private Facts.@Nullable Paid paid(Account account, Community community) {
        var since = clock.instant().minus(settings.paymentsOf());
        return account.standing().stream()
                .filter(payment -> payment.paidAt().isAfter(since))
                .max(Comparator.comparing(Payment::paidAt))
                .map(last -> new Facts.Paid(last.amount(), community.dayAt(last.paidAt())))
                .orElse(null);
    }

    private static Facts.Repairs repairs(Known known) {
        return known.awaiting()
                .map(c -> new Facts.Repairs(awaited(c), known.holdsMoneyBeside(c.id())))
                .orElse(Facts.Repairs.NONE);
    }

    private static Facts.Awaited awaited(Case repair) {
        return new Facts.Awaited(repair.id(), repair.number(), repair.topic());
    }

    private Facts.Wish wish(Known known, InboundMessage message) {
        var lately = known.talk().saidLastWordWithin(settings.lastWordEvery(), clock.instant());
        return new Facts.Wish(known.optedOut(), message.carrierOptOut(), lately);
    }
}
