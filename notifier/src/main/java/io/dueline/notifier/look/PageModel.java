package io.dueline.notifier.look;

import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

import java.util.Locale;
import java.util.Set;

/// What each page knows without asking: its language, its colours, and where it is.
@ControllerAdvice
class PageModel {

    private static final Set<String> THEMES = Set.of("light", "dark");

    /// Chinese for whoever does not say.
    @ModelAttribute("language")
    Language language(@Nullable Locale locale) {
        return locale == null ? Language.ZH : Language.of(locale);
    }

    @ModelAttribute("theme")
    String theme(@CookieValue(name = "theme", defaultValue = "auto") String theme) {
        return THEMES.contains(theme) ? theme : "auto";
    }

    /// The path with its query: where the language switch leads back to.
    @ModelAttribute("path")
    String path(ServerHttpRequest request) {
        var uri = request.getURI();
        return uri.getRawQuery() == null
                ? uri.getRawPath()
                : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
