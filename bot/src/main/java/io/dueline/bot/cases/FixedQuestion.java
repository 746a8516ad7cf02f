package io.dueline.bot.cases;

import io.dueline.bot.cases.CaseEvent.Kind;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.outbox.Author;
import io.dueline.notifier.outbox.Letter;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.template.RenderedText;
import io.dueline.notifier.template.Templates;
import io.dueline.notifier.template.Text;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;

/// Asks an owner whether what their team reported done is fixed. Where the owner cannot be asked,
/// the case stays done and waits for staff.
@Component
class FixedQuestion {

    private final CaseFile file;
    private final OwnerDirectory owners;
    private final Consents consents;
    private final TopicWords topics;
    private final Templates templates;
    private final Outbox outbox;

    FixedQuestion(
            CaseFile file,
            OwnerDirectory owners,
            Consents consents,
            TopicWords topics,
            Templates templates,
            Outbox outbox) {
        this.file = file;
        this.owners = owners;
        this.consents = consents;
        this.topics = topics;
        this.templates = templates;
        this.outbox = outbox;
    }

    Mono<Void> ask(Case done) {
        return owners.find(done.owner()).flatMap(owner -> ask(done, owner));
    }

    private Mono<Void> ask(Case done, Owner owner) {
        return Mono.justOrEmpty(outbox.reach(owner))
                .flatMap(address -> askOrRespect(done, owner, address))
                .switchIfEmpty(Mono.defer(() -> leaveToStaff(done, "no_address")))
                .then();
    }

    private Mono<Kind> askOrRespect(Case done, Owner owner, Address address) {
        return consents.among(List.of(owner.id()), List.of(address))
                .flatMap(
                        refusals ->
                                refusals.cover(owner.id(), address)
                                        ? leaveToStaff(done, "opted_out")
                                        : send(letter(done, owner, address), done));
    }

    private Mono<Kind> send(Letter letter, Case done) {
        return outbox.post(letter)
                .then(Mono.defer(() -> file.awaitOwner(done)))
                .thenReturn(Kind.ASKED);
    }

    private Mono<Kind> leaveToStaff(Case done, String reason) {
        return file.note(done, Kind.NOT_ASKED, reason).thenReturn(Kind.NOT_ASKED);
    }

    private Letter letter(Case done, Owner owner, Address address) {
        return new Letter(
                "case:%d:fixed:%d".formatted(done.id(), done.level()),
                done.community(),
                owner.id(),
                address,
                Purpose.REPAIR_NEWS,
                Author.BOT,
                render(done, owner),
                null);
    }

    private RenderedText render(Case done, Owner owner) {
        return templates.render(
                Text.CASE_DONE_FIXED,
                owner.language(),
                Map.of(
                        "number", done.number(),
                        "topic", topics.say(done.topic(), owner.language())));
    }
}
