package io.dueline.admin.staff;

import io.dueline.admin.staff.ActorProblem.NotTheirDuty;
import io.dueline.admin.staff.ActorProblem.UnknownStaff;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// Who acts, where a program says so. It may act for nobody; whom it names must work here and have
/// the duty, as if they acted on a page themselves.
@Component
public class Actors {

    private final StaffMembers members;

    Actors(StaffMembers members) {
        this.members = members;
    }

    /// @param staff the number of the member of staff it acts for, if it names one
    public Mono<Actor> program(@Nullable Long staff) {
        return staff == null
                ? Mono.just(new Actor.Program(null))
                : members.find(new StaffId(staff))
                        .filter(StaffMember::mayWork)
                        .switchIfEmpty(Mono.error(UnknownStaff::new))
                        .filter(Duty::caresForOwners)
                        .switchIfEmpty(Mono.error(NotTheirDuty::new))
                        .map(Actor.Program::new);
    }
}
