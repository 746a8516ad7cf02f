package io.dueline.notifier.channel.twilio;

import com.twilio.rest.api.v2010.account.MessageCreator;

import io.dueline.notifier.channel.Channel;
import io.dueline.notifier.channel.OutboundText;
import io.dueline.notifier.channel.SendOutcome;
import io.dueline.notifier.channel.twilio.TwilioAccount.Webhook;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.site.PublicUrl;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.util.Set;

/// Hands texts to Twilio. Our own number of the message rides in the address of the receipts, so
/// that one finds back even when the answer to the sending was lost.
class TwilioChannel implements Channel {

    static final String NAME = "twilio";
    private static final long LONGEST_VALIDITY = 36_000;

    private final ReactiveTwilio twilio;
    private final Senders senders;
    private final String receiptsAt;

    TwilioChannel(ReactiveTwilio twilio, Senders senders, TwilioAccount account, PublicUrl url) {
        this.twilio = twilio;
        this.senders = senders;
        this.receiptsAt = url.at(account.path(Webhook.STATUS)).toString();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<ChannelKind> kinds() {
        return senders.kinds();
    }

    @Override
    public Mono<SendOutcome> send(OutboundText text) {
        if (!kinds().contains(text.to().kind())) {
            return Mono.just(new SendOutcome.Misconfigured("no-sender"));
        }
        if (text.validity().toSeconds() < 1) {
            return Mono.just(new SendOutcome.TryLater("no-time-left", null));
        }
        return twilio.send(message(text));
    }

    private MessageCreator message(OutboundText text) {
        return senders.message(text)
                .setStatusCallback(receiptsOf(text))
                .setValidityPeriod((int) Math.min(text.validity().toSeconds(), LONGEST_VALIDITY));
    }

    private URI receiptsOf(OutboundText text) {
        return URI.create("%s?m=%d&a=%d".formatted(receiptsAt, text.message(), text.attempt()));
    }
}
