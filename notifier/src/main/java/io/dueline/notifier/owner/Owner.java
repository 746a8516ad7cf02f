package io.dueline.notifier.owner;

import io.dueline.notifier.community.CommunityId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The person liable for the fees of one or more units, and written to about all of them at once.
///
/// @param reference what the company's billing calls them; unique within the community
/// @param addresses where they can be reached, best first
/// @param housekeeper who of the company looks after them (管家), as its sheets name them
public record Owner(
        OwnerId id,
        CommunityId community,
        String reference,
        String name,
        Language language,
        List<Unit> units,
        List<Reach> addresses,
        @Nullable String housekeeper) {

    /// One address of an owner and whether it still works.
    public record Reach(Address address, State state) {}

    /// What we know of an address.
    public enum State {
        /// Given by the owner or the company and never contradicted.
        VERIFIED,
        /// The carrier told us that nobody can be reached there.
        UNREACHABLE
    }

    /// The labels of all units in one line, as in `3-2-501, S-12`.
    public String unitLabels() {
        return String.join(", ", units.stream().map(Unit::label).toList());
    }

    /// The same with the marks of a language.
    public String unitLabels(Language in) {
        return String.join(in.listMark(), units.stream().map(Unit::label).toList());
    }

    @Override
    public String toString() {
        return "Owner[" + id.value() + "]";
    }
}
