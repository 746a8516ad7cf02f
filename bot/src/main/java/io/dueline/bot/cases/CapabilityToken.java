package io.dueline.bot.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A key that nobody can guess; it is kept only as its hash.
record CapabilityToken(String text) {

    private static final int BYTES = 16;
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static CapabilityToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CapabilityToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<CapabilityToken> parse(String written) {
        return WRITTEN.matcher(written).matches()
                ? Optional.of(new CapabilityToken(written))
                : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
