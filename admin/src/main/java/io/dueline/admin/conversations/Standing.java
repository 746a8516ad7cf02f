package io.dueline.admin.conversations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Who has a talk, and whether somebody waits in it.
///
/// @param staff who has taken it
/// @param since when they took it
/// @param until when the bot wakes unless they write again
/// @param need the code of why a person is needed
record Standing(
        @Nullable Long staff,
        @Nullable String staffName,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String need,
        @Nullable Instant needsSince,
        boolean red,
        int unread,
        @Nullable String channel,
        @Nullable String address) {

    static final Standing NEW =
            new Standing(null, null, null, null, null, null, false, 0, null, null);

    public boolean isTaken() {
        return staff != null;
    }

    public boolean isTakenBy(long member) {
        return staff != null && staff == member;
    }

    @Override
    public String toString() {
        return "Standing[" + staff + "]";
    }
}
