package io.dueline.notifier.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.channel.Secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;

import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;

class OutsideOnlyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "fd00::1",
                "fe80::1",
                "::ffff:10.0.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255"
            })
    void nobodyIsToldInside(String address) throws UnknownHostException {
        assertThat(OutsideOnly.isOutside(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "100.63.255.255", "100.128.0.1", "172.32.0.1", "2001:db8::1"})
    void theWorldIsOutside(String address) throws UnknownHostException {
        assertThat(OutsideOnly.isOutside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]"})
    void noConnectionIsMadeToThisMachine(String host) {
        var server =
                HttpServer.create()
                        .port(0)
                        .handle((_, response) -> response.sendString(Mono.just("inside")))
                        .bindNow();
        try {
            var settings =
                    new HookSettings(
                            new Secret("key"),
                            false,
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(2),
                            4,
                            Duration.ofMinutes(1),
                            Duration.ofDays(1));
            var answer =
                    HookHttp.of(settings, WebClient.builder())
                            .post()
                            .uri("http://" + host + ":" + server.port() + "/")
                            .retrieve()
                            .bodyToMono(String.class)
                            .onErrorReturn("refused")
                            .block();
            assertThat(answer).isEqualTo("refused");
        } finally {
            server.disposeNow();
        }
    }

    @Test
    void anAddressIsHttpsOfAHostWithoutAUser() {
        assertThat(EndpointUrl.read("https://books.example/events?x=1", false)).isPresent();
        assertThat(EndpointUrl.read(" https://books.example ", false))
                .map(url -> Objects.requireNonNull(url.getHost()))
                .contains("books.example");
        assertThat(EndpointUrl.read("http://books.example", false)).isEmpty();
        assertThat(EndpointUrl.read("https://user:pass@books.example", false)).isEmpty();
        assertThat(EndpointUrl.read("ftp://books.example", true)).isEmpty();
        assertThat(EndpointUrl.read("books.example", true)).isEmpty();
        assertThat(EndpointUrl.read("https://", true)).isEmpty();
        assertThat(EndpointUrl.read("https://books.example/#a", true)).isEmpty();
        assertThat(EndpointUrl.read("https:// books", true)).isEmpty();
        assertThat(EndpointUrl.read(null, true)).isEmpty();
    }
}
