package io.dueline.admin.conversations;

import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import java.util.Set;

/// Who may read talks, and who may take part in them.
final class Duty {

    private static final Set<Role> TALK = Set.of(Role.ASSISTANT, Role.LEADER);
    private static final Set<Role> READ = Set.of(Role.ASSISTANT, Role.LEADER, Role.FRONT_DESK);

    private Duty() {}

    static boolean talks(StaffMember member) {
        return TALK.contains(member.role());
    }

    static StaffMember reader(@Nullable StaffMember me) {
        return onDuty(me, READ);
    }

    static StaffMember talker(@Nullable StaffMember me) {
        return onDuty(me, TALK);
    }

    private static StaffMember onDuty(@Nullable StaffMember me, Set<Role> roles) {
        if (me == null || !roles.contains(me.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return me;
    }
}
