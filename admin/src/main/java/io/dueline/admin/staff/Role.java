package io.dueline.admin.staff;

/// What a member of staff is there for, and so what they may do.
public enum Role {
    /// Talks with owners.
    ASSISTANT,
    /// Decides what nobody below can.
    LEADER,
    /// Looks up what applies to a unit.
    FRONT_DESK,
    /// Installs and runs Dueline.
    OPERATOR;

    /// The name by which Spring Security knows it: `ROLE_LEADER`.
    public String authority() {
        return "ROLE_" + name();
    }
}
