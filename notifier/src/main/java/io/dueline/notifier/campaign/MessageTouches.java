package io.dueline.notifier.campaign;

import io.dueline.notifier.cadence.ContactLog;
import io.dueline.notifier.cadence.Touch;
import io.dueline.notifier.outbox.MessageSettled;
import io.dueline.notifier.outbox.OutboundMessage;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Locale;

/// Messages log themselves as contacts once they have arrived, or have not.
@Component
class MessageTouches implements MessageSettled {

    private final ContactLog contacts;
    private final Clock clock;

    MessageTouches(ContactLog contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Mono<Void> settled(OutboundMessage message, End end) {
        var owner = message.owner();
        return owner == null
                ? Mono.empty()
                : contacts.log(
                        new Touch(
                                owner,
                                Touch.Kind.MESSAGE,
                                end == End.DELIVERED,
                                message.purpose().keepsToWindows() ? "plan" : "bot",
                                "message:"
                                        + message.id()
                                        + ":"
                                        + end.name().toLowerCase(Locale.ROOT),
                                clock.instant()));
    }
}
