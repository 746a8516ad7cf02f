package io.dueline.notifier.paylink;

import io.dueline.notifier.paylink.Confirmation.Right;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// The browsers that count as an owner's own.
@Component
class Visitors {

    private final VisitorRows rows;
    private final PayLinkSettings settings;
    private final Clock clock;

    Visitors(VisitorRows rows, PayLinkSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Right> admit(PayLinkId link) {
        var visitor = CapabilityToken.random();
        var now = clock.instant();
        return rows.insert(link, visitor.hash(), now, now.plus(settings.visit()))
                .thenReturn(new Right(visitor, settings.visit()));
    }

    /// @param shown what the browser shows, if anything
    Mono<Boolean> know(PayLinkId link, @Nullable String shown) {
        return Mono.justOrEmpty(shown)
                .flatMap(text -> Mono.justOrEmpty(CapabilityToken.parse(text)))
                .flatMap(visitor -> rows.find(link, visitor.hash(), clock.instant()))
                .hasElement();
    }
}
