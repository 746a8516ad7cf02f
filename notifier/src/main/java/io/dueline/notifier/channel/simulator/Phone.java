package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;

import java.time.ZoneId;

/// A phone on the table.
///
/// @param holder the names of the owners who share it; empty if it is nobody's we know
/// @param units the labels of their units
/// @param language what its holder writes in
/// @param zone whose wall time its clock shows
/// @param house whom it shows as writing to it
record Phone(
        long id,
        Address address,
        Kind kind,
        String holder,
        String units,
        Language language,
        ZoneId zone,
        String house) {

    /// Who holds it.
    enum Kind {
        OWNER,
        TEAM,
        STRANGER
    }
}
