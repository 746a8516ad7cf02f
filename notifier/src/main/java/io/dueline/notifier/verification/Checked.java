package io.dueline.notifier.verification;

import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.campaign.Foreseen;

import java.util.List;

/// What a round would do for an owner, and what about it a person should look at.
public record Checked(Foreseen foreseen, List<Suspicion> suspicions) {

    public boolean isSuspicious() {
        return !suspicions.isEmpty();
    }

    /// Whether the owner would be reminded although something looks wrong.
    public boolean isRisky() {
        return isSuspicious() && foreseen.getsNotice();
    }

    /// Whether staff left the owner out.
    public boolean isExcluded() {
        return foreseen.holds().stream().anyMatch(hold -> hold.kind() == Hold.Kind.EXCLUDED);
    }

    @Override
    public String toString() {
        return foreseen + " " + suspicions.stream().map(Suspicion::code).toList();
    }
}
