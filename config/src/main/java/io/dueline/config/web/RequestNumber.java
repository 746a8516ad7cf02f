package io.dueline.config.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Gives each request a number by which people and logs can speak of it. One given by a proxy is
/// kept if it looks like one.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestNumber implements WebFilter {

    private static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestNumber.class.getName();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    RequestNumber() {}

    /// The number of the request being answered.
    public static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, "unknown");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var number = given(exchange).orElseGet(() -> UUID.randomUUID().toString());
        exchange.getAttributes().put(ATTRIBUTE, number);
        exchange.getResponse().getHeaders().set(HEADER, number);
        return chain.filter(exchange);
    }

    private static Optional<String> given(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(HEADER))
                .filter(SANE.asMatchPredicate());
    }
}
