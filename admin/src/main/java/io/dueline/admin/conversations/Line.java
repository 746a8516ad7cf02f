package io.dueline.admin.conversations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One talk in the list.
///
/// @param stance its name, as in `PAYS_SOON`
/// @param need the code of why a person is needed
/// @param takenBy the name of who has taken it
/// @param lastBy `owner`, `plan`, `bot` or `staff`
record Line(
        long owner,
        String name,
        String units,
        String stance,
        int unread,
        @Nullable String need,
        @Nullable Instant needsSince,
        boolean red,
        @Nullable String takenBy,
        String lastBy,
        String last,
        Instant lastAt) {

    public boolean isNew() {
        return unread > 0;
    }

    @Override
    public String toString() {
        return "Line[" + owner + "]";
    }
}
