package io.dueline.notifier.outbox;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.template.Text;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A letter in the outbox.
///
/// @param attempt how often a carrier has been asked, this time included once it flies
/// @param body the text; where a link belongs, its mark
/// @param afresh what the text is written anew from when it leaves; nothing if it leaves as it is
public record OutboundMessage(
        long id,
        CommunityId community,
        @Nullable OwnerId owner,
        Address to,
        Purpose purpose,
        String body,
        @Nullable Link link,
        @Nullable Text afresh,
        int attempt,
        Instant expiresAt) {

    OutboundMessage nextAttempt() {
        return new OutboundMessage(
                id, community, owner, to, purpose, body, link, afresh, attempt + 1, expiresAt);
    }

    OutboundMessage saying(String anew) {
        return new OutboundMessage(
                id, community, owner, to, purpose, anew, link, afresh, attempt, expiresAt);
    }

    @Override
    public String toString() {
        return "OutboundMessage[" + id + " " + purpose + " #" + attempt + "]";
    }
}
