package io.dueline.admin.settings.staff;

import io.dueline.admin.settings.Allowed;
import io.dueline.admin.settings.Wrongs;
import io.dueline.admin.staff.GivenPassword;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffId;
import io.dueline.admin.staff.StaffMember;
import io.dueline.admin.staff.StaffMembers;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.util.List;

/// One who works here. For operators alone.
@Controller
@RequestMapping("/settings/staff/{id:\\d{1,15}}")
class MemberPage {

    private static final String VIEW = "settings/member";

    private final StaffMembers members;
    private final StaffDeeds deeds;

    MemberPage(StaffMembers members, StaffDeeds deeds) {
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
    Mono<Rendering> show(@PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return member(id, me)
                .map(member -> page(member, MemberForm.of(member), Wrongs.NONE).build());
    }

    @PostMapping
    Mono<Rendering> change(
            @PathVariable long id,
            @ModelAttribute MemberForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        var wrongs = form.wrongs();
        return member(id, me)
                .flatMap(
                        member ->
                                wrongs.any()
                                        ? Mono.just(refused(member, form, wrongs))
                                        : deeds.change(member, form.post(), me)
                                                .thenReturn(done("member-changed")));
    }

    @PostMapping("/disable")
    Mono<Rendering> disable(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return member(id, me)
                .flatMap(member -> deeds.disable(member, me))
                .thenReturn(done("member-disabled"));
    }

    @PostMapping("/enable")
    Mono<Rendering> enable(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return member(id, me)
                .flatMap(member -> deeds.enable(member, me))
                .thenReturn(done("member-enabled"));
    }

    /// The password is told on the page that answers, and never again.
    @PostMapping("/password")
    Mono<Rendering> giveNewPassword(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return member(id, me)
                .flatMap(member -> deeds.giveNewPassword(member, me))
                .map(MemberPage::given);
    }

    private Mono<StaffMember> member(long id, @Nullable StaffMember me) {
        return Allowed.TO_RUN
                .only(me)
                .flatMap(_ -> members.find(new StaffId(id)))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static Rendering given(GivenPassword given) {
        var member = given.member();
        return secretly(page(member, MemberForm.of(member), Wrongs.NONE), given).build();
    }

    private static Rendering refused(StaffMember member, MemberForm form, Wrongs wrongs) {
        return page(member, form, wrongs).status(HttpStatus.BAD_REQUEST).build();
    }

    private static Rendering.Builder<?> page(StaffMember member, MemberForm form, Wrongs wrongs) {
        return Rendering.view(VIEW)
                .modelAttribute("member", member)
                .modelAttribute("form", form)
                .modelAttribute("wrongs", wrongs);
    }

    /// Tells a password that nobody is to keep.
    static Rendering.Builder<?> secretly(Rendering.Builder<?> page, GivenPassword given) {
        return page.header(HttpHeaders.CACHE_CONTROL, "no-store").modelAttribute("given", given);
    }

    private static Rendering done(String deed) {
        return Rendering.redirectTo("/settings/staff?done=" + deed)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
