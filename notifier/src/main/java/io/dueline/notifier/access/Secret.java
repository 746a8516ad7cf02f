package io.dueline.notifier.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A key itself: 256 random bits behind a mark by which scanners of source text can find it.
record Secret(String text) {

    private static final String MARK = "dl_";
    private static final int BYTES = 32;
    private static final int SHOWN = MARK.length() + 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// How it begins; the rest keeps more bits than anybody can guess.
    String prefix() {
        return text.substring(0, SHOWN);
    }

    byte[] hash() {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Secret[redacted]";
    }
}
