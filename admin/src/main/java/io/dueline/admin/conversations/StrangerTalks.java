package io.dueline.admin.conversations;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;

/// Puts together what was said with somebody unknown.
@Component
class StrangerTalks {

    private static final int MOST = 200;

    private final StrangerRows rows;
    private final SaidRows said;
    private final GuessRows guesses;
    private final OwnerDirectory owners;
    private final Communities communities;
    private final Consents consents;
    private final Clock clock;

    StrangerTalks(
            StrangerRows rows,
            SaidRows said,
            GuessRows guesses,
            OwnerDirectory owners,
            Communities communities,
            Consents consents,
            Clock clock) {
        this.rows = rows;
        this.said = said;
        this.guesses = guesses;
        this.owners = owners;
        this.communities = communities;
        this.consents = consents;
        this.clock = clock;
    }

    /// Empty if there is no such stranger, or no longer.
    Mono<StrangerTalk> with(long stranger, String who) {
        return rows.find(stranger).flatMap(line -> talk(line, who.strip()));
    }

    private Mono<StrangerTalk> talk(StrangerLine line, String who) {
        return Mono.zip(
                        communities.all().next(),
                        said.latest(line.address(), MOST),
                        refused(line),
                        guesses(line, who).collectList())
                .map(all -> talk(line, all.getT1(), all.getT2(), all.getT3(), who, all.getT4()));
    }

    private StrangerTalk talk(
            StrangerLine line,
            Community community,
            List<Said> all,
            boolean refused,
            String who,
            List<Owner> guesses) {
        return new StrangerTalk(
                line,
                community.dayAt(clock.instant()),
                DayOfTalk.of(all, community.zone()),
                refused,
                who,
                guesses);
    }

    private Mono<Boolean> refused(StrangerLine line) {
        return consents.among(List.of(), List.of(line.address()))
                .map(refusals -> refusals.cover(null, line.address()));
    }

    private Flux<Owner> guesses(StrangerLine line, String who) {
        return who.isEmpty()
                ? owners.ownersAt(line.address())
                : guesses.named(who).collectList().flatMapMany(owners::findAll);
    }
}
