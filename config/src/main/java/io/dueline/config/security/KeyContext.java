package io.dueline.config.security;

import io.dueline.notifier.access.ApiKeys;
import io.dueline.notifier.access.Caller;
import io.dueline.notifier.access.Scope;

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

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows a request by the API key it bears. Nothing is remembered between two requests.
@Component
class KeyContext implements ServerSecurityContextRepository {

    private static final String SCOPE = "SCOPE_";
    private static final Pattern BEARER =
            Pattern.compile("Bearer +([\\x21-\\x7e]{1,512}) *", Pattern.CASE_INSENSITIVE);

    private final ApiKeys keys;

    KeyContext(ApiKeys keys) {
        this.keys = keys;
    }

    /// The name by which Spring Security knows a scope: `SCOPE_BILLING`.
    static String authority(Scope scope) {
        return SCOPE + scope.name();
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return Mono.justOrEmpty(bearer(exchange)).flatMap(keys::bearing).map(KeyContext::known);
    }

    private static SecurityContext known(Caller caller) {
        var scopes = caller.scopes().stream().map(KeyContext::authority).toArray(String[]::new);
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(
                        caller, null, AuthorityUtils.createAuthorityList(scopes)));
    }

    private static Optional<String> bearer(ServerWebExchange exchange) {
        return Optional.ofNullable(
                        exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(bearer -> bearer.group(1));
    }
}
