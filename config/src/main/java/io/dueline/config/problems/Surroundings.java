package io.dueline.config.problems;

import io.dueline.notifier.owner.Language;

import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What a page about a problem stands in: its language, its colours, and whose page failed. Owners
/// and teams came by a link of their own, and have no start to go back to.
final class Surroundings {

    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final Set<String> BY_LINK = Set.of("/p/", "/t/", "/sandbox/");

    private Surroundings() {}

    static Map<String, Object> of(ServerWebExchange exchange) {
        return Map.of(
                "language", Language.of(locale(exchange)),
                "theme", theme(exchange),
                "path", path(exchange),
                "byLink", isByLink(exchange));
    }

    private static Locale locale(ServerWebExchange exchange) {
        return Objects.requireNonNullElse(
                exchange.getLocaleContext().getLocale(), Language.ZH.locale());
    }

    private static String theme(ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getCookies().getFirst("theme");
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    /// Where the switch of the language leads back to; a form cannot be sent once more.
    private static String path(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return HttpMethod.GET.equals(request.getMethod()) ? request.getURI().getRawPath() : "/";
    }

    private static boolean isByLink(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return BY_LINK.stream().anyMatch(path::startsWith);
    }
}
