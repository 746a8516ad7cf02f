package io.dueline.config;

import io.dueline.notifier.channel.Channels;
import io.dueline.notifier.owner.ChannelKind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the operator of a production run that nobody real carries texts yet.
@Component
@ConditionalOnProperty(name = "dueline.mode", havingValue = "production")
class CarrierNotice {

    private static final Logger log = LoggerFactory.getLogger(CarrierNotice.class);

    private final Channels channels;

    CarrierNotice(Channels channels) {
        this.channels = channels;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        channels.serving(ChannelKind.SMS)
                .filter(carrier -> carrier.name().equals("simulator"))
                .ifPresent(
                        _ ->
                                log.warn(
                                        "texts go to simulated telephones and reach nobody, as"
                                                + " DUELINE_SIMULATOR wants it; before the first"
                                                + " round with real owners set a carrier up"
                                                + " (TWILIO_ACCOUNT_SID) and remove it"));
    }
}
