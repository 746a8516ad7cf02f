package io.dueline.notifier.billing;

import io.dueline.notifier.billing.PaymentProblem.PaymentConflict;
import io.dueline.notifier.billing.PaymentProblem.PaymentRefused;
import io.dueline.notifier.billing.PaymentProblem.PaymentRefused.Reason;
import io.dueline.notifier.billing.PaymentProblem.PaymentUnknown;
import io.dueline.notifier.billing.Posted.Booked;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Finds out what a reported payment means, and has it booked.
@Component
class PaymentDesk {

    static final String SOURCE = "api";

    /// How far another system's clock may be ahead of ours.
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Ledger ledger;
    private final OwnerDirectory owners;
    private final Communities communities;
    private final Clock clock;

    PaymentDesk(Ledger ledger, OwnerDirectory owners, Communities communities, Clock clock) {
        this.ledger = ledger;
        this.owners = owners;
        this.communities = communities;
        this.clock = clock;
    }

    /// @throws PaymentProblem if it cannot be booked
    Mono<Posted> book(PaymentReport report) {
        return payer(report)
                .switchIfEmpty(Mono.error(() -> new PaymentRefused(Reason.UNKNOWN_OWNER)))
                .delayUntil(owner -> checkCurrency(report, owner))
                .flatMap(owner -> payment(report, owner))
                .flatMap(this::post);
    }

    /// @throws PaymentProblem if there is no such payment
    Mono<PaymentId> reverse(PaymentId payment, String reason) {
        return ledger.reverse(payment, reason).switchIfEmpty(Mono.error(PaymentUnknown::new));
    }

    private Mono<Owner> payer(PaymentReport report) {
        if (report.owner() != null) {
            return owners.find(new OwnerId(report.owner()));
        }
        if (report.community() == null || report.ownerReference() == null) {
            return Mono.empty();
        }
        var reference = report.ownerReference();
        return communities
                .byCode(report.community())
                .flatMap(c -> owners.named(c.id(), List.of(reference), List.of()).next());
    }

    private Mono<Community> checkCurrency(PaymentReport report, Owner owner) {
        return communities
                .find(owner.community())
                .filter(c -> c.currency().getCurrencyCode().equals(report.amount().currency()))
                .switchIfEmpty(Mono.error(() -> new PaymentRefused(Reason.OTHER_CURRENCY)));
    }

    private Mono<NewPayment> payment(PaymentReport report, Owner owner) {
        var reference = report.invoice();
        return reference == null
                ? Mono.fromSupplier(() -> payment(report, owner, null))
                : ledger.held(owner.community(), List.of(reference))
                        .filter(held -> held.owner().equals(owner.id()))
                        .next()
                        .map(held -> payment(report, owner, held.invoice()))
                        .switchIfEmpty(
                                Mono.error(() -> new PaymentRefused(Reason.UNKNOWN_INVOICE)));
    }

    private NewPayment payment(PaymentReport report, Owner owner, @Nullable InvoiceId towards) {
        return new NewPayment(
                owner.id(),
                report.money(),
                paidAt(report),
                Objects.requireNonNullElse(report.method(), Payment.Method.OTHER),
                SOURCE,
                report.reference(),
                towards);
    }

    private Instant paidAt(PaymentReport report) {
        var now = clock.instant();
        var paidAt = Objects.requireNonNullElse(report.paidAt(), now);
        if (paidAt.isAfter(now.plus(AHEAD))) {
            throw new PaymentRefused(Reason.FUTURE);
        }
        return paidAt;
    }

    private Mono<Posted> post(NewPayment payment) {
        return ledger.post(payment)
                .filter(posted -> posted instanceof Booked || payment.repeats(posted.payment()))
                .switchIfEmpty(Mono.error(PaymentConflict::new));
    }
}
