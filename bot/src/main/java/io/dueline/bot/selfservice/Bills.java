package io.dueline.bot.selfservice;

import io.dueline.bot.cases.Case;
import io.dueline.bot.cases.Cases;
import io.dueline.bot.promise.PromiseToPay;
import io.dueline.bot.promise.Promises;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.paylink.LinkState.Confirmed;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Puts a bill together, always afresh.
@Component
class Bills {

    private final Ledger ledger;
    private final Promises promises;
    private final Cases cases;
    private final Clock clock;

    Bills(Ledger ledger, Promises promises, Cases cases, Clock clock) {
        this.ledger = ledger;
        this.promises = promises;
        this.cases = cases;
        this.clock = clock;
    }

    Mono<Bill> of(Confirmed visitor) {
        var owner = visitor.owner().id();
        return Mono.zip(
                        ledger.account(owner),
                        promises.open(owner).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        cases.of(owner).filter(Bills::isOpen).collectList())
                .map(parts -> bill(visitor, parts.getT1(), parts.getT2(), parts.getT3()));
    }

    private Bill bill(
            Confirmed visitor, Account account, Optional<PromiseToPay> promise, List<Case> cases) {
        var today = visitor.community().dayAt(clock.instant());
        return new Bill(
                visitor.owner(),
                visitor.community(),
                ArrearsPosition.of(account, today),
                payments(account),
                promise,
                cases);
    }

    private static List<Payment> payments(Account account) {
        return account.standing().reversed();
    }

    private static boolean isOpen(Case one) {
        return one.status() != Case.Status.CLOSED;
    }
}
