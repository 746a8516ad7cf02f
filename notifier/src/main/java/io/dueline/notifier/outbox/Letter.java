package io.dueline.notifier.outbox;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.template.RenderedText;
import io.dueline.notifier.template.Text;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Something to be said to somebody.
///
/// @param dedupKey the same key twice is said once, as in `round:7:owner:42:notice`
/// @param owner whose conversation it belongs to; nothing for teams and strangers
/// @param link what stands for [io.dueline.notifier.template.Templates#LINK] in the text
/// @param notBefore the earliest moment to leave, or nothing for at once
/// @param afresh which text is written anew when it leaves, because it names what may change while
///   it waits; a [DepartureText] must know how. Nothing for a text that leaves as it is
public record Letter(
        String dedupKey,
        CommunityId community,
        @Nullable OwnerId owner,
        Address to,
        Purpose purpose,
        Author author,
        RenderedText text,
        @Nullable Link link,
        @Nullable Instant notBefore,
        @Nullable Text afresh) {

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
            @Nullable Link link,
            @Nullable Instant notBefore) {
        this(dedupKey, community, owner, to, purpose, author, text, link, notBefore, null);
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
        this(dedupKey, community, owner, to, purpose, author, text, link, null, null);
    }

    /// The same, written anew from the text when it leaves.
    public Letter afresh(Text from) {
        return new Letter(
                dedupKey, community, owner, to, purpose, author, text, link, notBefore, from);
    }
}
