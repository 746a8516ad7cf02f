package io.dueline.notifier.channel.twilio;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;

import reactor.core.publisher.Mono;

/// What came back over the wire, complete.
///
/// @param retryAfter the header of that name, as written
record Answer(int status, @Nullable String retryAfter, byte[] body) {

    private static final byte[] NOTHING = {};

    static Mono<Answer> of(ClientResponse response) {
        var retryAfter = response.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(NOTHING)
                .map(body -> new Answer(response.statusCode().value(), retryAfter, body));
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// The far side broke after the request had reached it.
    boolean isBroken() {
        return status >= 500 || status == 408;
    }
}
