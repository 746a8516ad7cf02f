package io.dueline.bot.cases;

import io.dueline.bot.cases.CaseEvent.Kind;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// Turns a complaint into a case, or adds it to the one there is. Within a transaction of [Cases].
@Component
class Opening {

    private static final String OWNER = "owner";

    private final CaseRows rows;
    private final CaseFile file;
    private final OwnerDirectory owners;
    private final Communities communities;
    private final Teams teams;
    private final TeamLetters letters;
    private final Clock clock;

    Opening(
            CaseRows rows,
            CaseFile file,
            OwnerDirectory owners,
            Communities communities,
            Teams teams,
            TeamLetters letters,
            Clock clock) {
        this.rows = rows;
        this.file = file;
        this.owners = owners;
        this.communities = communities;
        this.teams = teams;
        this.letters = letters;
        this.clock = clock;
    }

    /// Empty if there is no such owner.
    Mono<Opened> open(NewCase wanted) {
        return owners.alone(wanted.owner())
                .then(Mono.defer(() -> rows.notClosed(wanted.owner(), wanted.topic().code())))
                .flatMap(id -> add(id, wanted))
                .switchIfEmpty(Mono.defer(() -> begin(wanted)));
    }

    private Mono<Opened> add(long id, NewCase wanted) {
        return rows.weighMore(id, wanted)
                .then(Mono.defer(() -> rows.find(id)))
                .delayUntil(known -> file.write(known, Kind.WORDS_ADDED, OWNER, wanted.words()))
                .map(known -> new Opened(known, true));
    }

    private Mono<Opened> begin(NewCase wanted) {
        return owners.find(wanted.owner())
                .flatMap(owner -> intake(owner, wanted))
                .flatMap(intake -> insert(wanted, intake))
                .flatMap(rows::find)
                .delayUntil(opened -> file.write(opened, Kind.OPENED, OWNER, null))
                .delayUntil(letters::tell)
                .map(opened -> new Opened(opened, false));
    }

    private Mono<Intake> intake(Owner owner, NewCase wanted) {
        return communities
                .find(owner.community())
                .zipWith(
                        teams.responsible(owner.community(), wanted.topic()),
                        (community, team) -> new Intake(owner, community, team));
    }

    private Mono<Long> insert(NewCase wanted, Intake intake) {
        var now = clock.instant();
        return rows.insert(wanted, intake, Deadlines.from(now, intake.community()), now);
    }
}
