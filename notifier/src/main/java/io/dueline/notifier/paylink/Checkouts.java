package io.dueline.notifier.paylink;

import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.NewPayment;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.Posted;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// Paying through a link. Whatever a provider reports, and however often, a payment is booked once.
@Component
public class Checkouts {

    private final CheckoutRows rows;
    private final Till till;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Checkouts(
            CheckoutRows rows,
            Till till,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.till = till;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether one can pay online at all.
    public boolean areOpen() {
        return till.isOpen();
    }

    /// Leads the visitor to the provider.
    public Mono<Begun> begin(CheckoutRequest request) {
        return till.begin(request);
    }

    /// How an earlier attempt through the same link went. Empty if there was none with this key.
    public Mono<PastCheckout> find(PayLinkId link, String key) {
        return rows.find(link, key);
    }

    /// Whether the bill is still open for what this checkout is to take. A provider that can ask
    /// does so before it takes the money. Empty if it is not one of ours.
    public Mono<Boolean> isStillOwed(String provider, String session) {
        return rows.find(provider, session).flatMap(till::isStillOwed);
    }

    /// Books what a provider says was paid, whatever we thought of the checkout. Empty if it is not
    /// one of ours.
    public Mono<Posted> confirmed(PaymentConfirmed word) {
        return rows.lock(word.provider(), word.session())
                .delayUntil(checkout -> rows.paid(checkout.id(), word.payment(), clock.instant()))
                .flatMap(checkout -> ledger.post(payment(checkout, word)))
                .as(transaction::transactional);
    }

    /// Notes that nothing will come of a checkout; one that was paid stays paid.
    public Mono<Void> ended(CheckoutEnded word) {
        return rows.ended(word, state(word.how()), clock.instant());
    }

    /// Whether the payment came through a link, and not with a statement of the bank.
    public Mono<Boolean> tookIn(Payment payment) {
        return rows.tookIn(payment.source(), payment.reference());
    }

    private NewPayment payment(PastCheckout checkout, PaymentConfirmed word) {
        return new NewPayment(
                checkout.owner(),
                word.amount(),
                clock.instant(),
                word.method(),
                word.provider(),
                word.payment(),
                checkout.towards());
    }

    private static PastCheckout.State state(CheckoutEnded.How how) {
        return switch (how) {
            case DECLINED -> PastCheckout.State.FAILED;
            case EXPIRED -> PastCheckout.State.EXPIRED;
        };
    }
}
