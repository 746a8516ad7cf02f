package io.dueline.admin.rounds;

import io.dueline.notifier.campaign.Round;
import io.dueline.notifier.community.Community;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;

/// A round as it stands.
///
/// @param opens when messages that wait may leave; nothing while the contact window is open
record Board(
        Round round,
        LocalDate today,
        Currency currency,
        Tally tally,
        List<Coverage> coverage,
        List<Building> buildings,
        List<Risk> risks,
        List<HeldBack> heldBack,
        @Nullable Instant opens) {

    /// Counted in owners; money in minor units.
    record Tally(
            int owners,
            long owed,
            long paid,
            int notices,
            int delivered,
            int waiting,
            int flying,
            int failed,
            int heldBack,
            int left,
            int errands,
            int reached) {

        public int reachedPercent() {
            return owners == left ? 100 : Math.min(100, 100 * reached / (owners - left));
        }
    }

    /// Notices that did not leave, for one reason.
    record HeldBack(String reason, int owners) {}

    /// An owner whom nothing has reached so far.
    ///
    /// @param why the state of the notice, or why there is none
    record Risk(
            long owner, String name, String units, long owed, String stance, String why, int all) {}

    /// When a round begins and ends.
    record Span(Instant from, Instant until) {

        static Span of(Round round, Community community) {
            return new Span(
                    round.startedAt(),
                    round.lastDay().plusDays(1).atStartOfDay(community.zone()).toInstant());
        }
    }

    /// Which day of the round it is; the last one once it is over.
    public int day() {
        var until = today.isAfter(round.lastDay()) ? round.lastDay() : today;
        return (int) ChronoUnit.DAYS.between(round.firstDay(), until) + 1;
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(round.firstDay(), round.lastDay()) + 1;
    }

    public boolean isOver() {
        return round.state() == Round.State.CLOSED;
    }

    public int atRisk() {
        return risks.isEmpty() ? 0 : risks.getFirst().all();
    }
}
