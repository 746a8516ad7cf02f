package io.dueline.notifier.owner;

/// Where somebody is written to: a channel and what that channel calls them.
///
/// @param value an E.164 number for SMS and WhatsApp, the provider's own id for the rest
public record Address(ChannelKind kind, String value) {

    private static final int SHOWN = 4;

    public Address {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an address on " + kind.code() + " is not blank");
        }
    }

    public static Address sms(PhoneNumber phone) {
        return new Address(ChannelKind.SMS, phone.e164());
    }

    /// With all but the ends starred out, for lists and logs.
    public String masked() {
        return PhoneNumber.mask(value, SHOWN);
    }

    @Override
    public String toString() {
        return kind.code() + ":" + masked();
    }
}
