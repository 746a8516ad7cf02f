package io.dueline.admin.promises;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.bot.conversation.ConversationState;
import io.dueline.bot.conversation.Conversations;
import io.dueline.bot.promise.Made;
import io.dueline.bot.promise.NewPromise;
import io.dueline.bot.promise.Promises;
import io.dueline.notifier.cadence.ContactLog;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.Touch;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// What staff do where a word was not kept, noted with the deed itself.
@Component
class PromiseDeeds {

    private final Promises promises;
    private final ContactLog contacts;
    private final Conversations conversations;
    private final Holds holds;
    private final AuditTrail audit;
    private final Live live;
    private final TransactionalOperator transaction;
    private final Clock clock;

    PromiseDeeds(
            Promises promises,
            ContactLog contacts,
            Conversations conversations,
            Holds holds,
            AuditTrail audit,
            Live live,
            TransactionalOperator transaction,
            Clock clock) {
        this.promises = promises;
        this.contacts = contacts;
        this.conversations = conversations;
        this.holds = holds;
        this.audit = audit;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    static boolean may(@Nullable StaffMember me) {
        return Duty.caresForOwners(me);
    }

    static StaffMember allowed(@Nullable StaffMember me) {
        return Duty.carer(me);
    }

    /// A new day, agreed with the owner in person. Empty if there is no such owner.
    Mono<Made> agree(OwnerId owner, LocalDate day, StaffMember me) {
        return promises.make(new NewPromise(owner, null, day, null, null, code(me)))
                .delayUntil(made -> agreed(made, owner, day, me))
                .as(transaction::transactional);
    }

    Mono<Void> spoke(OwnerId owner, Contact how, StaffMember me) {
        var touch =
                new Touch(
                        owner,
                        how.kind(),
                        how.isReached(),
                        code(me),
                        "staff:" + UUID.randomUUID(),
                        clock.instant());
        return contacts.log(touch)
                .then(Mono.defer(() -> how.isReached() ? goOn(owner) : Mono.empty()))
                .then(Mono.defer(() -> note("log contact", owner, Map.of("how", how.code()), me)))
                .then(live.changed(Topic.CONVERSATION, owner.value()))
                .as(transaction::transactional);
    }

    private Mono<Void> agreed(Made made, OwnerId owner, LocalDate day, StaffMember me) {
        return switch (made) {
            case Made.Set _ ->
                    goOn(owner)
                            .then(
                                    Mono.defer(
                                            () ->
                                                    note(
                                                            "agree day",
                                                            owner,
                                                            Map.of("day", day.toString()),
                                                            me)));
            case Made.TooFar _, Made.NothingOwed _, Made.InThePast _ -> Mono.empty();
        };
    }

    /// The person the plan waited for has spoken; what the owner themselves waits for stays.
    private Mono<Void> goOn(OwnerId owner) {
        return conversations
                .of(owner)
                .filter(state -> !(state instanceof ConversationState.WaitingForPerson))
                .flatMap(_ -> holds.lift(owner, Hold.Kind.WAITS_FOR_STAFF));
    }

    private Mono<Void> note(
            String deed, OwnerId owner, Map<String, String> detail, StaffMember me) {
        return audit.note(me.id(), deed, "owner", String.valueOf(owner.value()), detail);
    }

    private static String code(StaffMember me) {
        return "staff:" + me.id().value();
    }
}
