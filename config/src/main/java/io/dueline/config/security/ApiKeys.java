package io.dueline.config.security;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows a request by the API key it bears. Nothing is remembered between two requests.
@Component
class ApiKeys implements ServerSecurityContextRepository {

    static final String ROLE = "API";

    private static final Pattern BEARER =
            Pattern.compile("Bearer +([\\x21-\\x7e]{1,512}) *", Pattern.CASE_INSENSITIVE);
    private static final SecurityContext KNOWN =
            new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(
                            "api", null, AuthorityUtils.createAuthorityList("ROLE_" + ROLE)));

    private final boolean open;
    private final byte[] hash;

    ApiKeys(ApiSettings settings) {
        this.open = !settings.key().isBlank();
        this.hash = sha256(settings.key());
    }

    /// Whether there is any key at all.
    boolean areSet() {
        return open;
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return Mono.justOrEmpty(bearer(exchange).filter(this::isOurs).map(_ -> KNOWN));
    }

    private boolean isOurs(String key) {
        return open && MessageDigest.isEqual(hash, sha256(key));
    }

    private static Optional<String> bearer(ServerWebExchange exchange) {
        return Optional.ofNullable(
                        exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(bearer -> bearer.group(1));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
