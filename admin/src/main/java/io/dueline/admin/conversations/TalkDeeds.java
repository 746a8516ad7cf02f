package io.dueline.admin.conversations;

import io.dueline.admin.staff.Actor;
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

    /// Who talks where a program does so for nobody.
    private static final long PROGRAM = 0;

    private final Conversations conversations;
    private final AuditTrail audit;
    private final TransactionalOperator transaction;

    TalkDeeds(Conversations conversations, AuditTrail audit, TransactionalOperator transaction) {
        this.conversations = conversations;
        this.audit = audit;
        this.transaction = transaction;
    }

    Mono<Replied> reply(OwnerId owner, Actor who, String text) {
        return conversations
                .reply(owner, number(who), text)
                .delayUntil(replied -> sent(replied, owner, who))
                .as(transaction::transactional);
    }

    Mono<Taken> take(OwnerId owner, Actor who) {
        return conversations
                .take(owner, number(who))
                .delayUntil(taken -> taken(taken, owner, who))
                .as(transaction::transactional);
    }

    Mono<Void> handBack(OwnerId owner, Actor who) {
        return conversations
                .handBack(owner, number(who))
                .then(Mono.defer(() -> note("hand-back conversation", owner, who)))
                .as(transaction::transactional);
    }

    /// Reading is no deed that needs a trace.
    Mono<Void> seen(OwnerId owner, StaffMember me) {
        return conversations.seen(owner, me.id().value());
    }

    /// Seeing a whole number is.
    Mono<Void> phoneShown(OwnerId owner, Actor who) {
        return note("reveal phone", owner, who);
    }

    private Mono<Void> sent(Replied replied, OwnerId owner, Actor who) {
        return switch (replied) {
            case Replied.Sent(var message, var to) ->
                    note(
                            "reply owner",
                            owner,
                            who,
                            Map.of("message", "" + message, "channel", to.kind().code()));
            case Replied.OptedOut _, Replied.NoAddress _ -> Mono.empty();
        };
    }

    private Mono<Void> taken(Taken taken, OwnerId owner, Actor who) {
        return switch (taken) {
            case Taken.Yours _ -> note("take-over conversation", owner, who);
            case Taken.ByAnother _ -> Mono.empty();
        };
    }

    private Mono<Void> note(String deed, OwnerId owner, Actor who) {
        return note(deed, owner, who, Map.of());
    }

    private Mono<Void> note(String deed, OwnerId owner, Actor who, Map<String, String> detail) {
        return audit.deedOf(who, deed, "owner", String.valueOf(owner.value()), detail);
    }

    static long number(Actor who) {
        var id = who.id();
        return id == null ? PROGRAM : id.value();
    }
}
