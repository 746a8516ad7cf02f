package io.dueline.notifier.hooks;

import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what is posted by the scheme of Standard Webhooks (standardwebhooks.com), for which
/// receivers find libraries: HMAC-SHA256 over number, moment and body. An endpoint's secret is made
/// from the installation's key and the endpoint's number, so the database holds none.
@Component
class Signer {

    private static final String HMAC = "HmacSHA256";
    private static final String SECRET = "whsec_";

    private final HookSettings settings;

    Signer(HookSettings settings) {
        this.settings = settings;
    }

    /// As the receiver enters it.
    String secret(Endpoint endpoint) {
        return SECRET + base64(secret(endpoint, endpoint.secretNumber()));
    }

    /// With the present secret, and with the one before so that a receiver may change at leisure.
    String signature(Endpoint endpoint, String event, Instant at, String body) {
        var signed = "%s.%d.%s".formatted(event, at.getEpochSecond(), body);
        return IntStream.of(endpoint.secretNumber(), endpoint.secretNumber() - 1)
                .filter(number -> number > 0)
                .mapToObj(number -> "v1," + base64(hmac(secret(endpoint, number), signed)))
                .collect(Collectors.joining(" "));
    }

    private byte[] secret(Endpoint endpoint, int number) {
        var key = settings.key().value().getBytes(StandardCharsets.UTF_8);
        return hmac(key, "hook:%d:%d".formatted(endpoint.id(), number));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
