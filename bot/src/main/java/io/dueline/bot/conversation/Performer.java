package io.dueline.bot.conversation;

import io.dueline.bot.cases.Cases;
import io.dueline.bot.cases.NewCase;
import io.dueline.bot.cases.TopicWords;
import io.dueline.bot.promise.NewPromise;
import io.dueline.bot.promise.Promises;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.StanceChange;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Revocation;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.paylink.PayLinks;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Does what follows from a message, through the doors of those it concerns.
@Component
class Performer {

    static final String BOT = "bot";
    private static final String OWNER = "owner";

    private final OwnerDirectory owners;
    private final PayLinks links;
    private final Promises promises;
    private final Cases cases;
    private final Repairs repairs;
    private final Stances stances;
    private final Holds holds;
    private final Consents consents;
    private final TopicWords topics;
    private final Clock clock;

    Performer(
            OwnerDirectory owners,
            PayLinks links,
            Promises promises,
            Cases cases,
            Repairs repairs,
            Stances stances,
            Holds holds,
            Consents consents,
            TopicWords topics,
            Clock clock) {
        this.owners = owners;
        this.links = links;
        this.promises = promises;
        this.cases = cases;
        this.repairs = repairs;
        this.stances = stances;
        this.holds = holds;
        this.consents = consents;
        this.topics = topics;
        this.clock = clock;
    }

    /// @return what there is to say about all of it, in order
    Mono<List<Sentence>> perform(Scene scene, Steps steps) {
        return Flux.fromIterable(steps.list())
                .concatMap(step -> perform(scene, step))
                .collectList();
    }

    private Mono<Sentence> perform(Scene scene, Step step) {
        var owner = scene.ownerId();
        return switch (step) {
            case Step.Say(var sentence) -> Mono.just(sentence);
            case Step.MakePromise promise -> make(scene, promise);
            case Step.OpenCase wanted -> open(scene, wanted);
            case Step.CancelPromise(var reason) -> silently(promises.cancel(owner, reason));
            case Step.ConfirmFixed confirmed -> fixed(scene, confirmed);
            case Step.NotFixed(var id) -> notFixed(scene, id);
            case Step.OptOut(var source) ->
                    silently(consents.optOut(revocation(scene, source)).then());
            case Step.OptIn(var source) ->
                    silently(consents.optIn(revocation(scene, source)).then());
            case Step.SetStance stance -> silently(stances.set(change(scene, stance)));
            case Step.PlaceHold(var kind, var days) -> silently(hold(scene, kind, days));
            case Step.SpareAddress _ -> silently(spareAll(scene.message().from()));
            case Step.SpareOwner _ -> silently(spare(owner));
            case Step.HandOff _ ->
                    silently(holds.place(new Hold(owner, Hold.Kind.WAITS_FOR_STAFF, null, BOT)));
            case Step.Flag _ -> Mono.empty();
        };
    }

    private static Mono<Sentence> silently(Mono<Void> deed) {
        return deed.then(Mono.empty());
    }

    private Mono<Sentence> make(Scene scene, Step.MakePromise step) {
        var days = step.days();
        var wanted =
                new NewPromise(
                        scene.ownerId(),
                        days.from(),
                        days.to(),
                        step.words(),
                        scene.message().id(),
                        BOT);
        return promises.make(wanted).map(made -> Echo.of(made, scene.reading().language()));
    }

    private Mono<Sentence> open(Scene scene, Step.OpenCase step) {
        var wanted =
                new NewCase(
                        scene.ownerId(),
                        step.topic(),
                        step.place(),
                        scene.message().text(),
                        scene.message().id(),
                        step.weight() != Step.Weight.COMPLAINT,
                        step.weight() == Step.Weight.CONDITION);
        var language = scene.reading().language();
        var topic = topics.say(step.topic().code(), language);
        return cases.open(wanted)
                .map(
                        opened ->
                                Echo.of(
                                        opened,
                                        step.weight(),
                                        topic,
                                        scene.community().zone(),
                                        language));
    }

    private Mono<Sentence> fixed(Scene scene, Step.ConfirmFixed step) {
        var said = new Repairs.Word(step.caseId(), OWNER, step.words(), scene.message().id());
        return isWithStaff(scene) ? silently(repairs.fixed(said).then()) : repairs.answered(said);
    }

    private Mono<Sentence> notFixed(Scene scene, long id) {
        var language = scene.reading().language();
        return cases.notFixed(id, scene.message().text(), OWNER)
                .filter(_ -> !isWithStaff(scene))
                .map(open -> Echo.ofReopening(open, scene.community().zone(), language));
    }

    private static boolean isWithStaff(Scene scene) {
        return scene.before().state() instanceof ConversationState.TakenByStaff;
    }

    private static Revocation revocation(Scene scene, Revocation.Source source) {
        var message = scene.message();
        return new Revocation(scene.ownerId(), message.from(), source, message.id());
    }

    private static StanceChange change(Scene scene, Step.SetStance step) {
        return new StanceChange(
                scene.ownerId(),
                step.stance(),
                step.until(),
                step.reason(),
                step.words(),
                scene.message().id(),
                BOT);
    }

    /// Who is not the owner must not look at the bill either.
    private Mono<Void> spareAll(Address address) {
        return owners.ownersAt(address)
                .map(Owner::id)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(owner -> spare(owner).then(Mono.defer(() -> links.revokeAll(owner))))
                .then();
    }

    private Mono<Void> spare(OwnerId owner) {
        return holds.place(new Hold(owner, Hold.Kind.SPECIAL, null, BOT));
    }

    private Mono<Void> hold(Scene scene, Hold.Kind kind, int days) {
        var until = clock.instant().plus(Duration.ofDays(days));
        return holds.place(new Hold(scene.ownerId(), kind, until, BOT));
    }
}
