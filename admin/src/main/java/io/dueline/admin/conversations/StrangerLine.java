package io.dueline.admin.conversations;

import io.dueline.notifier.owner.Address;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Somebody who wrote from an address no owner has, in the list.
///
/// @param teamZh the team whose telephone it is; nothing for anybody else
/// @param waitsSince since when nobody has answered them
record StrangerLine(
        long id,
        Address address,
        @Nullable String teamZh,
        @Nullable String teamEn,
        @Nullable Instant waitsSince,
        boolean aside,
        String last,
        Instant lastAt) {

    public String masked() {
        return address.masked();
    }

    @Override
    public String toString() {
        return "StrangerLine[" + id + "]";
    }
}
