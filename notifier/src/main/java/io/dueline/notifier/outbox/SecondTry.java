package io.dueline.notifier.outbox;

import io.dueline.notifier.channel.DeliveryReceipt;
import io.dueline.notifier.channel.SendOutcome;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;

/// Lets a message that reached nobody, as when the telephone was off, wait for the next window and
/// leave again. It goes through all last questions anew, and twice is the most.
@Component
class SecondTry {

    private static final int MOST = 2;

    private final ReceiptRows rows;
    private final Communities communities;
    private final Clock clock;

    SecondTry(ReceiptRows rows, Communities communities, Clock clock) {
        this.rows = rows;
        this.communities = communities;
        this.clock = clock;
    }

    /// Belongs into the transaction that records the receipt.
    ///
    /// @return whether the message waits again
    Mono<Boolean> of(OutboundMessage message, DeliveryReceipt receipt) {
        return receipt.verdict() instanceof SendOutcome.TryLater(var code, _)
                        && message.purpose().isWorthRepeating()
                ? waitAgain(message, code)
                : Mono.just(false);
    }

    private Mono<Boolean> waitAgain(OutboundMessage message, String code) {
        return communities
                .find(message.community())
                .map(this::nextWindow)
                .filter(opens -> opens.isBefore(message.expiresAt()))
                .flatMap(opens -> rows.waitAgain(message, code, opens, MOST))
                .map(changed -> changed > 0)
                .defaultIfEmpty(false);
    }

    /// Not the present one: whoever cannot be reached now is not there in a minute either.
    private Instant nextWindow(Community community) {
        var calendar = community.calendar();
        var now = clock.instant();
        return calendar.open(now)
                .map(window -> calendar.openOrNext(window.closes()).opens())
                .orElseGet(() -> calendar.openOrNext(now).opens());
    }
}
