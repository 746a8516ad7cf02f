package io.dueline.bot.conversation;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;

/// Somebody who wrote from an address no owner has.
///
/// @param waits whether what they wrote still needs an answer
/// @param language what they wrote in last
record Stranger(long id, Address address, boolean waits, Language language) {

    @Override
    public String toString() {
        return "Stranger[" + id + "]";
    }
}
