package io.dueline.notifier.channel.twilio;

import io.dueline.notifier.channel.Secret;
import io.dueline.notifier.channel.twilio.TwilioAccount.Webhook;
import io.dueline.notifier.site.PublicUrl;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;

import reactor.core.publisher.Mono;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Lets in only what Twilio signed for our account. Nothing is read before it is known to be small,
/// and nothing believed before the signature over all of it matches.
class WebhookGate {

    static final String SIGNATURE = "X-Twilio-Signature";
    private static final int LARGEST_BODY = 64 * 1024;

    private final TwilioAccount account;
    private final Map<Webhook, Signature> signatures = new EnumMap<>(Webhook.class);
    private final Counter refused;

    WebhookGate(TwilioAccount account, PublicUrl url, MeterRegistry meters) {
        this.account = account;
        for (var webhook : Webhook.values()) {
            signatures.put(webhook, new Signature(tokens(account), url.at(account.path(webhook))));
        }
        this.refused =
                Counter.builder("dueline.twilio.webhooks.refused")
                        .description("Calls to a webhook whose signature was missing or wrong")
                        .register(meters);
    }

    /// The form, if all is well.
    ///
    /// @return a [ProblemWebhook] as an error if it is not
    Mono<FormBody> pass(Webhook webhook, ServerRequest request) {
        return body(request)
                .map(WebhookGate::form)
                .doOnNext(form -> verify(webhook, request, form));
    }

    private Mono<DataBuffer> body(ServerRequest request) {
        if (!same(request.pathVariable("channelKey"), account.channelKey())) {
            return Mono.error(ProblemWebhook.unknown());
        }
        var headers = request.headers();
        if (!headers.contentType().filter(WebhookGate::isForm).isPresent()) {
            return Mono.error(ProblemWebhook.noForm());
        }
        if (headers.contentLength().orElse(0) > LARGEST_BODY) {
            return Mono.error(ProblemWebhook.tooLarge());
        }
        return DataBufferUtils.join(request.exchange().getRequest().getBody(), LARGEST_BODY)
                .onErrorMap(DataBufferLimitException.class, _ -> ProblemWebhook.tooLarge())
                .switchIfEmpty(Mono.error(() -> ProblemWebhook.malformed("no body")));
    }

    private static FormBody form(DataBuffer body) {
        try {
            return FormBody.parse(body.toString(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException fault) {
            throw ProblemWebhook.malformed("no form within bounds");
        } finally {
            DataBufferUtils.release(body);
        }
    }

    /// The signature alone decides: a subaccount names itself, and signs with a token we were
    /// given.
    private void verify(Webhook webhook, ServerRequest request, FormBody form) {
        var signature = Objects.requireNonNullElse(request.headers().firstHeader(SIGNATURE), "");
        var query = request.uri().getRawQuery();
        boolean genuine =
                Objects.requireNonNull(signatures.get(webhook))
                        .matches(signature, query == null ? "" : "?" + query, form.parameters());
        if (!genuine) {
            refused.increment();
            throw ProblemWebhook.notTwilio();
        }
    }

    private static boolean isForm(MediaType type) {
        return MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type);
    }

    private static List<Secret> tokens(TwilioAccount account) {
        return Stream.of(account.token(), account.secondary()).flatMap(Stream::ofNullable).toList();
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
