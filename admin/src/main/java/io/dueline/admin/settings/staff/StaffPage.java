package io.dueline.admin.settings.staff;

import io.dueline.admin.settings.Allowed;
import io.dueline.admin.settings.Wrongs;
import io.dueline.admin.staff.GivenPassword;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.admin.staff.StaffMembers;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.util.List;

/// Everybody who works here, and hiring. For operators alone.
@Controller
@RequestMapping("/settings/staff")
class StaffPage {

    private static final String VIEW = "settings/staff";

    private final StaffMembers members;
    private final StaffDeeds deeds;

    StaffPage(StaffMembers members, StaffDeeds deeds) {
        this.members = members;
        this.deeds = deeds;
    }

    @ModelAttribute("roles")
    List<Role> roles() {
        return List.of(Role.values());
    }

    @ModelAttribute("languages")
    List<Language> languages() {
        return List.of(Language.values());
    }

    @GetMapping
    Mono<Rendering> list(@AuthenticationPrincipal @Nullable StaffMember me) {
        return Allowed.TO_RUN
                .only(me)
                .flatMap(_ -> page(MemberForm.blank(), Wrongs.NONE, HttpStatus.OK));
    }

    /// The password is told on the page that answers, and never again.
    @PostMapping
    Mono<Rendering> hire(
            @ModelAttribute MemberForm form, @AuthenticationPrincipal @Nullable StaffMember me) {
        var wrongs = form.wrongsInHiring();
        return wrongs.any()
                ? Allowed.TO_RUN.only(me).flatMap(_ -> page(form, wrongs, HttpStatus.BAD_REQUEST))
                : deeds.hire(form.loginWanted(), form.post(), me)
                        .flatMap(this::hired)
                        .switchIfEmpty(Mono.defer(() -> taken(form)));
    }

    private Mono<Rendering> hired(GivenPassword given) {
        return members.all()
                .collectList()
                .map(all -> filled(all, MemberForm.blank(), Wrongs.NONE))
                .map(page -> MemberPage.secretly(page, given).build());
    }

    private Mono<Rendering> taken(MemberForm form) {
        var wrongs = Wrongs.NONE.unless(false, "login", "login-taken");
        return page(form, wrongs, HttpStatus.BAD_REQUEST);
    }

    private Mono<Rendering> page(MemberForm form, Wrongs wrongs, HttpStatus status) {
        return members.all()
                .collectList()
                .map(all -> filled(all, form, wrongs).status(status).build());
    }

    private static Rendering.Builder<?> filled(
            List<StaffMember> all, MemberForm form, Wrongs wrongs) {
        return Rendering.view(VIEW)
                .modelAttribute("members", all)
                .modelAttribute("form", form)
                .modelAttribute("wrongs", wrongs);
    }
}
