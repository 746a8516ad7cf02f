package io.dueline.notifier.hooks;

import io.netty.channel.ChannelOption;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/// The HTTP client towards other systems: it follows nobody elsewhere and repeats nothing itself.
final class HookHttp {

    private HookHttp() {}

    static WebClient of(HookSettings settings, WebClient.Builder builder) {
        return builder.clientConnector(new ReactorClientHttpConnector(client(settings))).build();
    }

    private static HttpClient client(HookSettings settings) {
        var client =
                HttpClient.create(ConnectionProvider.create("hooks", settings.inFlight()))
                        .option(
                                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                                Math.toIntExact(settings.connectTimeout().toMillis()))
                        .responseTimeout(settings.responseTimeout())
                        .disableRetry(true)
                        .followRedirect(false);
        return settings.inside() ? client : client.resolver(new OutsideOnly());
    }
}
