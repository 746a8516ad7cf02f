package io.dueline.admin.conversations;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.StaffMember;
import io.dueline.bot.conversation.Conversations;
import io.dueline.bot.conversation.Replied;
import io.dueline.bot.conversation.Taken;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.util.Map;

/// What staff do in a talk, noted with the deed itself.
@Component
class TalkDeeds {

    private final Conversations conversations;
    private final AuditTrail audit;
    private final TransactionalOperator transaction;

    TalkDeeds(Conversations conversations, AuditTrail audit, TransactionalOperator transaction) {
        this.conversations = conversations;
        this.audit = audit;
        this.transaction = transaction;
    }

    Mono<Replied> reply(OwnerId owner, StaffMember me, String text) {
        return conversations
                .reply(owner, me.id().value(), text)
                .delayUntil(replied -> sent(replied, owner, me))
                .as(transaction::transactional);
    }

    Mono<Taken> take(OwnerId owner, StaffMember me) {
        return conversations
                .take(owner, me.id().value())
                .delayUntil(taken -> taken(taken, owner, me))
                .as(transaction::transactional);
    }

    Mono<Void> handBack(OwnerId owner, StaffMember me) {
        return conversations
                .handBack(owner, me.id().value())
                .then(Mono.defer(() -> note("hand-back conversation", owner, me)))
                .as(transaction::transactional);
    }

    /// Reading is no deed that needs a trace.
    Mono<Void> seen(OwnerId owner, StaffMember me) {
        return conversations.seen(owner, me.id().value());
    }

    /// Seeing a whole number is.
    Mono<Void> phoneShown(OwnerId owner, StaffMember me) {
        return note("reveal phone", owner, me);
    }

    private Mono<Void> sent(Replied replied, OwnerId owner, StaffMember me) {
        return switch (replied) {
            case Replied.Sent(var message, var to) ->
                    note(
                            "reply owner",
                            owner,
                            me,
                            Map.of("message", "" + message, "channel", to.kind().code()));
            case Replied.OptedOut _, Replied.NoAddress _ -> Mono.empty();
        };
    }

    private Mono<Void> taken(Taken taken, OwnerId owner, StaffMember me) {
        return switch (taken) {
            case Taken.Yours _ -> note("take-over conversation", owner, me);
            case Taken.ByAnother _ -> Mono.empty();
        };
    }

    private Mono<Void> note(String deed, OwnerId owner, StaffMember me) {
        return note(deed, owner, me, Map.of());
    }

    private Mono<Void> note(
            String deed, OwnerId owner, StaffMember me, Map<String, String> detail) {
        return audit.note(me.id(), deed, "owner", String.valueOf(owner.value()), detail);
    }
}
