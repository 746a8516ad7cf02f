package io.dueline.config.embedded;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Somebody with a browser, before a running Dueline.
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    Visitor(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    String page(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString()).body();
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        var token = TOKEN.matcher(page("/sign-in"));
        var form =
                "_csrf=%s&login=%s&password=%s"
                        .formatted(
                                encoded(token.find() ? token.group(1) : ""),
                                encoded(login),
                                encoded(password));
        var enter =
                HttpRequest.newBuilder(at("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        var answer = http.send(enter, BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new AssertionError("the sign-in answered " + answer.statusCode());
        }
    }

    private URI at(String path) {
        return URI.create(address + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
