package io.dueline.notifier.paylink;

/// A provider's word that a checkout came to nothing.
public record CheckoutEnded(String provider, String session, How how) {

    public enum How {
        DECLINED,
        EXPIRED
    }
}
