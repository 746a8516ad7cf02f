package io.dueline.notifier.channel.twilio;

import io.dueline.notifier.channel.Secret;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Twilio's signature over a form: HMAC-SHA1 of the address and of every parameter, sorted by name.
/// The SDK's validator rewrites the address when it tries it with and without the port; this one
/// leaves the query exactly as it was sent.
final class Signature {

    private static final String ALGORITHM = "HmacSHA1";

    private final List<SecretKeySpec> keys;
    private final List<String> places;

    /// @param tokens any of them may have signed
    /// @param address ours as Twilio knows it, without a query
    Signature(List<Secret> tokens, URI address) {
        this.keys = tokens.stream().map(Signature::key).toList();
        this.places = Ports.withAndWithout(address);
    }

    /// @param rawQuery with its question mark, or empty
    boolean matches(String signature, String rawQuery, Map<String, String> form) {
        var parameters = joined(form);
        var given = signature.getBytes(StandardCharsets.US_ASCII);
        return places.stream()
                .map(place -> place + rawQuery + parameters)
                .flatMap(signed -> keys.stream().map(key -> sign(key, signed)))
                .anyMatch(expected -> MessageDigest.isEqual(expected, given));
    }

    private static String joined(Map<String, String> form) {
        var text = new StringBuilder();
        new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
        return text.toString();
    }

    private static byte[] sign(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec key(Secret token) {
        return new SecretKeySpec(token.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// Twilio may sign the address with the usual port or without one.
    private static final class Ports {

        static List<String> withAndWithout(URI address) {
            int usual = "https".equals(address.getScheme()) ? 443 : 80;
            if (address.getPort() != -1 && address.getPort() != usual) {
                return List.of(address.toString());
            }
            return Stream.of("", ":" + usual).map(port -> withPort(address, port)).toList();
        }

        private static String withPort(URI address, String port) {
            return address.getScheme() + "://" + address.getHost() + port + address.getRawPath();
        }
    }
}
