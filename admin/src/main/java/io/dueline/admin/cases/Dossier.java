package io.dueline.admin.cases;

import io.dueline.bot.cases.Case;
import io.dueline.bot.cases.CaseEvent;
import io.dueline.bot.cases.Team;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.Unit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// All there is to a case.
///
/// @param history the latest first
record Dossier(Case found, Owner owner, Team team, Money owed, List<Entry> history) {

    /// One thing that happened.
    ///
    /// @param who the kind of person: `owner`, `team`, `staff`, `api` or `bot`
    /// @param name of the member of staff, where it was one
    record Entry(
            String kind,
            String who,
            @Nullable String name,
            @Nullable String words,
            @Nullable String detail,
            Instant at) {

        static Entry of(CaseEvent event, @Nullable String name) {
            return new Entry(
                    event.kind().code(),
                    event.by().split(":", 2)[0],
                    name,
                    event.words(),
                    event.detail(),
                    event.at());
        }
    }

    /// The unit it is about, or all of the owner's where that is not certain.
    public String units() {
        return owner.units().stream()
                .filter(unit -> unit.id().equals(found.unit()))
                .map(Unit::label)
                .findFirst()
                .orElseGet(owner::unitLabels);
    }
}
