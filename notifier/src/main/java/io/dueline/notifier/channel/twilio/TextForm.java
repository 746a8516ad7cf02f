package io.dueline.notifier.channel.twilio;

import io.dueline.notifier.channel.InboundText;
import io.dueline.notifier.channel.InboundText.CarrierOptOut;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads a text that came in.
final class TextForm {

    private static final int MOST_MEDIA = 30;

    private TextForm() {}

    /// Nothing if it came from a kind of address we do not serve.
    ///
    /// @throws ProblemWebhook if it does not say which text it is, or whose
    static Optional<InboundText> read(FormBody form, Instant now) {
        var sid = form.filled("MessageSid");
        var from = form.filled("From");
        if (sid == null || from == null || WireAddress.isOfNobody(from)) {
            throw ProblemWebhook.malformed("MessageSid and From are needed");
        }
        return WireAddress.read(from)
                .map(
                        sender ->
                                new InboundText(
                                        TwilioChannel.NAME,
                                        form.text("AccountSid"),
                                        sid,
                                        sender,
                                        form.text("To"),
                                        form.text("Body"),
                                        optOut(form.text("OptOutType")),
                                        media(form),
                                        now));
    }

    private static @Nullable CarrierOptOut optOut(String type) {
        return switch (type) {
            case "STOP" -> CarrierOptOut.STOP;
            case "START" -> CarrierOptOut.START;
            case "HELP" -> CarrierOptOut.HELP;
            default -> null;
        };
    }

    private static List<String> media(FormBody form) {
        return IntStream.range(0, Math.min(count(form.text("NumMedia")), MOST_MEDIA))
                .mapToObj(number -> form.text("MediaUrl" + number))
                .filter(url -> !url.isBlank())
                .toList();
    }

    private static int count(String written) {
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : 0;
    }
}
