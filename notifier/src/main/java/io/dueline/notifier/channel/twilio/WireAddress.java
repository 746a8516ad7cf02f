package io.dueline.notifier.channel.twilio;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;

import java.util.Map;
import java.util.Optional;

/// An address as Twilio writes it: plain for SMS, with a prefix for everything else.
final class WireAddress {

    private static final Map<ChannelKind, String> PREFIXES =
            Map.of(
                    ChannelKind.SMS, "",
                    ChannelKind.WHATSAPP, "whatsapp:",
                    ChannelKind.MESSENGER, "messenger:");

    private WireAddress() {}

    static String write(Address address) {
        return write(address.kind(), address.value());
    }

    static String write(ChannelKind kind, String value) {
        return PREFIXES.getOrDefault(kind, kind.code() + ":") + value;
    }

    /// Whether a kind stands there, and after it nobody.
    static boolean isOfNobody(String written) {
        return written.substring(written.indexOf(':') + 1).isBlank();
    }

    /// Nothing if it is an address of a kind we do not serve.
    ///
    /// @param written not [of nobody][#isOfNobody]
    static Optional<Address> read(String written) {
        var colon = written.indexOf(':') + 1;
        var prefix = written.substring(0, colon);
        return PREFIXES.entrySet().stream()
                .filter(known -> known.getValue().equals(prefix))
                .map(known -> new Address(known.getKey(), written.substring(colon)))
                .findFirst();
    }
}
