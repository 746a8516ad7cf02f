package io.dueline.notifier.imports.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/// What was said first of each of many things, and in which row: twenty bytes for each, so that a
/// large sheet fits. Things are known by a hash of 64 bits, of which no sheet has enough to meet
/// two
/// alike.
final class Sayings {

    private static final int FIRST_SIZE = 1 << 10;

    private final MessageDigest digest = digest();
    private long[] things = new long[FIRST_SIZE];
    private long[] sayings = new long[FIRST_SIZE];
    private int[] rows = new int[FIRST_SIZE];
    private int held;

    /// The row that said something else of the thing before; the first saying of a thing stays.
    Optional<Integer> contrary(String thing, Object said, int row) {
        var key = hash(thing);
        var value = hash(String.valueOf(said));
        var place = place(key);
        if (rows[place] == 0) {
            put(place, key, value, row);
            return Optional.empty();
        }
        return sayings[place] == value ? Optional.empty() : Optional.of(rows[place]);
    }

    private void put(int place, long key, long value, int row) {
        things[place] = key;
        sayings[place] = value;
        rows[place] = row;
        held++;
        if (held * 2 > rows.length) {
            grow();
        }
    }

    /// Where it is, or the free place where it belongs. Rows begin at one, so none is a free place.
    private int place(long key) {
        var place = (int) key & rows.length - 1;
        while (rows[place] != 0 && things[place] != key) {
            place = place + 1 & rows.length - 1;
        }
        return place;
    }

    private void grow() {
        var oldThings = things;
        var oldSayings = sayings;
        var oldRows = rows;
        things = new long[oldThings.length * 2];
        sayings = new long[oldThings.length * 2];
        rows = new int[oldThings.length * 2];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                var place = place(oldThings[i]);
                things[place] = oldThings[i];
                sayings[place] = oldSayings[i];
                rows[place] = oldRows[i];
            }
        }
    }

    private long hash(String text) {
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
