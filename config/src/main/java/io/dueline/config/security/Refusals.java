package io.dueline.config.security;

import io.dueline.config.security.ScopeRule.ScopeDenied;
import io.dueline.notifier.access.ApiKeys;
import io.dueline.notifier.access.Scope;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.savedrequest.CookieServerRequestCache;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.util.Optional;

/// What one who may not pass is told: where to sign in, which key is wanted, that a form is stale.
@Component
class Refusals {

    static final String SIGN_IN = "/sign-in";

    private final ServerRequestCache wanted = new CookieServerRequestCache();
    private final ApiKeys keys;

    Refusals(ApiKeys keys) {
        this.keys = keys;
    }

    /// The API wants a key; where none is set, only the operator can help.
    Mono<Void> askForKey(ServerWebExchange exchange, AuthenticationException nobody) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return keys.areThereAny()
                .map(any -> any ? "api-key" : "api-key-not-set")
                .flatMap(slug -> refuse(HttpStatus.UNAUTHORIZED, slug));
    }

    /// A key that is good, but not for this: it is told which scope is missing. What no scope opens
    /// is not there.
    Mono<Void> denyKey(ServerWebExchange exchange, AccessDeniedException denied) {
        return Mono.justOrEmpty(scopeIn(denied))
                .<Void>flatMap(scope -> Mono.error(() -> new ScopeMissing(scope)))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static Optional<Scope> scopeIn(AccessDeniedException denied) {
        return denied instanceof ScopeDenied wrong ? wrong.needed() : Optional.empty();
    }

    /// A page leads to the sign-in and back; a part of a page or a stream has the whole page go.
    Mono<Void> askToSignIn(ServerWebExchange exchange, AuthenticationException nobody) {
        return isPart(exchange.getRequest())
                ? sendWholePage(exchange)
                : wanted.saveRequest(exchange).then(redirect(exchange));
    }

    /// A form whose token is gone has waited too long or comes from elsewhere.
    Mono<Void> deny(ServerWebExchange exchange, AccessDeniedException denied) {
        return refuse(
                HttpStatus.FORBIDDEN, denied instanceof CsrfException ? "form-stale" : "not-yours");
    }

    private static boolean isPart(ServerHttpRequest request) {
        var headers = request.getHeaders();
        return headers.containsHeader("HX-Request")
                || headers.getAccept().contains(MediaType.TEXT_EVENT_STREAM);
    }

    private static Mono<Void> sendWholePage(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.UNAUTHORIZED);
        response.getHeaders().set("HX-Redirect", SIGN_IN);
        return response.setComplete();
    }

    private static Mono<Void> redirect(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setLocation(URI.create(SIGN_IN));
        return response.setComplete();
    }

    private static Mono<Void> refuse(HttpStatus status, String slug) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(slug));
        return Mono.error(
                () ->
                        new ErrorResponseException(
                                status, problem, null, "problem." + slug + ".text", null));
    }
}
