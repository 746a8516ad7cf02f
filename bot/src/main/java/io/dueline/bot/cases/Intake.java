package io.dueline.bot.cases;

import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.owner.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Everything a new case needs to know.
record Intake(Owner owner, Community community, Team team) {

    /// The owner's only unit, or the only one their words name; nothing if that is not certain.
    @Nullable UnitId unit(NewCase wanted) {
        var units = owner.units().size() == 1 ? owner.units() : named(wanted);
        return units.size() == 1 ? units.getFirst().id() : null;
    }

    private List<Unit> named(NewCase wanted) {
        var said = wanted.words() + " " + wanted.place();
        return owner.units().stream().filter(unit -> said.contains(unit.label())).toList();
    }
}
