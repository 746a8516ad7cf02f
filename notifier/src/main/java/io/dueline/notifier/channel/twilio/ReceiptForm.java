package io.dueline.notifier.channel.twilio;

import io.dueline.notifier.channel.DeliveryReceipt;
import io.dueline.notifier.channel.DeliveryReceipt.Status;
import io.dueline.notifier.channel.SendOutcome;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Reads how a text of ours fares. Which text it is stands in the query we gave Twilio along.
final class ReceiptForm {

    private static final Map<String, Status> STATUSES =
            Map.ofEntries(
                    Map.entry("accepted", Status.QUEUED),
                    Map.entry("scheduled", Status.QUEUED),
                    Map.entry("queued", Status.QUEUED),
                    Map.entry("sending", Status.SENDING),
                    Map.entry("sent", Status.SENT),
                    Map.entry("partially_delivered", Status.SENT),
                    Map.entry("delivered", Status.DELIVERED),
                    Map.entry("undelivered", Status.UNDELIVERED),
                    Map.entry("failed", Status.UNDELIVERED),
                    Map.entry("canceled", Status.UNDELIVERED),
                    Map.entry("read", Status.READ));

    private ReceiptForm() {}

    /// Nothing if Twilio has a status we do not know yet.
    ///
    /// @throws ProblemWebhook if it does not say of which text, or nothing of how it fares
    static Optional<DeliveryReceipt> read(FormBody form, ServerRequest request, Instant now) {
        var sid = form.filled("MessageSid");
        var status = form.filled("MessageStatus");
        if (sid == null || status == null) {
            throw ProblemWebhook.malformed("MessageSid and MessageStatus are needed");
        }
        var code = form.filled("ErrorCode");
        return Optional.ofNullable(STATUSES.get(status))
                .map(
                        known ->
                                new DeliveryReceipt(
                                        TwilioChannel.NAME,
                                        sid,
                                        number(request, "m"),
                                        attempt(request),
                                        known,
                                        code,
                                        known == Status.UNDELIVERED ? verdict(code) : null,
                                        now));
    }

    private static @Nullable SendOutcome verdict(@Nullable String code) {
        return code != null && code.matches("\\d{1,9}")
                ? TwilioErrors.verdict(Integer.valueOf(code))
                : null;
    }

    private static @Nullable Integer attempt(ServerRequest request) {
        var attempt = number(request, "a");
        return attempt == null || attempt > Integer.MAX_VALUE ? null : attempt.intValue();
    }

    private static @Nullable Long number(ServerRequest request, String name) {
        return request.queryParam(name)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }
}
