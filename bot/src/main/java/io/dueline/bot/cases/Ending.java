package io.dueline.bot.cases;

import io.dueline.bot.cases.Case.Status;
import io.dueline.bot.cases.CaseEvent.Kind;
import io.dueline.notifier.community.Communities;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// The owner's last word on a case that is held. Within a transaction of [Cases].
@Component
class Ending {

    private final CaseRows rows;
    private final CaseFile file;
    private final LinkRows links;
    private final TeamLetters letters;
    private final Communities communities;
    private final Clock clock;

    Ending(
            CaseRows rows,
            CaseFile file,
            LinkRows links,
            TeamLetters letters,
            Communities communities,
            Clock clock) {
        this.rows = rows;
        this.file = file;
        this.links = links;
        this.letters = letters;
        this.communities = communities;
        this.clock = clock;
    }

    /// Closed, it is nobody's business any more: the team's links end with it.
    Mono<Case> close(Case held, String by) {
        return held.status() == Status.CLOSED
                ? Mono.just(held)
                : rows.close(held.id(), clock.instant())
                        .then(Mono.defer(() -> links.revoke(held.id(), clock.instant())))
                        .then(Mono.defer(() -> file.write(held, Kind.CONFIRMED, by, null)))
                        .then(Mono.defer(() -> rows.find(held.id())));
    }

    Mono<Case> contradict(Case held, @Nullable String words, String by) {
        return switch (held.status()) {
            case OPEN, ACCEPTED -> file.write(held, Kind.WORDS_ADDED, by, words).thenReturn(held);
            case DONE -> reopen(held, words, by);
            case CLOSED -> Mono.error(new ClosedCase());
        };
    }

    private Mono<Case> reopen(Case held, @Nullable String words, String by) {
        return communities
                .find(held.community())
                .map(community -> Deadlines.from(clock.instant(), community))
                .flatMap(deadlines -> rows.reopen(held.id(), deadlines))
                .then(Mono.defer(() -> file.write(held, Kind.REOPENED, by, words)))
                .then(Mono.defer(() -> rows.find(held.id())))
                .delayUntil(letters::tell);
    }
}
