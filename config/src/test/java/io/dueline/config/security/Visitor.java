package io.dueline.config.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/// Somebody who knocks at any door, with whatever lets them in: nothing, a session or a key. Their
/// forms bear their token, so that a refusal is never about that. Answers are not read, because
/// some never end.
///
/// @param home where the application listens
/// @param cookies sent with each request
/// @param authorization the header of that name, or empty
public record Visitor(URI home, String cookies, String authorization, String token) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /// What came back.
    ///
    /// @param leadsTo where one is sent instead, or empty
    public record Answer(int status, String leadsTo) {

        /// Whether one is told to say first who one is.
        public boolean asksWhoIsThere() {
            return status == 401 || status == 303 && leadsTo.startsWith("/sign-in");
        }
    }

    /// Somebody nobody knows, who has looked at the sign-in.
    public static Visitor stranger(URI home) {
        var page =
                send(
                        HttpRequest.newBuilder(home.resolve("/sign-in")).GET().build(),
                        BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("no token in the form");
        }
        return new Visitor(home, cookies(page), "", token.group(1));
    }

    public Visitor withKey(String key) {
        return new Visitor(home, cookies, "Bearer " + key, token);
    }

    /// Signs in; what follows is theirs.
    public Visitor signedIn(String login, String password) {
        var form =
                "login=%s&password=%s"
                        .formatted(
                                URLEncoder.encode(login, StandardCharsets.UTF_8),
                                URLEncoder.encode(password, StandardCharsets.UTF_8));
        var answer = send(request("POST", "/sign-in", form), BodyHandlers.discarding());
        if (answer.statusCode() != 303) {
            throw new AssertionError(login + " was not let in: " + answer.statusCode());
        }
        return new Visitor(home, cookies + "; " + cookies(answer), authorization, token);
    }

    public Answer knocks(String method, String path, String form) {
        var answer = send(request(method, path, form), BodyHandlers.ofInputStream());
        hangUp(answer.body());
        var leadsTo = answer.headers().firstValue("Location").orElse("");
        return new Answer(answer.statusCode(), leadsTo);
    }

    private static void hangUp(InputStream unread) {
        try {
            unread.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest request(String method, String path, String form) {
        var request =
                HttpRequest.newBuilder(home.resolve(path))
                        .timeout(PATIENCE)
                        .header("Accept", "text/html, */*")
                        .header("Cookie", cookies)
                        .header("X-XSRF-TOKEN", token);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return method.equals("GET")
                ? request.GET().build()
                : request.header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.ofString(form))
                        .build();
    }

    private static <T> HttpResponse<T> send(
            HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new AssertionError(request.uri().getPath(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cookies(HttpResponse<?> answer) {
        return String.join(
                "; ",
                answer.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.split(";", 2)[0])
                        .toList());
    }
}
