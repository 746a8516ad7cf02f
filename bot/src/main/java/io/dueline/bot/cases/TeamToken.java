package io.dueline.bot.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A key nobody can guess; we keep only its hash.
record TeamToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    static TeamToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TeamToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return "TeamToken";
    }
}
