package io.dueline.notifier.paylink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A key that nobody can guess: whoever holds it may open what it belongs to. It is handed out once
/// and kept only as its hash, so a look into the database opens nothing, and a search by the hash
/// tells nothing of how close a guess was.
///
/// @param text 128 random bits in base64url, fit for a path
public record CapabilityToken(String text) {

    private static final int BYTES = 16;
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public CapabilityToken {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("not written like a key");
        }
    }

    public static CapabilityToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CapabilityToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Nothing for what cannot be a key, however long it is.
    public static Optional<CapabilityToken> parse(String written) {
        return WRITTEN.matcher(written).matches()
                ? Optional.of(new CapabilityToken(written))
                : Optional.empty();
    }

    /// SHA-256 of the text; of a key this long it can neither be reversed nor searched.
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "CapabilityToken[…]";
    }
}
