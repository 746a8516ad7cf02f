package io.dueline.notifier.paylink;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/// Pages whose address is a key are kept in no cache, named to nobody else and listed nowhere.
@Component
class KeptNowhere implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        if (path.startsWith(PayLinks.PATH) || path.startsWith("/sandbox/")) {
            var headers = exchange.getResponse().getHeaders();
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> set(headers)));
        }
        return chain.filter(exchange);
    }

    private static void set(HttpHeaders headers) {
        headers.setCacheControl("no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Robots-Tag", "noindex, nofollow");
    }
}
