package io.dueline.admin.settings.communities;

import io.dueline.admin.settings.Allowed;
import io.dueline.admin.settings.Wrongs;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;

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

/// All communities, and the founding of one.
@Controller
@RequestMapping("/settings/communities")
class CommunitiesPage {

    private static final String VIEW = "settings/communities";

    private final Communities communities;
    private final CommunityDeeds deeds;

    CommunitiesPage(Communities communities, CommunityDeeds deeds) {
        this.communities = communities;
        this.deeds = deeds;
    }

    @ModelAttribute("communities")
    Mono<List<Community>> communities() {
        return communities.all().collectList();
    }

    @ModelAttribute("mayDecide")
    boolean mayDecide(@AuthenticationPrincipal @Nullable StaffMember me) {
        return Allowed.TO_DECIDE.is(me);
    }

    @GetMapping
    Rendering list() {
        return page(CommunityForm.blank(), Wrongs.NONE, HttpStatus.OK);
    }

    @PostMapping
    Mono<Rendering> found(
            @ModelAttribute CommunityForm form, @AuthenticationPrincipal @Nullable StaffMember me) {
        var wrongs = form.wrongsInFounding();
        return wrongs.any()
                ? Allowed.TO_DECIDE.only(me).map(_ -> refused(form, wrongs))
                : deeds.found(form.toFound(), me)
                        .map(CommunitiesPage::founded)
                        .defaultIfEmpty(
                                refused(form, Wrongs.NONE.unless(false, "code", "code-taken")));
    }

    private static Rendering founded(Community community) {
        var path = "/settings/communities/%s?done=community-founded".formatted(community.code());
        return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
    }

    private static Rendering refused(CommunityForm form, Wrongs wrongs) {
        return page(form, wrongs, HttpStatus.BAD_REQUEST);
    }

    private static Rendering page(CommunityForm form, Wrongs wrongs, HttpStatus status) {
        return Rendering.view(VIEW)
                .status(status)
                .modelAttribute("form", form)
                .modelAttribute("wrongs", wrongs)
                .build();
    }
}
