package io.dueline.admin.cases;

import io.dueline.admin.cases.CaseDeeds.Deed;
import io.dueline.admin.staff.Actor;
import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

/// One case, and what staff may do to it.
@Controller
@RequestMapping("/cases/{number:[Cc]-?\\d{1,15}}")
class CasePage {

    private final Dossiers dossiers;
    private final CaseDeeds deeds;

    CasePage(Dossiers dossiers, CaseDeeds deeds) {
        this.dossiers = dossiers;
        this.deeds = deeds;
    }

    @GetMapping
    Mono<String> show(
            @PathVariable String number,
            @AuthenticationPrincipal @Nullable StaffMember me,
            Model model) {
        model.addAttribute("mayAct", Duty.caresForOwners(me));
        model.addAttribute("longest", Said.LONGEST);
        return dossiers.of(number)
                .switchIfEmpty(notThere())
                .map(dossier -> model.addAttribute("dossier", dossier))
                .thenReturn("cases/case");
    }

    @PostMapping("/note")
    Mono<String> note(
            @PathVariable String number,
            Said said,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return act(number, Deed.NOTE, said, me);
    }

    @PostMapping("/accept")
    Mono<String> accept(
            @PathVariable String number,
            Said said,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return act(number, Deed.ACCEPT, said, me);
    }

    @PostMapping("/done")
    Mono<String> done(
            @PathVariable String number,
            Said said,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return act(number, Deed.DONE, said, me);
    }

    @PostMapping("/fixed")
    Mono<String> fixed(
            @PathVariable String number,
            Said said,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return act(number, Deed.FIXED, said, me);
    }

    @PostMapping("/not-fixed")
    Mono<String> notFixed(
            @PathVariable String number,
            Said said,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return act(number, Deed.NOT_FIXED, said, me);
    }

    private Mono<String> act(String number, Deed deed, Said said, @Nullable StaffMember me) {
        return deeds.act(number, deed, said, new Actor.Person(Duty.carer(me)))
                .switchIfEmpty(notThere())
                .map(done -> "redirect:/cases/" + done.number());
    }

    private static <T> Mono<T> notThere() {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
