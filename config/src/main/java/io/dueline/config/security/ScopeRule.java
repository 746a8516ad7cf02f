package io.dueline.config.security;

import io.dueline.notifier.access.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// Lets a key do what its scopes are for.
@Component
class ScopeRule implements ReactiveAuthorizationManager<AuthorizationContext> {

    /// What was decided, and by which scope; without one the address is open to no key.
    static final class ByScope extends AuthorizationDecision {

        private final @Nullable Scope scope;

        ByScope(boolean granted, @Nullable Scope scope) {
            super(granted);
            this.scope = scope;
        }

        @Nullable Scope scope() {
            return scope;
        }
    }

    @Override
    public Mono<AuthorizationResult> authorize(
            Mono<Authentication> authentication, AuthorizationContext asked) {
        var request = asked.getExchange().getRequest();
        var scope =
                ApiScopes.of(request.getMethod(), request.getPath().pathWithinApplication())
                        .orElse(null);
        return authentication
                .<AuthorizationResult>map(who -> new ByScope(has(who, scope), scope))
                .defaultIfEmpty(new ByScope(false, scope));
    }

    private static boolean has(Authentication who, @Nullable Scope scope) {
        return scope != null
                && who.getAuthorities().stream()
                        .anyMatch(held -> KeyContext.authority(scope).equals(held.getAuthority()));
    }
}
