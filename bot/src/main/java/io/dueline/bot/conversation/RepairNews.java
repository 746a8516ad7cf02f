package io.dueline.bot.conversation;

import io.dueline.bot.cases.Case;
import io.dueline.bot.cases.Cases;
import io.dueline.bot.conversation.ConversationState.Asked;
import io.dueline.bot.conversation.ConversationState.Idle;
import io.dueline.bot.conversation.ConversationState.TakenByStaff;
import io.dueline.bot.conversation.ConversationState.WaitingForPerson;
import io.dueline.bot.conversation.Repairs.Closed;
import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.outbox.Author;
import io.dueline.notifier.outbox.Letter;
import io.dueline.notifier.outbox.Link;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.outbox.Posted;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.template.RenderedText;
import io.dueline.notifier.template.Templates;
import io.dueline.notifier.template.Wording;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;

/// Tells an owner that a case is closed where they have not just written: staff closed it, or talk
/// with them. A question in it is what the talk waits for from then on.
@Component
class RepairNews {

    private final OwnerDirectory owners;
    private final Communities communities;
    private final ArrearsBook arrears;
    private final Cases cases;
    private final ConversationRows talks;
    private final Templates templates;
    private final Outbox outbox;
    private final Clock clock;

    RepairNews(
            OwnerDirectory owners,
            Communities communities,
            ArrearsBook arrears,
            Cases cases,
            ConversationRows talks,
            Templates templates,
            Outbox outbox,
            Clock clock) {
        this.owners = owners;
        this.communities = communities;
        this.arrears = arrears;
        this.cases = cases;
        this.talks = talks;
        this.templates = templates;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// All there is to know of the one who is told.
    ///
    /// @param awaiting another case that waits for their word
    private record Told(
            Owner owner,
            Community community,
            Conversation talk,
            Money overdue,
            Optional<Case> awaiting) {

        @Nullable Long awaitingId() {
            return awaiting.map(Case::id).orElse(null);
        }
    }

    /// Says nothing to an owner whom only people can reach.
    Mono<Void> post(Closed closed) {
        return told(closed.found()).flatMap(told -> post(closed, told));
    }

    private Mono<Told> told(Case closed) {
        return Mono.zip(
                        owners.find(closed.owner()),
                        communities.find(closed.community()),
                        talks.find(closed.owner()),
                        arrears.position(closed.owner()),
                        cases.awaitingOwner(closed.owner()).singleOptional())
                .map(
                        t ->
                                new Told(
                                        t.getT1(),
                                        t.getT2(),
                                        t.getT3(),
                                        t.getT4().overdueIn(t.getT2().currency()),
                                        t.getT5()));
    }

    private Mono<Void> post(Closed closed, Told told) {
        return Mono.justOrEmpty(address(told))
                .map(to -> letter(closed, told, to))
                .flatMap(outbox::post)
                .filter(Posted.Waiting.class::isInstance)
                .flatMap(_ -> expectAnswer(closed, told));
    }

    private Optional<Address> address(Told told) {
        return Optional.ofNullable(told.talk().from()).or(() -> outbox.reach(told.owner()));
    }

    private Letter letter(Closed closed, Told told, Address to) {
        var text = render(Repairs.sentence(closed), told);
        return new Letter(
                "case:%d:closed".formatted(closed.found().id()),
                closed.found().community(),
                told.owner().id(),
                to,
                closed.mended().asksForDay() ? Purpose.CAUSE_FIXED : Purpose.REPAIR_NEWS,
                Author.BOT,
                text,
                text.carriesLink() ? new Link(Link.Kind.PAY, told.owner().id().value()) : null);
    }

    private RenderedText render(Sentence sentence, Told told) {
        var language = told.owner().language();
        var overdue = told.overdue();
        var fillings = new HashMap<>(sentence.fillings());
        fillings.put("total", Wording.money(overdue.minor(), overdue.currency(), language));
        return templates.render(sentence.text(), language, fillings);
    }

    /// Whoever talks with a person, or waits for one, is not in a talk with the bot.
    private Mono<Void> expectAnswer(Closed closed, Told told) {
        var asks = Repairs.sentence(closed).asks();
        return switch (told.talk().state()) {
            case Idle _, Asked _ when asks != null ->
                    talks.save(told.talk().in(new Asked(asks, told.awaitingId())), clock.instant());
            case Idle _, Asked _, TakenByStaff _, WaitingForPerson _ -> Mono.empty();
        };
    }
}
