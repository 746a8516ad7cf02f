package io.dueline.admin.staff;

import io.dueline.notifier.site.OwnPath;

import org.springframework.security.web.server.savedrequest.CookieServerRequestCache;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.net.URI;

/// Where one wanted to go before being asked to sign in. It is kept in a cookie, so what comes back
/// is believed only if it is a path of this house.
@Component
class WantedPage {

    static final String FIRST = "/today";

    private final ServerRequestCache cache = new CookieServerRequestCache();

    Mono<String> take(ServerWebExchange exchange) {
        return cache.getRedirectUri(exchange)
                .onErrorResume(IllegalArgumentException.class, _ -> Mono.empty())
                .map(URI::toString)
                .filter(OwnPath::is)
                .defaultIfEmpty(FIRST)
                .delayUntil(_ -> cache.removeMatchingRequest(exchange));
    }
}
