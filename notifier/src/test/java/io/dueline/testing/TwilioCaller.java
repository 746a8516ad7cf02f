package io.dueline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Calls webhooks as Twilio does. It signs by a way of its own, so that an error in ours shows.
///
/// @param server where we really listen
/// @param publicUrl what Twilio believes it calls, and therefore signs
public record TwilioCaller(URI server, URI publicUrl, String token) {

    public static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final String HOOKS = "/webhooks/twilio/" + FakeTwilio.CHANNEL_KEY;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /// The same with another token.
    public TwilioCaller signAs(String otherToken) {
        return new TwilioCaller(server, publicUrl, otherToken);
    }

    /// Somebody writes to our number.
    ///
    /// @param from as Twilio writes it, with a prefix for a messenger
    public HttpResponse<String> text(String from, String body) {
        var form = TestFiles.form("twilio/reply-in-chinese.form");
        form.put("MessageSid", "SM%032x".formatted(NUMBERS.incrementAndGet()));
        form.put("From", from);
        form.put("Body", body);
        return message(form);
    }

    public HttpResponse<String> message(Map<String, String> form) {
        return post(HOOKS + "/messages", form);
    }

    /// A receipt for a message we were asked to send.
    public HttpResponse<String> status(SentText text, String status) {
        var form = TestFiles.form("twilio/delivered.form");
        form.put("MessageSid", text.sid());
        form.put("MessageStatus", status);
        form.put("SmsStatus", status);
        return post(text.receiptPath(), form);
    }

    /// Any form, signed, to a path with its query.
    public HttpResponse<String> post(String pathAndQuery, Map<String, String> form) {
        return post(pathAndQuery, encode(form), FORM, signature(pathAndQuery, form));
    }

    /// Anything at all.
    public HttpResponse<String> post(
            String pathAndQuery, String body, String contentType, String signature) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(server + pathAndQuery))
                            .header("Content-Type", contentType)
                            .header("X-Twilio-Signature", signature)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String signature(String pathAndQuery, Map<String, String> form) {
        var sorted = new TreeMap<>(new HashMap<>(form));
        var signed =
                sorted.entrySet().stream()
                        .map(pair -> pair.getKey() + pair.getValue())
                        .collect(Collectors.joining("", publicUrl + pathAndQuery, ""));
        return hmac(signed);
    }

    public static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
