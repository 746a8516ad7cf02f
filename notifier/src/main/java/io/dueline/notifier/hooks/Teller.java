package io.dueline.notifier.hooks;

import io.dueline.notifier.hooks.DeliveryRows.Due;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

import reactor.core.publisher.Mono;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;

/// Posts what is due to the systems that want it. At least once: a system that took an event and
/// could not say so is told again, under the same number.
@Component
class Teller {

    private static final Logger log = LoggerFactory.getLogger(Teller.class);

    private final DeliveryRows rows;
    private final EndpointRows endpoints;
    private final Signer signer;
    private final WebClient http;
    private final HookSettings settings;
    private final Clock clock;

    Teller(
            DeliveryRows rows,
            EndpointRows endpoints,
            Signer signer,
            WebClient.Builder builder,
            HookSettings settings,
            Clock clock) {
        this.rows = rows;
        this.endpoints = endpoints;
        this.signer = signer;
        this.http = HookHttp.of(settings, builder);
        this.settings = settings;
        this.clock = clock;
    }

    /// @return how many were told or tried
    Mono<Integer> tick() {
        var now = clock.instant();
        return settings.canSign()
                ? rows.claim(now, now.plus(settings.lease()), settings.inFlight())
                        .collectList()
                        .flatMapIterable(claimed -> claimed)
                        .flatMap(this::tell, settings.inFlight())
                        .count()
                        .map(Math::toIntExact)
                : Mono.just(0);
    }

    private Mono<Due> tell(Due due) {
        return post(due).flatMap(answer -> record(due, answer)).thenReturn(due);
    }

    /// Always an answer: the status, or a word for why there is none.
    private Mono<String> post(Due due) {
        var now = clock.instant();
        var event = EventNumber.of(due.key());
        return http.post()
                .uri(due.endpoint().url())
                .contentType(MediaType.APPLICATION_JSON)
                .header("User-Agent", "Dueline")
                .header("webhook-id", event)
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header(
                        "webhook-signature",
                        signer.signature(due.endpoint(), event, now, due.body()))
                .bodyValue(due.body())
                .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer.statusCode()))
                .map(status -> String.valueOf(status.value()))
                .timeout(patience())
                .onErrorResume(fault -> Mono.just(word(fault)));
    }

    private Duration patience() {
        return settings.connectTimeout().plus(settings.responseTimeout().multipliedBy(2));
    }

    private static String word(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException _ -> {
                    return "no-such-host";
                }
                case ConnectException _ -> {
                    return "no-connection";
                }
                case TimeoutException _ -> {
                    return "too-slow";
                }
                case io.netty.handler.timeout.TimeoutException _ -> {
                    return "too-slow";
                }
                case javax.net.ssl.SSLException _ -> {
                    return "no-trust";
                }
                default -> {}
            }
        }
        return "cut-off";
    }

    private Mono<Void> record(Due due, String answer) {
        var now = clock.instant();
        if (isTaken(answer)) {
            return rows.record(due, Telling.State.DELIVERED, answer, now, now);
        }
        var pause = Patience.after(due.attempt(), ThreadLocalRandom.current().nextDouble());
        log.info(
                "endpoint {} did not take event: {}, attempt {}",
                due.endpoint().id(),
                answer,
                due.attempt());
        return pause.map(
                        wait ->
                                rows.record(
                                        due, Telling.State.WAITING, answer, now, now.plus(wait)))
                .orElseGet(() -> rows.record(due, Telling.State.GIVEN_UP, answer, now, now))
                .then(isGone(answer) ? endpoints.pause(due.endpoint().id(), now) : Mono.empty());
    }

    private static boolean isTaken(String answer) {
        return answer.matches("\\d+")
                && HttpStatusCode.valueOf(Integer.parseInt(answer)).is2xxSuccessful();
    }

    /// The receiver says that it wants no more.
    private static boolean isGone(String answer) {
        return "410".equals(answer);
    }
}
