package io.dueline.config.security;

import io.dueline.notifier.access.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Optional;

/// Lets a key do what its scopes are for.
@Component
class ScopeRule implements ReactiveAuthorizationManager<AuthorizationContext> {

    private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationResult NOBODY = new AuthorizationDecision(false);

    /// A good key is not for this.
    static final class ScopeDenied extends AccessDeniedException {

        private static final long serialVersionUID = 1;

        private final @Nullable Scope needed;

        ScopeDenied(@Nullable Scope needed) {
            super("the key lacks a scope");
            this.needed = needed;
        }

        /// Nothing where no scope would do, because there is nothing.
        Optional<Scope> needed() {
            return Optional.ofNullable(needed);
        }
    }

    @Override
    public Mono<AuthorizationResult> authorize(
            Mono<Authentication> authentication, AuthorizationContext asked) {
        var request = asked.getExchange().getRequest();
        var scope =
                ApiScopes.of(request.getMethod(), request.getPath().pathWithinApplication())
                        .orElse(null);
        return authentication.flatMap(who -> decide(who, scope)).defaultIfEmpty(NOBODY);
    }

    private static Mono<AuthorizationResult> decide(Authentication who, @Nullable Scope scope) {
        return has(who, scope) ? Mono.just(GRANTED) : Mono.error(() -> new ScopeDenied(scope));
    }

    private static boolean has(Authentication who, @Nullable Scope scope) {
        return scope != null
                && who.getAuthorities().stream()
                        .anyMatch(held -> KeyContext.authority(scope).equals(held.getAuthority()));
    }
}
