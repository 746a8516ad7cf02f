package io.dueline.bot.selfservice;

import io.dueline.notifier.owner.Language;
import io.dueline.notifier.paylink.LinkState.Confirmed;
import io.dueline.notifier.paylink.PayLinks;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.web.server.ServerWebExchange;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// One request for a page behind a link.
record Visit(String token, ServerWebExchange exchange, Model model) {

    /// What a browser shows that has proved to be the owner's.
    static final String VISITOR = "visitor";

    private static final String LANGUAGE = "lang";

    /// The same with one thing more for the page to show.
    Visit with(String name, Object value) {
        model.addAttribute(name, value);
        return this;
    }

    String home() {
        return PayLinks.PATH + token;
    }

    @Nullable String shown() {
        return cookie(VISITOR).orElse(null);
    }

    /// Where the request comes from, if that is known.
    @Nullable InetAddress from() {
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null ? null : remote.getAddress();
    }

    boolean onlyLooks() {
        var method = exchange.getRequest().getMethod();
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    Optional<String> asked(String parameter) {
        return Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst(parameter));
    }

    /// The language chosen on the page, or else the one the owner is written to in.
    Language languageOr(Language owners) {
        return Stream.of(asked(LANGUAGE), cookie(LANGUAGE))
                .flatMap(Optional::stream)
                .flatMap(code -> Arrays.stream(Language.values()).filter(l -> is(l, code)))
                .findFirst()
                .orElse(owners);
    }

    Language languageOf(Confirmed owner) {
        return languageOr(owner.owner().language());
    }

    /// That of the browser, for those of whom nothing is known.
    Language languageOfBrowser() {
        var locale = exchange.getLocaleContext().getLocale();
        return languageOr(locale == null ? Language.ZH : Language.of(locale));
    }

    private static boolean is(Language language, String code) {
        return language.code().equals(code);
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name))
                .map(cookie -> cookie.getValue());
    }

    @Override
    public String toString() {
        return "Visit[…]";
    }
}
