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
    private final StrangerRows strangers;
    private final Talks talks;
    private final StrangerTalks strangerTalks;

    Desk(LineRows lines, StrangerRows strangers, Talks talks, StrangerTalks strangerTalks) {
        this.lines = lines;
        this.strangers = strangers;
        this.talks = talks;
        this.strangerTalks = strangerTalks;
    }

    Mono<Rendering.Builder<?>> list(Wanted wanted, StaffMember me) {
        return listing(wanted, me)
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

    Mono<Rendering.Builder<?>> stranger(Wanted wanted, long id, String who, StaffMember me) {
        return strangerTalks
                .with(id, who)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .zipWith(
                        list(wanted, me),
                        (stranger, page) -> page.modelAttribute("stranger", stranger));
    }

    private Mono<Listing> listing(Wanted wanted, StaffMember me) {
        return Mono.zip(
                        lines.page(wanted, me.id()),
                        strangers.page(wanted),
                        lines.waiting(),
                        strangers.waiting())
                .map(all -> Listing.of(wanted, all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }
}
