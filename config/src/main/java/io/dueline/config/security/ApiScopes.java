package io.dueline.config.security;

import io.dueline.notifier.access.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.List;
import java.util.Optional;

/// Which scope an address of the API takes. What is not named here is open to no key at all.
public final class ApiScopes {

    private static final List<Rule> RULES =
            List.of(
                    Rule.of(HttpMethod.GET, "/api/messages/**", Scope.CONVERSATIONS),
                    Rule.any("/api/conversations/**", Scope.CONVERSATIONS),
                    Rule.any("/api/imports/**", Scope.IMPORTS),
                    Rule.of(HttpMethod.GET, "/api/communities/**", Scope.READ),
                    Rule.of(HttpMethod.GET, "/api/owners/**", Scope.READ),
                    Rule.of(HttpMethod.PUT, "/api/owners/**", Scope.OWNERS),
                    Rule.of(HttpMethod.POST, "/api/owners/**", Scope.CONVERSATIONS),
                    Rule.of(HttpMethod.GET, "/api/invoices/**", Scope.READ),
                    Rule.of(HttpMethod.PUT, "/api/invoices/**", Scope.BILLING),
                    Rule.of(HttpMethod.GET, "/api/payments/**", Scope.READ),
                    Rule.of(HttpMethod.POST, "/api/payments/**", Scope.BILLING),
                    Rule.of(HttpMethod.GET, "/api/positions/**", Scope.READ),
                    Rule.of(HttpMethod.GET, "/api/rounds/**", Scope.READ),
                    Rule.of(HttpMethod.POST, "/api/rounds/**", Scope.ROUNDS),
                    Rule.of(HttpMethod.GET, "/api/promises/**", Scope.READ),
                    Rule.of(HttpMethod.GET, "/api/cases/**", Scope.READ),
                    Rule.of(HttpMethod.POST, "/api/cases/**", Scope.CASES),
                    Rule.of(HttpMethod.GET, "/actuator/**", Scope.METRICS));

    private ApiScopes() {}

    /// Nothing where no key may go.
    public static Optional<Scope> of(HttpMethod method, PathContainer path) {
        return RULES.stream()
                .filter(rule -> rule.covers(method, path))
                .map(Rule::scope)
                .findFirst();
    }

    /// @param method nothing where every method takes the scope
    private record Rule(@Nullable HttpMethod method, PathPattern path, Scope scope) {

        static Rule of(HttpMethod method, String path, Scope scope) {
            return new Rule(method, PathPatternParser.defaultInstance.parse(path), scope);
        }

        static Rule any(String path, Scope scope) {
            return new Rule(null, PathPatternParser.defaultInstance.parse(path), scope);
        }

        /// Asking for the head of a page is asking for the page.
        boolean covers(HttpMethod asked, PathContainer at) {
            var meant = asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked;
            return (method == null || method.equals(meant)) && path.matches(at);
        }
    }
}
