package io.dueline.bot.selfservice;

import io.dueline.notifier.paylink.PayLinks;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/// A browser in somebody's hand: it keeps what it was given for its link, and follows nothing by
/// itself.
final class Browser {

    private final WebTestClient http;
    private final String base;
    private String visitor = "";
    private String language = "";

    Browser(WebTestClient http, int port) {
        this.http = http.mutate().responseTimeout(Duration.ofSeconds(30)).build();
        this.base = "http://localhost:" + port;
    }

    /// An answer, with what a person would see.
    record Seen(int status, String html, @Nullable URI next, HttpHeaders headers) {}

    Browser choosing(String code) {
        language = code;
        return this;
    }

    Seen get(String path) {
        return seen(
                http.get()
                        .uri(URI.create(base + path))
                        .cookies(this::cookies)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult());
    }

    /// @param form names and values, one after the other
    Seen post(String path, String... form) {
        var fields = new org.springframework.util.LinkedMultiValueMap<String, String>();
        for (int at = 0; at < form.length; at += 2) {
            fields.add(form[at], form[at + 1]);
        }
        return seen(
                http.post()
                        .uri(URI.create(base + path))
                        .cookies(this::cookies)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(BodyInserters.fromFormData(fields))
                        .exchange()
                        .expectBody(String.class)
                        .returnResult());
    }

    static String pathOf(URI link) {
        return PayLinks.PATH + link.getPath().substring(PayLinks.PATH.length());
    }

    private void cookies(MultiValueMap<String, String> cookies) {
        if (!visitor.isEmpty()) {
            cookies.add("visitor", visitor);
        }
        if (!language.isEmpty()) {
            cookies.add("lang", language);
        }
    }

    private Seen seen(EntityExchangeResult<String> answer) {
        var cookie = answer.getResponseCookies().getFirst("visitor");
        if (cookie != null) {
            visitor = cookie.getValue();
        }
        return new Seen(
                answer.getStatus().value(),
                Objects.requireNonNullElse(answer.getResponseBody(), ""),
                answer.getResponseHeaders().getLocation(),
                answer.getResponseHeaders());
    }
}
