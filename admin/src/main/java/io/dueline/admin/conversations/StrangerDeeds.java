package io.dueline.admin.conversations;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.StaffMember;
import io.dueline.bot.conversation.Replied;
import io.dueline.bot.conversation.UnknownNumbers;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.util.Map;

/// What staff do about somebody unknown, noted with the deed itself.
@Component
class StrangerDeeds {

    private final UnknownNumbers numbers;
    private final AuditTrail audit;
    private final TransactionalOperator transaction;

    StrangerDeeds(UnknownNumbers numbers, AuditTrail audit, TransactionalOperator transaction) {
        this.numbers = numbers;
        this.audit = audit;
        this.transaction = transaction;
    }

    Mono<Replied> reply(long stranger, StaffMember me, String text) {
        return numbers.reply(stranger, me.id().value(), text)
                .delayUntil(replied -> sent(replied, stranger, me))
                .as(transaction::transactional);
    }

    Mono<Owner> bind(long stranger, OwnerId owner, StaffMember me) {
        return numbers.bind(stranger, owner)
                .delayUntil(_ -> bound(stranger, owner, me))
                .as(transaction::transactional);
    }

    Mono<Long> setAside(long stranger, StaffMember me) {
        return numbers.setAside(stranger)
                .delayUntil(_ -> note("set aside number", stranger, me, Map.of()))
                .as(transaction::transactional);
    }

    Mono<Long> takeBack(long stranger, StaffMember me) {
        return numbers.takeBack(stranger)
                .delayUntil(_ -> note("take back number", stranger, me, Map.of()))
                .as(transaction::transactional);
    }

    Mono<Void> phoneShown(long stranger, StaffMember me) {
        return note("reveal phone", stranger, me, Map.of());
    }

    /// Noted with the owner too, whose addresses it changes.
    private Mono<Void> bound(long stranger, OwnerId owner, StaffMember me) {
        var number = String.valueOf(owner.value());
        return note("bind number", stranger, me, Map.of("owner", number))
                .then(
                        audit.note(
                                me.id(),
                                "bind number",
                                "owner",
                                number,
                                Map.of("stranger", String.valueOf(stranger))));
    }

    private Mono<Void> sent(Replied replied, long stranger, StaffMember me) {
        return switch (replied) {
            case Replied.Sent(var message, var to) ->
                    note(
                            "reply stranger",
                            stranger,
                            me,
                            Map.of("message", "" + message, "channel", to.kind().code()));
            case Replied.OptedOut _, Replied.NoAddress _ -> Mono.empty();
        };
    }

    private Mono<Void> note(
            String deed, long stranger, StaffMember me, Map<String, String> detail) {
        return audit.note(me.id(), deed, "stranger", String.valueOf(stranger), detail);
    }
}
