package io.dueline.notifier.outbox;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.template.RenderedText;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Something to be said to somebody.
///
/// @param dedupKey the same key twice is said once, as in `round:7:owner:42:notice`
/// @param owner whose conversation it belongs to; nothing for teams and strangers
/// @param link what stands for [io.dueline.notifier.template.Templates#LINK] in the text
/// @param notBefore the earliest moment to leave, or nothing for at once
public record Letter(
        String dedupKey,
        CommunityId community,
        @Nullable OwnerId owner,
        Address to,
        Purpose purpose,
        Author author,
        RenderedText text,
        @Nullable Link link,
        @Nullable Instant notBefore) {

    public Letter {
        if (text.carriesLink() != (link != null)) {
            throw new IllegalArgumentException(
                    "a text with a link needs to know which: " + dedupKey);
        }
    }

    public Letter(
            String dedupKey,
            CommunityId community,
            @Nullable OwnerId owner,
            Address to,
            Purpose purpose,
            Author author,
            RenderedText text,
            @Nullable Link link) {
        this(dedupKey, community, owner, to, purpose, author, text, link, null);
    }
}
