package io.dueline.notifier.channel.twilio;

import com.twilio.http.Request;
import com.twilio.rest.api.v2010.account.MessageCreator;

import io.dueline.notifier.channel.SendOutcome;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// The official SDK without its HTTP client, which blocks and sends a message up to three times
/// when Twilio answers with 5xx. The SDK writes the request, we carry it exactly once, and the SDK
/// reads the answer.
class ReactiveTwilio {

    private static final Logger log = LoggerFactory.getLogger(ReactiveTwilio.class);

    private final TwilioAccount account;
    private final WebClient http;
    private final AnswerReader answers;
    private final Duration patience;

    /// @param patience how long one request may take in all, waiting for a connection included
    ReactiveTwilio(TwilioAccount account, WebClient http, Clock clock, Duration patience) {
        this.account = account;
        this.http = http;
        this.patience = patience;
        this.answers = new AnswerReader(account, clock);
    }

    /// Makes one request. Whatever happens is told as an outcome.
    Mono<SendOutcome> send(MessageCreator message) {
        var written = new AtomicBoolean();
        return Mono.fromSupplier(() -> ScriptedClient.capture(account, message))
                .flatMap(request -> carry(request, written))
                .timeout(patience)
                .map(answer -> answers.read(answer, message))
                .onErrorResume(fault -> Mono.just(lost(fault, written.get())));
    }

    /// @param written set once a connection stands and the request is about to go through it
    private Mono<Answer> carry(Request request, AtomicBoolean written) {
        var target = URI.create(request.constructURL().toString());
        return http.post()
                .uri(there -> there.path(target.getPath()).build())
                .header(HttpHeaders.AUTHORIZATION, request.getAuthString())
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .httpRequest(_ -> written.set(true))
                .bodyValue(request.encodeFormBody())
                .exchangeToMono(Answer::of);
    }

    /// Before the request was written, nothing can have happened; afterwards, anything.
    private static SendOutcome lost(Throwable fault, boolean written) {
        log.warn(
                "no answer from Twilio, request {}: {}",
                written ? "sent" : "not sent",
                name(fault));
        return written
                ? new SendOutcome.InDoubt("no-answer")
                : new SendOutcome.TryLater("no-connection", null);
    }

    private static String name(Throwable fault) {
        var cause = fault.getCause() == null ? fault : fault.getCause();
        return cause.getClass().getSimpleName();
    }
}
