package io.dueline.admin.quotas;

import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.quota.Assistant;
import io.dueline.notifier.quota.Care;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import reactor.core.publisher.Mono;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Who cares for which owners, what each has to do, and the deeds of a leader.
@Controller
@RequestMapping("/quotas")
class QuotasPage {

    private static final int ON_A_PAGE = 50;
    private static final int LONGEST_REASON = 200;

    private final Rosters rosters;
    private final QuotaDeeds deeds;

    QuotasPage(Rosters rosters, QuotaDeeds deeds) {
        this.rosters = rosters;
        this.deeds = deeds;
    }

    /// Somebody who is taken on, or whose share changes.
    record CrewForm(@Nullable Long staff, @Nullable Integer share) {

        Optional<Assistant> assistant() {
            return staff == null || share == null || share < 1 || share > 400
                    ? Optional.empty()
                    : Optional.of(new Assistant(staff, share));
        }
    }

    /// When somebody is away.
    record AbsenceForm(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate first,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate last) {}

    /// Owners that go to somebody.
    record MoveForm(@Nullable List<Long> owner, @Nullable Long staff, @Nullable String reason) {

        List<Long> owners() {
            return owner == null ? List.of() : owner;
        }

        String why() {
            return Objects.requireNonNullElse(reason, "").strip();
        }
    }

    /// Why nothing was done.
    enum Amiss {
        SHARE,
        DAYS,
        NOBODY,
        WHITHER,
        REASON
    }

    @GetMapping
    Mono<String> show(
            Community here,
            @RequestParam @Nullable Long of,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam @Nullable Amiss amiss,
            @AuthenticationPrincipal @Nullable StaffMember me,
            Model model) {
        model.addAttribute("amiss", amiss);
        model.addAttribute("mayAct", QuotaDeeds.allows(me));
        model.addAttribute("of", of);
        return rosters.of(here)
                .flatMap(roster -> fill(model, roster, Optional.ofNullable(of), page))
                .thenReturn("quotas/quotas");
    }

    @PostMapping("/assistants")
    Mono<String> join(
            Community here,
            @ModelAttribute CrewForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return done(
                me,
                who ->
                        form.assistant()
                                .map(one -> deeds.join(here, one, who).thenReturn(back()))
                                .orElseGet(() -> Mono.just(back(Amiss.SHARE))));
    }

    @PostMapping("/assistants/{staff:\\d{1,18}}/leave")
    Mono<String> leave(
            Community here,
            @PathVariable long staff,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return done(me, who -> deeds.leave(here, staff, who).thenReturn(back()));
    }

    @PostMapping("/assistants/{staff:\\d{1,18}}/absences")
    Mono<String> away(
            Community here,
            @PathVariable long staff,
            @ModelAttribute AbsenceForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        var first = form.first();
        var last = form.last();
        if (first == null || last == null || last.isBefore(first)) {
            return done(me, _ -> Mono.just(back(Amiss.DAYS)));
        }
        return done(me, who -> deeds.away(here, staff, first, last, who).thenReturn(back()));
    }

    @PostMapping("/absences/{absence:\\d{1,18}}/end")
    Mono<String> endAbsence(
            Community here,
            @PathVariable long absence,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return done(me, who -> deeds.back(here, absence, who).thenReturn(back()));
    }

    @PostMapping("/divide")
    Mono<String> divide(Community here, @AuthenticationPrincipal @Nullable StaffMember me) {
        return done(me, who -> deeds.divide(here, who).thenReturn(back()));
    }

    @PostMapping("/move")
    Mono<String> move(
            Community here,
            @ModelAttribute MoveForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return done(me, who -> moved(here, form, who));
    }

    private Mono<String> moved(Community here, MoveForm form, StaffMember who) {
        var staff = form.staff();
        if (form.owners().isEmpty()) {
            return Mono.just(back(Amiss.NOBODY));
        }
        if (staff == null) {
            return Mono.just(back(Amiss.WHITHER));
        }
        return form.why().isEmpty() || form.why().length() > LONGEST_REASON
                ? Mono.just(back(Amiss.REASON))
                : deeds.place(here, form.owners(), staff, form.why(), who)
                        .thenReturn("redirect:/quotas?of=" + staff);
    }

    private static Mono<String> done(
            @Nullable StaffMember me, Function<StaffMember, Mono<String>> deed) {
        return QuotaDeeds.leader(me).flatMap(deed);
    }

    private Mono<Model> fill(Model model, Roster roster, Optional<Long> of, int page) {
        var all = roster.of(of);
        var at = Math.clamp(page, 1, Math.max(1, Math.ceilDiv(all.size(), ON_A_PAGE)));
        List<Care> shown = all.stream().skip((long) (at - 1) * ON_A_PAGE).limit(ON_A_PAGE).toList();
        return rosters.wards(shown, roster)
                .map(
                        wards ->
                                model.addAttribute("wards", wards)
                                        .addAttribute("total", all.size())
                                        .addAttribute("page", at)
                                        .addAttribute("before", (at - 1) * ON_A_PAGE)
                                        .addAttribute("duties", roster.duties())
                                        .addAttribute("others", roster.others())
                                        .addAttribute("alone", roster.alone())
                                        .addAttribute("today", roster.today())
                                        .addAttribute("currency", roster.community().currency()));
    }

    private static String back() {
        return "redirect:/quotas";
    }

    private static String back(Amiss amiss) {
        return "redirect:/quotas?amiss=" + amiss;
    }
}
