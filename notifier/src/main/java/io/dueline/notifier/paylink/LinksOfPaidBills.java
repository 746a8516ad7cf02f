package io.dueline.notifier.paylink;

import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.PaymentBooked;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// With the payment that leaves nothing open, the owner's links have served: they let nobody new
/// in. Whoever had shown to be the owner before sees the receipt until their visit ends.
@Component
class LinksOfPaidBills implements PaymentBooked {

    private final PayLinkRows rows;
    private final Ledger ledger;
    private final Clock clock;

    LinksOfPaidBills(PayLinkRows rows, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Mono<Void> booked(Payment payment) {
        return ledger.account(payment.owner())
                .filter(Account::isPaidUp)
                .flatMap(account -> rows.close(account.owner(), clock.instant()));
    }
}
