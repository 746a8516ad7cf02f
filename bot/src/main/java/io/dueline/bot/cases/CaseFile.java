package io.dueline.bot.cases;

import io.dueline.bot.cases.CaseEvent.Kind;
import io.dueline.notifier.owner.OwnerDirectory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// A case in one pair of hands: read and written while its owner's affairs are held still, so that
/// no two deeds cross.
@Component
class CaseFile {

    static final String BOT = "bot";

    private final CaseRows rows;
    private final HistoryRows history;
    private final OwnerDirectory owners;
    private final Echo echo;
    private final Clock clock;

    CaseFile(CaseRows rows, HistoryRows history, OwnerDirectory owners, Echo echo, Clock clock) {
        this.rows = rows;
        this.history = history;
        this.owners = owners;
        this.echo = echo;
        this.clock = clock;
    }

    /// The case as it is once nobody else changes it, until the surrounding transaction ends. Empty
    /// if there is none of that number.
    Mono<Case> hold(long id) {
        return rows.find(id)
                .delayUntil(found -> owners.alone(found.owner()))
                .flatMap(found -> rows.find(found.id()));
    }

    /// Enters what somebody did or said.
    Mono<Void> write(Case file, Kind kind, String by, @Nullable String words) {
        return write(file, new CaseEvent(file.id(), kind, by, words, null, clock.instant()));
    }

    /// Enters what we did ourselves, or could not do.
    Mono<Void> note(Case file, Kind kind, String detail) {
        return write(file, new CaseEvent(file.id(), kind, BOT, null, detail, clock.instant()));
    }

    /// Enters that the owner has been asked whether it is fixed, and waits for the answer.
    Mono<Void> awaitOwner(Case file) {
        return rows.asked(file.id(), clock.instant())
                .then(Mono.defer(() -> write(file, Kind.ASKED, BOT, null)));
    }

    private Mono<Void> write(Case file, CaseEvent event) {
        return history.insert(event)
                .then(Mono.defer(() -> rows.find(file.id())))
                .flatMap(now -> echo.of(event.kind(), now));
    }
}
