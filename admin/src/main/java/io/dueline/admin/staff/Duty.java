package io.dueline.admin.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import java.util.Set;

/// What the roles may see and do beyond what everybody here may.
public final class Duty {

    private static final Set<Role> OWNERS = Set.of(Role.ASSISTANT, Role.LEADER);
    private static final Set<Role> IMPORTS = Set.of(Role.ASSISTANT, Role.LEADER, Role.OPERATOR);

    private Duty() {}

    /// Whether they read what owners and we say to each other, and whole telephone numbers. The
    /// front desk does without: unit, money and measures are what it looks up. So does whoever only
    /// runs the machine.
    public static boolean readsWords(@Nullable StaffMember me) {
        return has(me, OWNERS);
    }

    /// Whether they talk with owners, and do what follows from it.
    public static boolean caresForOwners(@Nullable StaffMember me) {
        return has(me, OWNERS);
    }

    /// Whether they hand sheets in.
    public static boolean imports(@Nullable StaffMember me) {
        return has(me, IMPORTS);
    }

    public static StaffMember reader(@Nullable StaffMember me) {
        return onDuty(me, OWNERS);
    }

    public static StaffMember carer(@Nullable StaffMember me) {
        return onDuty(me, OWNERS);
    }

    public static StaffMember importer(@Nullable StaffMember me) {
        return onDuty(me, IMPORTS);
    }

    private static boolean has(@Nullable StaffMember me, Set<Role> roles) {
        return me != null && roles.contains(me.role());
    }

    private static StaffMember onDuty(@Nullable StaffMember me, Set<Role> roles) {
        if (me == null || !has(me, roles)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return me;
    }
}
