package io.dueline.notifier.paylink;

import org.jspecify.annotations.Nullable;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Where digits come from, as we count it: an address, or the network of a household where those
/// are six. Kept only as a hash.
///
/// @param hash SHA-256
record Guesser(byte[] hash) {

    private static final int NETWORK = 8;

    /// @param address nothing if it is not known; all such count as one
    static Guesser at(@Nullable InetAddress address) {
        var bytes = address == null ? new byte[0] : address.getAddress();
        return new Guesser(
                sha256(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Guesser[…]";
    }
}
