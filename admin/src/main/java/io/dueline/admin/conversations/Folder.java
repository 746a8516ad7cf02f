package io.dueline.admin.conversations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Which talks the list shows.
enum Folder {
    /// Somebody waits for a person, those with red words first.
    WAITING,
    /// Taken by the one who looks.
    MINE,
    ALL,
    RED,
    /// Written from an address no owner has.
    UNKNOWN,
    PAYS_SOON,
    UNDECIDED,
    AWAY,
    REFUSES;

    static final List<Folder> DESK = List.of(WAITING, MINE, ALL, RED, UNKNOWN);
    static final List<Folder> STANCES = List.of(PAYS_SOON, UNDECIDED, AWAY, REFUSES);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the longest waiting come first, instead of the latest.
    boolean isQueue() {
        return this == WAITING || this == RED;
    }

    /// What cannot be read shows everything rather than nothing.
    static Folder ofCode(String code) {
        return Arrays.stream(values())
                .filter(folder -> folder.code().equals(code))
                .findFirst()
                .orElse(ALL);
    }
}
