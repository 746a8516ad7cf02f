package io.dueline.notifier.channel.twilio;

import io.netty.channel.ChannelOption;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import java.time.Duration;

/// The HTTP client towards Twilio: connections of its own, a limit on every step, and no step that
/// would repeat a request by itself.
final class TwilioHttp {

    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final int WAITING_PER_CONNECTION = 10;

    private TwilioHttp() {}

    static WebClient of(TwilioSettings settings, WebClient.Builder builder) {
        return builder.baseUrl(settings.apiBase().toString())
                .clientConnector(new ReactorClientHttpConnector(client(settings)))
                .build();
    }

    /// Connections that lay idle are closed before Twilio closes them, because a request written
    /// into a closed one is in doubt.
    private static HttpClient client(TwilioSettings settings) {
        return HttpClient.create(connections(settings))
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(settings.connectTimeout().toMillis()))
                .responseTimeout(settings.responseTimeout())
                .disableRetry(true)
                .followRedirect(false);
    }

    private static ConnectionProvider connections(TwilioSettings settings) {
        return ConnectionProvider.builder("twilio")
                .maxConnections(settings.maxInFlight())
                .pendingAcquireMaxCount(settings.maxInFlight() * WAITING_PER_CONNECTION)
                .pendingAcquireTimeout(settings.responseTimeout())
                .maxIdleTime(IDLE)
                .lifo()
                .build();
    }
}
