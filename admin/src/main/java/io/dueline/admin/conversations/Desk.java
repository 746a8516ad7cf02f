package io.dueline.admin.conversations;

import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

/// Lays the three panes out for one who looks.
@Component
class Desk {

    private static final String VIEW = "conversations/inbox";

    private final LineRows lines;
    private final Talks talks;

    Desk(LineRows lines, Talks talks) {
        this.lines = lines;
        this.talks = talks;
    }

    Mono<Rendering.Builder<?>> list(Wanted wanted, StaffMember me) {
        return lines.page(wanted, me.id())
                .map(
                        listing ->
                                Rendering.view(VIEW)
                                        .modelAttribute("listing", listing)
                                        .modelAttribute("talks", Duty.caresForOwners(me))
                                        .modelAttribute("revealed", false));
    }

    Mono<Rendering.Builder<?>> talk(Wanted wanted, OwnerId owner, int most, StaffMember me) {
        return talks.with(owner, most)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .zipWith(
                        list(wanted, me),
                        (talk, page) ->
                                page.modelAttribute("talk", talk).modelAttribute("most", most));
    }
}
