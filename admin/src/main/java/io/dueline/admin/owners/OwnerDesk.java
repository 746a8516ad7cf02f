package io.dueline.admin.owners;

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
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;

/// Takes the forms of an owner's page, and leads back to it.
@Controller
@RequestMapping("/owners/{id:\\d+}")
class OwnerDesk {

    private final OwnerDeeds deeds;
    private final OwnerDirectory owners;
    private final Communities communities;
    private final Clock clock;

    OwnerDesk(OwnerDeeds deeds, OwnerDirectory owners, Communities communities, Clock clock) {
        this.deeds = deeds;
        this.owners = owners;
        this.communities = communities;
        this.clock = clock;
    }

    /// Why an owner is left alone, and until which day.
    record SparingForm(
            Sparing reason,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {}

    @PostMapping("/stance")
    Mono<String> stance(
            @PathVariable long id,
            @ModelAttribute StanceForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return communityOf(id)
                .flatMap(
                        community ->
                                form.isPossible(today(community))
                                        ? deeds.setStance(new OwnerId(id), form, me)
                                                .thenReturn(back(id, Done.STANCE))
                                        : Mono.just(back(id, Wrong.DAY_MISSING)));
    }

    @PostMapping("/hold")
    Mono<String> spare(
            @PathVariable long id,
            @ModelAttribute SparingForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return communityOf(id).flatMap(community -> spare(id, form, community, me));
    }

    @PostMapping("/hold/lift")
    Mono<String> spareNoMore(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return communityOf(id)
                .flatMap(
                        _ ->
                                deeds.spareNoMore(new OwnerId(id), me)
                                        .thenReturn(back(id, Done.LIFTED)));
    }

    @PostMapping("/opt-out")
    Mono<String> optOut(@PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return communityOf(id)
                .flatMap(_ -> deeds.optOut(new OwnerId(id), me).thenReturn(back(id, Done.SILENT)));
    }

    @PostMapping("/opt-in")
    Mono<String> optIn(@PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return communityOf(id)
                .flatMap(_ -> deeds.optIn(new OwnerId(id), me).thenReturn(back(id, Done.HEARD)));
    }

    private Mono<String> spare(
            long id, SparingForm form, Community community, @Nullable StaffMember me) {
        var until = form.until();
        if (until == null || !until.isAfter(today(community))) {
            return Mono.just(back(id, Wrong.END_NOT_AHEAD));
        }
        var end = until.atStartOfDay(community.zone()).toInstant();
        return deeds.spare(new OwnerId(id), form.reason(), end, me).thenReturn(back(id, Done.HELD));
    }

    private Mono<Community> communityOf(long id) {
        return owners.find(new OwnerId(id))
                .flatMap(owner -> communities.find(owner.community()))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private LocalDate today(Community community) {
        return community.dayAt(clock.instant());
    }

    private static String back(long id, Done done) {
        return "redirect:/owners/" + id + "?done=" + done;
    }

    private static String back(long id, Wrong wrong) {
        return "redirect:/owners/" + id + "?wrong=" + wrong;
    }
}
