package io.dueline.admin.owners;

import io.dueline.admin.staff.Actor.Person;
import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.time.LocalDate;

/// Takes the forms of an owner's page, and leads back to it.
@Controller
@RequestMapping("/owners/{id:\\d+}")
class OwnerDesk {

    private final OwnerDeeds deeds;
    private final OwnerScreen screen;
    private final OwnerDirectory owners;
    private final Communities communities;

    OwnerDesk(
            OwnerDeeds deeds, OwnerScreen screen, OwnerDirectory owners, Communities communities) {
        this.deeds = deeds;
        this.screen = screen;
        this.owners = owners;
        this.communities = communities;
    }

    /// Why an owner is left alone, and until which day.
    record SparingForm(
            Sparing reason,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {}

    @PostMapping("/stance")
    Mono<Rendering> stance(
            @PathVariable long id,
            @ModelAttribute("stanceForm") StanceForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        var who = new Person(Duty.carer(me));
        return communityOf(id)
                .flatMap(community -> deeds.setStance(new OwnerId(id), form, community, who))
                .flatMap(entered -> answer(id, entered, Done.STANCE, "stanceForm", form, who));
    }

    @PostMapping("/hold")
    Mono<Rendering> spare(
            @PathVariable long id,
            @ModelAttribute("sparingForm") SparingForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        var who = new Person(Duty.carer(me));
        return communityOf(id)
                .flatMap(community -> spare(id, form, community, who))
                .flatMap(entered -> answer(id, entered, Done.HELD, "sparingForm", form, who));
    }

    @PostMapping("/hold/lift")
    Mono<Rendering> spareNoMore(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        var who = new Person(Duty.carer(me));
        return communityOf(id)
                .flatMap(
                        _ ->
                                deeds.spareNoMore(new OwnerId(id), who)
                                        .thenReturn(back(id, Done.LIFTED)));
    }

    @PostMapping("/opt-out")
    Mono<Rendering> optOut(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        var who = new Person(Duty.carer(me));
        return communityOf(id)
                .flatMap(_ -> deeds.optOut(new OwnerId(id), who).thenReturn(back(id, Done.SILENT)));
    }

    @PostMapping("/opt-in")
    Mono<Rendering> optIn(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        var who = new Person(Duty.carer(me));
        return communityOf(id)
                .flatMap(_ -> deeds.optIn(new OwnerId(id), who).thenReturn(back(id, Done.HEARD)));
    }

    private Mono<Entered> spare(long id, SparingForm form, Community community, Person who) {
        return deeds.spare(new OwnerId(id), form.reason(), form.until(), community, who);
    }

    /// @param name the form's, as the page knows it
    private Mono<Rendering> answer(
            long id, Entered entered, Done done, String name, Object form, Person who) {
        return switch (entered) {
            case Entered.Noted _ -> Mono.just(back(id, done));
            case Entered.Refused refused -> screen.refused(id, refused, name, form, who.member());
        };
    }

    private Mono<Community> communityOf(long id) {
        return owners.find(new OwnerId(id))
                .flatMap(owner -> communities.find(owner.community()))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static Rendering back(long id, Done done) {
        return Rendering.redirectTo("/owners/" + id + "?done=" + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
