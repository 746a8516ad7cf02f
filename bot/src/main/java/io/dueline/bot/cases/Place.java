package io.dueline.bot.cases;

import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.Unit;

import java.util.stream.Collectors;

/// Where a case is.
final class Place {

    private Place() {}

    /// The unit it is about, or all of the owner's where that is not certain, and the owner's own
    /// words for the spot, as in `3-2-501，大堂`.
    static String of(Case found, Owner owner, Language language) {
        var units = units(found, owner, language);
        return found.place() == null ? units : units + language.clauseMark() + found.place();
    }

    static String units(Case found, Owner owner, Language language) {
        return owner.units().stream()
                .filter(unit -> found.unit() == null || found.unit().equals(unit.id()))
                .map(Unit::label)
                .collect(Collectors.joining(language.listMark()));
    }
}
