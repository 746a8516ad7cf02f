package io.dueline.notifier.channel.twilio;

import io.dueline.notifier.channel.Arrivals;
import io.dueline.notifier.channel.twilio.TwilioAccount.Webhook;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// What Twilio calls us for: texts that came in, and how those we sent fare. Answered once it is
/// committed; a failure to store is ours and answers 5xx, so that Twilio tries again.
class TwilioWebhooks {

    private static final Logger log = LoggerFactory.getLogger(TwilioWebhooks.class);

    private final WebhookGate gate;
    private final Arrivals.Texts texts;
    private final Arrivals.Receipts receipts;
    private final Clock clock;

    TwilioWebhooks(
            WebhookGate gate, Arrivals.Texts texts, Arrivals.Receipts receipts, Clock clock) {
        this.gate = gate;
        this.texts = texts;
        this.receipts = receipts;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST("/webhooks/twilio/{channelKey}/messages", this::message)
                .POST("/webhooks/twilio/{channelKey}/status", this::status)
                .build();
    }

    private Mono<ServerResponse> message(ServerRequest request) {
        return gate.pass(Webhook.MESSAGES, request)
                .flatMap(form -> Mono.justOrEmpty(TextForm.read(form, clock.instant())))
                .switchIfEmpty(
                        Mono.fromRunnable(
                                () -> log.warn("a text from a kind of address we do not serve")))
                .flatMap(texts::arrived)
                .then(ServerResponse.noContent().build());
    }

    private Mono<ServerResponse> status(ServerRequest request) {
        return gate.pass(Webhook.STATUS, request)
                .flatMap(form -> Mono.justOrEmpty(ReceiptForm.read(form, request, clock.instant())))
                .switchIfEmpty(
                        Mono.fromRunnable(() -> log.warn("a status of Twilio's that is new to us")))
                .flatMap(receipts::arrived)
                .then(ServerResponse.noContent().build());
    }
}
