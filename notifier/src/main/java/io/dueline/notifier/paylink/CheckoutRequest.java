package io.dueline.notifier.paylink;

import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Somebody who looks through a link wants to pay.
///
/// @param token the key they hold, with which they come back
/// @param attempt drawn when the page with the button was made: pressing it twice is one attempt
/// @param towards the invoice it is meant for; nothing for the oldest first
/// @param title what the payer reads at the provider
public record CheckoutRequest(
        PayLinkId link,
        CapabilityToken token,
        OwnerId owner,
        UUID attempt,
        Money amount,
        @Nullable InvoiceId towards,
        Language language,
        String title) {

    public CheckoutRequest {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("one pays more than nothing");
        }
    }

    /// The same for the same attempt to pay the same, and for nothing else.
    String key() {
        var parts =
                "%d %s %d %s %s"
                        .formatted(
                                link.value(),
                                attempt,
                                amount.minor(),
                                amount.currency(),
                                towards == null ? "" : towards.value());
        return UUID.nameUUIDFromBytes(parts.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public String toString() {
        return "CheckoutRequest[" + link.value() + "]";
    }
}
