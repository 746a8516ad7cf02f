package io.dueline.bot.conversation;

import io.dueline.bot.conversation.Conversation.Need;
import io.dueline.bot.conversation.ConversationState.Idle;
import io.dueline.bot.conversation.ConversationState.TakenByStaff;
import io.dueline.bot.conversation.ConversationState.WaitingForPerson;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.UnknownOwner;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.function.UnaryOperator;

/// The talks with owners, as staff and the owner's own page take part in them.
@Component
public class Conversations {

    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);
    private static final int AT_ONCE = 100;

    private final ConversationRows rows;
    private final StaffPost post;
    private final OwnerDirectory owners;
    private final Holds holds;
    private final Live live;
    private final ConversationSettings settings;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Conversations(
            ConversationRows rows,
            StaffPost post,
            OwnerDirectory owners,
            Holds holds,
            Live live,
            ConversationSettings settings,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.post = post;
        this.owners = owners;
        this.holds = holds;
        this.live = live;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Where the talk stands; [Idle] with somebody never spoken with.
    public Mono<ConversationState> of(OwnerId owner) {
        return rows.find(owner).map(Conversation::state);
    }

    /// A member of staff talks with the owner from now on; bot and reminders are silent. Taking it
    /// again, as writing does, begins the time anew.
    public Mono<Taken> take(OwnerId owner, long staff) {
        return held(owner).flatMap(talk -> take(talk, staff)).as(transaction::transactional);
    }

    /// The bot takes part again, and nobody waits for staff any more. Anybody on duty may hand
    /// back,
    /// not only whoever took it: a colleague may have gone home. Who did it is in the log.
    public Mono<Void> handBack(OwnerId owner, long staff) {
        return held(owner)
                .flatMap(talk -> release(talk.cared().seen()))
                .as(transaction::transactional)
                .doOnSuccess(
                        _ -> LOG.info("Owner {}: handed back by staff {}", owner.value(), staff));
    }

    /// Writes to the owner where they wrote from last, or else where they are best reached. Whoever
    /// writes has the conversation, unless a colleague has it already.
    public Mono<Replied> reply(OwnerId owner, long staff, String text) {
        return held(owner)
                .flatMap(talk -> post.write(talk, staff, text))
                .delayUntil(replied -> spokeUp(owner, staff, replied))
                .as(transaction::transactional);
    }

    /// The owner wants a person, said on another way than by message.
    public Mono<Void> askPerson(OwnerId owner, HandoffReason reason) {
        return held(owner).flatMap(talk -> waiting(talk, reason)).as(transaction::transactional);
    }

    /// A person should look, and the talk goes on meanwhile.
    public Mono<Void> flag(OwnerId owner, HandoffReason reason) {
        return change(owner, talk -> talk.needing(Need.of(reason, clock.instant())))
                .as(transaction::transactional);
    }

    /// Staff have looked at all there is.
    public Mono<Void> seen(OwnerId owner, long staff) {
        return change(owner, Conversation::seen).as(transaction::transactional);
    }

    /// What was written from an address before it was known to be the owner's belongs to their talk
    /// now. A person reads it: what a number said that was nobody's binds nobody.
    Mono<Void> joined(OwnerId owner, Address from, int messages) {
        return held(owner)
                .map(talk -> talk.joined(from, messages))
                .flatMap(
                        talk ->
                                messages == 0
                                        ? save(talk)
                                        : waiting(talk, HandoffReason.NEWLY_KNOWN))
                .as(transaction::transactional);
    }

    /// Ends the takeovers whose staff have written nothing for long.
    Mono<Integer> wakeLeft() {
        return rows.left(clock.instant(), AT_ONCE)
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::wake)
                .count()
                .map(Math::toIntExact);
    }

    private Mono<OwnerId> wake(OwnerId owner) {
        return held(owner)
                .filter(this::isLeft)
                .flatMap(this::wakeUp)
                .thenReturn(owner)
                .as(transaction::transactional);
    }

    private boolean isLeft(Conversation talk) {
        return talk.state() instanceof TakenByStaff(_, var until)
                && !until.isAfter(clock.instant());
    }

    /// What the owner wrote meanwhile and nobody read still needs a person.
    private Mono<Void> wakeUp(Conversation talk) {
        var left = Need.of(HandoffReason.LEFT_UNANSWERED, clock.instant());
        return release(talk.unread() > 0 ? talk.needing(left) : talk);
    }

    private Mono<Conversation> held(OwnerId owner) {
        return owners.alone(owner)
                .then(Mono.defer(() -> owners.find(owner)))
                .switchIfEmpty(Mono.error(() -> new UnknownOwner(owner.value())))
                .flatMap(known -> rows.find(known.id()));
    }

    private Mono<Taken> take(Conversation talk, long staff) {
        var now = clock.instant();
        if (talk.state() instanceof TakenByStaff(var holder, var until)
                && holder != staff
                && until.isAfter(now)) {
            return Mono.just(new Taken.ByAnother(holder, until));
        }
        var until = now.plus(settings.takeover());
        var hold = new Hold(talk.owner(), Hold.Kind.TAKEN_OVER, until, "staff:" + staff);
        return save(talk.cared().seen().in(new TakenByStaff(staff, until)))
                .then(Mono.defer(() -> holds.place(hold)))
                .then(Mono.defer(() -> holds.lift(talk.owner(), Hold.Kind.WAITS_FOR_STAFF)))
                .thenReturn(new Taken.Yours(until));
    }

    private Mono<Void> release(Conversation talk) {
        return save(talk.in(new Idle()))
                .then(Mono.defer(() -> holds.lift(talk.owner(), Hold.Kind.TAKEN_OVER)))
                .then(Mono.defer(() -> holds.lift(talk.owner(), Hold.Kind.WAITS_FOR_STAFF)));
    }

    private Mono<Void> spokeUp(OwnerId owner, long staff, Replied replied) {
        return replied instanceof Replied.Sent ? take(owner, staff).then() : Mono.empty();
    }

    private Mono<Void> waiting(Conversation talk, HandoffReason reason) {
        var needed = talk.needing(Need.of(reason, clock.instant()));
        var hold = new Hold(talk.owner(), Hold.Kind.WAITS_FOR_STAFF, null, "owner");
        return talk.state() instanceof TakenByStaff
                ? save(needed)
                : save(needed.in(new WaitingForPerson(reason)))
                        .then(Mono.defer(() -> holds.place(hold)));
    }

    private Mono<Void> change(OwnerId owner, UnaryOperator<Conversation> how) {
        return held(owner).map(how).flatMap(this::save);
    }

    private Mono<Void> save(Conversation talk) {
        return rows.save(talk, clock.instant())
                .then(live.changed(Change.Topic.CONVERSATION, talk.owner().value()));
    }
}
