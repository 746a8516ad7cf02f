package io.dueline.bot.selfservice;

import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.PaymentBooked;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.paylink.Checkouts;
import io.dueline.notifier.template.Text;
import io.dueline.notifier.template.Wording;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Map;

/// Thanks for every payment that came through a link, in the transaction that books it. Who pays
/// otherwise gets a receipt where they paid.
@Component
class ReceiptOnPayment implements PaymentBooked {

    private final Checkouts checkouts;
    private final Ledger ledger;
    private final OwnerDirectory owners;
    private final Echo echo;

    ReceiptOnPayment(Checkouts checkouts, Ledger ledger, OwnerDirectory owners, Echo echo) {
        this.checkouts = checkouts;
        this.ledger = ledger;
        this.owners = owners;
        this.echo = echo;
    }

    @Override
    public Mono<Void> booked(Payment payment) {
        return checkouts
                .tookIn(payment)
                .filter(ours -> ours)
                .flatMap(_ -> owners.find(payment.owner()))
                .flatMap(owner -> thank(owner, payment));
    }

    private Mono<Void> thank(Owner owner, Payment payment) {
        return ledger.account(owner.id())
                .map(account -> left(account, payment))
                .flatMap(left -> thank(owner, payment, left));
    }

    private Mono<Void> thank(Owner owner, Payment payment, Money left) {
        return echo.say(
                owner,
                Purpose.RECEIPT,
                "payment:%d:receipt".formatted(payment.id().value()),
                left.isZero() ? Text.RECEIPT_ALL_PAID : Text.RECEIPT,
                Map.of(
                        "amount", said(owner, payment.amount()),
                        "units", owner.unitLabels(),
                        "left", said(owner, left)));
    }

    private static Money left(Account account, Payment payment) {
        return account.outstanding(payment.amount().currency());
    }

    private static String said(Owner owner, Money money) {
        return Wording.money(money.minor(), money.currency(), owner.language());
    }
}
