package io.dueline.notifier.channel.twilio;

import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;

import io.dueline.notifier.channel.OutboundText;
import io.dueline.notifier.owner.ChannelKind;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// What each kind of text leaves from, as Twilio writes it: an address with its prefix, or a
/// messaging service.
record Senders(Map<ChannelKind, String> byKind) {

    private static final String SERVICE = "MG";

    static Senders of(TwilioSettings settings) {
        var senders = new EnumMap<ChannelKind, String>(ChannelKind.class);
        put(senders, ChannelKind.SMS, settings.from());
        put(senders, ChannelKind.SMS, settings.messagingServiceSid());
        put(senders, ChannelKind.WHATSAPP, settings.whatsappFrom());
        put(senders, ChannelKind.MESSENGER, settings.messengerFrom());
        return new Senders(senders);
    }

    Set<ChannelKind> kinds() {
        return byKind.keySet();
    }

    /// The text as the SDK takes it, from the sender of its kind.
    MessageCreator message(OutboundText text) {
        var to = new PhoneNumber(WireAddress.write(text.to()));
        var sender = byKind.getOrDefault(text.to().kind(), "");
        return sender.startsWith(SERVICE)
                ? new MessageCreator(to, sender, text.text())
                : new MessageCreator(to, new PhoneNumber(sender), text.text());
    }

    private static void put(
            Map<ChannelKind, String> senders,
            ChannelKind kind,
            @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            senders.put(kind, value.startsWith(SERVICE) ? value : WireAddress.write(kind, value));
        }
    }
}
