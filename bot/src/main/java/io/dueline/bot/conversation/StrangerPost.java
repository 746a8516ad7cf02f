package io.dueline.bot.conversation;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.outbox.Author;
import io.dueline.notifier.outbox.Letter;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.outbox.Posted;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.template.RenderedText;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.UUID;

/// Carries what staff write to strangers. In whose name is not known, so it is the first
/// community's, as it was in our first answer.
@Component
class StrangerPost {

    private final Communities communities;
    private final Consents consents;
    private final Outbox outbox;

    StrangerPost(Communities communities, Consents consents, Outbox outbox) {
        this.communities = communities;
        this.consents = consents;
        this.outbox = outbox;
    }

    Mono<Replied> write(Stranger stranger, long staff, String text) {
        return consents.among(List.of(), List.of(stranger.address()))
                .flatMap(
                        refusals ->
                                refusals.cover(null, stranger.address())
                                        ? Mono.just(new Replied.OptedOut())
                                        : send(stranger, staff, text));
    }

    private Mono<Replied> send(Stranger stranger, long staff, String text) {
        return communities
                .all()
                .next()
                .map(community -> letter(stranger, community, staff, text))
                .flatMap(outbox::post)
                .map(posted -> sent(posted, stranger));
    }

    private static Letter letter(Stranger stranger, Community community, long staff, String text) {
        return new Letter(
                "staff:" + UUID.randomUUID(),
                community.id(),
                null,
                stranger.address(),
                Purpose.STAFF,
                Author.staff(staff),
                RenderedText.typed(stranger.language(), text),
                null);
    }

    private static Replied sent(Posted posted, Stranger stranger) {
        return switch (posted) {
            case Posted.Waiting(var message) -> new Replied.Sent(message, stranger.address());
            case Posted.SaidBefore _ ->
                    throw new IllegalStateException("a fresh key was used before");
        };
    }
}
