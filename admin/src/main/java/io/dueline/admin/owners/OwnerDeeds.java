package io.dueline.admin.owners;

import io.dueline.admin.staff.Actor;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.bot.promise.NewPromise;
import io.dueline.bot.promise.Promises;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Revocation;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/// What staff do about an owner, each deed in one transaction with its entry in the audit trail.
@Component
class OwnerDeeds {

    private static final String SUBJECT = "owner";

    private final Stances stances;
    private final Promises promises;
    private final Holds holds;
    private final Consents consents;
    private final AuditTrail audit;
    private final Live live;
    private final TransactionalOperator transaction;
    private final Clock clock;

    OwnerDeeds(
            Stances stances,
            Promises promises,
            Holds holds,
            Consents consents,
            AuditTrail audit,
            Live live,
            TransactionalOperator transaction,
            Clock clock) {
        this.stances = stances;
        this.promises = promises;
        this.holds = holds;
        this.consents = consents;
        this.audit = audit;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A day is a promise like any other; every other stance takes an open one back.
    Mono<Entered> setStance(OwnerId owner, StanceForm form, Community community, Actor who) {
        return Mono.justOrEmpty(form.wrong(community.dayAt(clock.instant())))
                .<Entered>map(Entered.Refused::because)
                .switchIfEmpty(Mono.defer(() -> enter(owner, form, who)))
                .delayUntil(entered -> stanceNoted(entered, owner, form, who))
                .as(transaction::transactional);
    }

    /// @param until the first day on which reminders may go out again
    Mono<Entered> spare(
            OwnerId owner, Sparing why, @Nullable LocalDate until, Community community, Actor who) {
        return until == null || !until.isAfter(community.dayAt(clock.instant()))
                ? Mono.just(Entered.Refused.because(Wrong.END_NOT_AHEAD))
                : spare(owner, why, until.atStartOfDay(community.zone()).toInstant(), who)
                        .thenReturn(new Entered.Noted());
    }

    private Mono<Void> spare(OwnerId owner, Sparing why, Instant end, Actor who) {
        var detail = Map.of("reason", why.code(), "until", end.toString());
        return holds.place(new Hold(owner, Hold.Kind.SPECIAL, end, who.code(), why.code()))
                .then(noted(who, "place hold", owner, detail))
                .as(transaction::transactional);
    }

    Mono<Void> spareNoMore(OwnerId owner, Actor who) {
        return holds.lift(owner, Hold.Kind.SPECIAL)
                .then(noted(who, "lift hold", owner, Map.of()))
                .as(transaction::transactional);
    }

    /// The owner told somebody here that they want no messages.
    Mono<Void> optOut(OwnerId owner, Actor who) {
        return consents.optOut(told(owner))
                .then(noted(who, "record opt-out", owner, Map.of()))
                .as(transaction::transactional);
    }

    /// The owner told somebody here that messages are welcome again.
    Mono<Void> optIn(OwnerId owner, Actor who) {
        return consents.optIn(told(owner))
                .then(noted(who, "end opt-out", owner, Map.of()))
                .as(transaction::transactional);
    }

    /// It is known who looked at the numbers.
    Mono<Void> reveal(OwnerId owner, Actor who) {
        return noted(who, "reveal phone", owner, Map.of()).as(transaction::transactional);
    }

    private Mono<Entered> enter(OwnerId owner, StanceForm form, Actor who) {
        return form.stance() == Stance.PAYS_SOON
                ? promise(owner, form, who)
                : correct(owner, form, who);
    }

    private Mono<Entered> promise(OwnerId owner, StanceForm form, Actor who) {
        var promise =
                new NewPromise(
                        owner,
                        null,
                        Objects.requireNonNull(form.until(), "a promise has a day"),
                        form.words(),
                        null,
                        who.code(),
                        form.reason().code());
        return promises.make(promise).map(Entered::of);
    }

    private Mono<Entered> correct(OwnerId owner, StanceForm form, Actor who) {
        return stances.set(form.change(owner, who.code()))
                .then(Mono.defer(() -> promises.cancel(owner, form.reason().code())))
                .thenReturn(new Entered.Noted());
    }

    private Mono<Void> stanceNoted(Entered entered, OwnerId owner, StanceForm form, Actor who) {
        return switch (entered) {
            case Entered.Noted _ ->
                    noted(
                            who,
                            "set stance",
                            owner,
                            Map.of("stance", form.stance().code(), "reason", form.reason().code()));
            case Entered.Refused _ -> Mono.empty();
        };
    }

    /// Noted after it was done, at the moment at which it was.
    private Mono<Void> noted(Actor who, String deed, OwnerId owner, Map<String, String> detail) {
        var number = String.valueOf(owner.value());
        return Mono.defer(() -> audit.deedOf(who, deed, SUBJECT, number, detail))
                .then(live.changed(Topic.CONVERSATION, owner.value()));
    }

    private static Revocation told(OwnerId owner) {
        return new Revocation(owner, null, Revocation.Source.STAFF, null);
    }
}
