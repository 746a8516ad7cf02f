package io.dueline.admin.settings;

import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

import reactor.core.publisher.Mono;

import java.util.Set;

/// Who may settle what.
public enum Allowed {
    /// How communities are run: operators and leaders.
    TO_DECIDE(Set.of(Role.OPERATOR, Role.LEADER)),
    /// Who may sign in: operators.
    TO_RUN(Set.of(Role.OPERATOR));

    private final Set<Role> roles;

    Allowed(Set<Role> roles) {
        this.roles = roles;
    }

    public boolean is(@Nullable StaffMember who) {
        return who != null && roles.contains(who.role());
    }

    /// The one who asks, or a refusal.
    public Mono<StaffMember> only(@Nullable StaffMember who) {
        return who == null || !is(who)
                ? Mono.error(() -> new AccessDeniedException("settings"))
                : Mono.just(who);
    }
}
