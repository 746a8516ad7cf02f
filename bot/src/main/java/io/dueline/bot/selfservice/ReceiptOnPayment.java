package io.dueline.bot.selfservice;

import io.dueline.bot.conversation.Conversations;
import io.dueline.bot.conversation.HandoffReason;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.PaymentBooked;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.paylink.Checkouts;
import io.dueline.notifier.template.Text;
import io.dueline.notifier.template.Wording;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.HashMap;
import java.util.Map;

/// Thanks for every payment that came through a link, in the transaction that books it. Who pays
/// otherwise gets a receipt where they paid. What a provider took beyond the bill is said, and
/// staff
/// decide with the owner whether it goes back or stays.
@Component
class ReceiptOnPayment implements PaymentBooked {

    private final Checkouts checkouts;
    private final Ledger ledger;
    private final OwnerDirectory owners;
    private final Communities communities;
    private final Conversations conversations;
    private final Echo echo;

    ReceiptOnPayment(
            Checkouts checkouts,
            Ledger ledger,
            OwnerDirectory owners,
            Communities communities,
            Conversations conversations,
            Echo echo) {
        this.checkouts = checkouts;
        this.ledger = ledger;
        this.owners = owners;
        this.communities = communities;
        this.conversations = conversations;
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
                .map(account -> Received.of(payment, account))
                .flatMap(
                        received ->
                                received.isBeyond()
                                        ? thankAndAsk(owner, received)
                                        : thank(owner, received));
    }

    private Mono<Void> thank(Owner owner, Received received) {
        var text = received.left().isZero() ? Text.RECEIPT_ALL_PAID : Text.RECEIPT;
        return say(owner, received, text, Map.of("left", said(owner, received.left())));
    }

    private Mono<Void> thankAndAsk(Owner owner, Received received) {
        return communities
                .find(owner.community())
                .map(Community::servicePhone)
                .map(phone -> Map.of("phone", phone, "beyond", said(owner, received.beyond())))
                .flatMap(more -> say(owner, received, Text.RECEIPT_BEYOND, more))
                .then(
                        Mono.defer(
                                () -> conversations.flag(owner.id(), HandoffReason.PAID_TOO_MUCH)));
    }

    private Mono<Void> say(Owner owner, Received received, Text text, Map<String, String> more) {
        var payment = received.payment();
        var fillings = new HashMap<>(more);
        fillings.put("amount", said(owner, payment.amount()));
        fillings.put("units", owner.unitLabels(owner.language()));
        return echo.say(
                owner,
                Purpose.RECEIPT,
                "payment:%d:receipt".formatted(payment.id().value()),
                text,
                fillings);
    }

    private static String said(Owner owner, Money money) {
        return Wording.money(money.minor(), money.currency(), owner.language());
    }

    /// @param left what is still to be paid
    /// @param beyond how much of the payment nothing was due for
    private record Received(Payment payment, Money left, Money beyond) {

        static Received of(Payment payment, Account account) {
            var amount = payment.amount();
            return new Received(
                    payment,
                    account.outstanding(amount.currency()),
                    account.credit(amount.currency()).atMost(amount));
        }

        boolean isBeyond() {
            return beyond.isPositive();
        }
    }
}
