package io.dueline.config;

import io.dueline.notifier.channel.Channels;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.site.PublicUrl;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the operator of a production run what owners would not get: texts that nobody real carries
/// yet, links that lead to this machine alone.
@Component
@ConditionalOnProperty(name = "dueline.mode", havingValue = "production")
class ProductionNotice {

    private static final Logger log = LoggerFactory.getLogger(ProductionNotice.class);

    private final Channels channels;
    private final PublicUrl address;

    ProductionNotice(Channels channels, PublicUrl address) {
        this.channels = channels;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (isSimulated()) {
            log.warn(
                    "texts go to simulated telephones and reach nobody, as DUELINE_SIMULATOR wants"
                            + " it; before the first round with real owners set a carrier up"
                            + " (TWILIO_ACCOUNT_SID) and remove it");
        }
        if (!address.isSecure()) {
            log.warn(
                    "links in messages lead to {}; set DUELINE_PUBLIC_URL to the https address"
                            + " owners reach this installation at",
                    address.publicUrl());
        }
    }

    private boolean isSimulated() {
        return channels.serving(ChannelKind.SMS)
                .filter(carrier -> carrier.name().equals("simulator"))
                .isPresent();
    }
}
