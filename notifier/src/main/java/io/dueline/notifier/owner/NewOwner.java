package io.dueline.notifier.owner;

import io.dueline.notifier.community.CommunityId;

import java.util.List;

/// An owner as a sheet or a billing system names them; known ones are recognised by the reference.
public record NewOwner(
        CommunityId community,
        String reference,
        String name,
        Language language,
        List<NewUnit> units,
        List<Address> addresses) {

    public record NewUnit(String label, Unit.Kind kind) {}
}
