package io.dueline.notifier.owner;

/// A flat or shop of a community.
///
/// @param label what everybody calls it, as in `3-2-501` or `S-12`; unique within the community
public record Unit(UnitId id, String label, Kind kind) {

    public enum Kind {
        FLAT,
        SHOP
    }
}
