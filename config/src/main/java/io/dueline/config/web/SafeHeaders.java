package io.dueline.config.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import reactor.core.publisher.Mono;

import java.util.List;

/// What every answer tells the browser not to do: run scripts that are not ours, guess types, tell
/// others where one came from, show us in a frame.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SafeHeaders implements WebFilter {

    private static final String CONTENT_POLICY =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self' data:",
                    "object-src 'none'",
                    "base-uri 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'none'");

    /// The page that describes the API is not ours, and styles itself in line. It shows nothing
    /// that
    /// people wrote.
    private static final PathPattern DESCRIPTION =
            PathPatternParser.defaultInstance.parse("/api/swagger-ui/**");

    private static final String POLICY_OF_THE_DESCRIPTION =
            CONTENT_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final boolean encrypted;

    SafeHeaders(@Value("${dueline.public-url}") String publicUrl) {
        this.encrypted = publicUrl.startsWith("https:");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse()
                .beforeCommit(
                        () ->
                                Mono.fromRunnable(
                                        () ->
                                                set(
                                                        exchange.getResponse().getHeaders(),
                                                        policy(exchange))));
        return chain.filter(exchange);
    }

    private static String policy(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().pathWithinApplication();
        return DESCRIPTION.matches(path) ? POLICY_OF_THE_DESCRIPTION : CONTENT_POLICY;
    }

    private void set(HttpHeaders headers, String policy) {
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.putIfAbsent("Referrer-Policy", List.of("same-origin"));
        headers.set("X-Frame-Options", "DENY");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (encrypted) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
    }
}
