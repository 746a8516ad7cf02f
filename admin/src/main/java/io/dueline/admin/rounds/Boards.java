package io.dueline.admin.rounds;

import io.dueline.admin.rounds.Board.HeldBack;
import io.dueline.admin.rounds.Board.Risk;
import io.dueline.admin.rounds.Board.Span;
import io.dueline.admin.rounds.Board.Tally;
import io.dueline.admin.rounds.Building.Square;
import io.dueline.admin.rounds.Coverage.FirstContact;
import io.dueline.notifier.campaign.Round;
import io.dueline.notifier.community.Community;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Puts the parts of a board together.
@Component
class Boards {

    private final BoardRows rows;
    private final Clock clock;

    Boards(BoardRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Parts(
            Tally tally,
            List<FirstContact> contacts,
            List<Square> squares,
            List<Risk> risks,
            List<HeldBack> heldBack) {}

    Mono<Board> of(Round round, Community community) {
        var span = Span.of(round, community);
        return Mono.zip(
                        rows.tally(round.id(), span),
                        rows.firstContacts(round.id(), span, community.zone()).collectList(),
                        rows.squares(community.id(), round.id(), span).collectList(),
                        rows.risks(round.id(), span).collectList(),
                        rows.heldBack(round.id()).collectList())
                .map(t -> new Parts(t.getT1(), t.getT2(), t.getT3(), t.getT4(), t.getT5()))
                .map(parts -> board(round, community, parts));
    }

    private Board board(Round round, Community community, Parts parts) {
        var now = clock.instant();
        var today = community.dayAt(now);
        var tally = parts.tally();
        return new Board(
                round,
                today,
                community.currency(),
                tally,
                Coverage.of(round, today, tally.owners(), tally.left(), parts.contacts()),
                Building.of(parts.squares()),
                parts.risks(),
                parts.heldBack(),
                opens(community, now));
    }

    private static @Nullable Instant opens(Community community, Instant now) {
        var calendar = community.calendar();
        return calendar.open(now).isPresent() ? null : calendar.openOrNext(now).opens();
    }
}
