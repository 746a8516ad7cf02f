package io.dueline.admin.owners;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.billing.ChargeCorrection;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.NewPayment;
import io.dueline.notifier.billing.PaymentId;
import io.dueline.notifier.billing.Posted;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.util.Map;

/// What staff do to an owner's account, each deed in one transaction with its entry in the audit
/// trail. Sums and reasons stand in the ledger, not in the trail.
@Component
class MoneyDeeds {

    private final Ledger ledger;
    private final AuditTrail audit;
    private final TransactionalOperator transaction;

    MoneyDeeds(Ledger ledger, AuditTrail audit, TransactionalOperator transaction) {
        this.ledger = ledger;
        this.audit = audit;
        this.transaction = transaction;
    }

    static boolean mayAct(@Nullable StaffMember me) {
        return Duty.caresForOwners(me);
    }

    static Mono<StaffMember> allowed(@Nullable StaffMember me) {
        return Mono.justOrEmpty(me)
                .filter(MoneyDeeds::mayAct)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN)));
    }

    /// Answers whether it changed anything.
    Mono<Boolean> correct(ChargeCorrection correction, StaffMember who) {
        var detail = Map.of("invoice", String.valueOf(correction.invoice().value()));
        return ledger.correct(correction)
                .delayUntil(
                        changed ->
                                changed
                                        ? note(who, "correct charge", correction.owner(), detail)
                                        : Mono.empty())
                .as(transaction::transactional);
    }

    /// The same form sent twice books once.
    Mono<Posted> book(NewPayment payment, StaffMember who) {
        return ledger.post(payment)
                .delayUntil(posted -> noteBooked(posted, who))
                .as(transaction::transactional);
    }

    Mono<PaymentId> takeBack(OwnerId owner, PaymentId payment, String reason, StaffMember who) {
        var detail = Map.of("payment", String.valueOf(payment.value()));
        return ledger.reverse(payment, reason)
                .delayUntil(_ -> note(who, "take payment back", owner, detail))
                .as(transaction::transactional);
    }

    private Mono<Void> noteBooked(Posted posted, StaffMember who) {
        var payment = posted.payment();
        var detail = Map.of("payment", String.valueOf(payment.id().value()));
        return posted instanceof Posted.Booked
                ? note(who, "book payment", payment.owner(), detail)
                : Mono.empty();
    }

    private Mono<Void> note(
            StaffMember who, String deed, OwnerId owner, Map<String, String> detail) {
        return audit.note(who.id(), deed, "owner", String.valueOf(owner.value()), detail);
    }
}
