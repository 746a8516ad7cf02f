package io.dueline.config.web;

import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The language of a page: the one chosen by the switch, else the first of the browser's that we
/// speak, else Chinese. A program that names none is answered in English.
@Component("localeContextResolver")
class ChosenLanguage implements LocaleContextResolver {

    static final String COOKIE = "lang";

    private static final List<Locale> SPOKEN =
            Arrays.stream(Language.values()).map(Language::locale).toList();

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(language(exchange).locale());
    }

    static Language language(ServerWebExchange exchange) {
        return chosen(exchange).or(() -> accepted(exchange)).orElseGet(() -> usual(exchange));
    }

    private static Language usual(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return path.startsWith("/api/") || path.startsWith("/webhooks/")
                ? Language.EN
                : Language.ZH;
    }

    static Optional<Language> named(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    private static Optional<Language> chosen(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(COOKIE))
                .flatMap(cookie -> named(cookie.getValue()));
    }

    private static Optional<Language> accepted(ServerWebExchange exchange) {
        try {
            var wanted = exchange.getRequest().getHeaders().getAcceptLanguage();
            return Optional.ofNullable(Locale.lookup(wanted, codes()))
                    .flatMap(locale -> named(locale.getLanguage()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static List<Locale> codes() {
        return SPOKEN.stream().map(locale -> Locale.of(locale.getLanguage())).toList();
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("the language is chosen through /lang");
    }
}
