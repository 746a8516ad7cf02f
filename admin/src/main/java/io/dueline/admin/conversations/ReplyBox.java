package io.dueline.admin.conversations;

import io.dueline.notifier.owner.Address;

import org.jspecify.annotations.Nullable;

/// Whether the owner can be written to, and by which channel.
///
/// @param shut why not: `opted_out` or `no_address`
record ReplyBox(@Nullable Address to, @Nullable String shut) {

    static final ReplyBox NO_ADDRESS = new ReplyBox(null, "no_address");
    static final ReplyBox OPTED_OUT = new ReplyBox(null, "opted_out");

    static ReplyBox open(Address to) {
        return new ReplyBox(to, null);
    }
}
