package io.dueline.admin.settings.communities;

import io.dueline.admin.settings.Allowed;
import io.dueline.admin.settings.Wrongs;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.Rule;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One community: what it is called, and where its rules differ from the company's.
@Controller
@RequestMapping("/settings/communities/{code:[\\w-]{1,60}}")
class CommunityPage {

    private static final String VIEW = "settings/community";

    private final Communities communities;
    private final RuleLines lines;
    private final CommunityDeeds deeds;

    CommunityPage(Communities communities, RuleLines lines, CommunityDeeds deeds) {
        this.communities = communities;
        this.lines = lines;
        this.deeds = deeds;
    }

    /// What a page of one community shows.
    private record Shown(
            Community community, CommunityForm form, Wrongs wrongs, List<RuleLine> rules) {

        Rendering as(HttpStatus status) {
            return Rendering.view(VIEW)
                    .status(status)
                    .modelAttribute("community", community)
                    .modelAttribute("form", form)
                    .modelAttribute("wrongs", wrongs)
                    .modelAttribute("rules", rules)
                    .build();
        }
    }

    @ModelAttribute("mayDecide")
    boolean mayDecide(@AuthenticationPrincipal @Nullable StaffMember me) {
        return Allowed.TO_DECIDE.is(me);
    }

    @GetMapping
    Mono<Rendering> show(@PathVariable String code, @ModelAttribute("language") Language reader) {
        return communities
                .byCode(code)
                .flatMap(community -> shown(community, reader))
                .map(shown -> shown.as(HttpStatus.OK));
    }

    @PostMapping
    Mono<Rendering> rename(
            @PathVariable String code,
            @ModelAttribute CommunityForm form,
            @AuthenticationPrincipal @Nullable StaffMember me,
            @ModelAttribute("language") Language reader) {
        var wrongs = form.wrongsInNames();
        return wrongs.any()
                ? Allowed.TO_DECIDE.only(me).then(refused(code, form, wrongs, reader))
                : decided(code, me)
                        .delayUntil(found -> deeds.rename(found.id(), form.names(), me))
                        .map(_ -> done(code, "community-renamed"));
    }

    @PostMapping("/rules")
    Mono<Rendering> rule(
            @PathVariable String code,
            ServerWebExchange exchange,
            @AuthenticationPrincipal @Nullable StaffMember me,
            @ModelAttribute("language") Language reader) {
        return exchange.getFormData()
                .map(RulesForm::of)
                .flatMap(form -> ruled(code, form, me, reader));
    }

    @PostMapping("/rules/{rule}/inherit")
    Mono<Rendering> inherit(
            @PathVariable String code,
            @PathVariable Rule rule,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return decided(code, me)
                .delayUntil(found -> deeds.rule(found.id(), Map.of(rule, Optional.empty()), me))
                .map(_ -> done(code, "rule-inherited"));
    }

    private Mono<Rendering> ruled(
            String code, RulesForm form, @Nullable StaffMember me, Language reader) {
        return form.wrongs().isEmpty()
                ? decided(code, me)
                        .delayUntil(found -> deeds.rule(found.id(), form.wishes(), me))
                        .map(_ -> done(code, "rules-changed"))
                : Allowed.TO_DECIDE.only(me).then(refused(code, form, reader));
    }

    /// Which communities there are is no secret, but who may not decide is told that first.
    private Mono<Community> decided(String code, @Nullable StaffMember me) {
        return Allowed.TO_DECIDE.only(me).then(communities.byCode(code));
    }

    private Mono<Rendering> refused(
            String code, CommunityForm form, Wrongs wrongs, Language reader) {
        return communities
                .byCode(code)
                .flatMap(community -> shown(community, reader))
                .map(shown -> new Shown(shown.community(), form, wrongs, shown.rules()))
                .map(shown -> shown.as(HttpStatus.BAD_REQUEST));
    }

    private Mono<Rendering> refused(String code, RulesForm form, Language reader) {
        return communities
                .byCode(code)
                .zipWhen(community -> lines.of(community, form, reader), CommunityPage::shown)
                .map(shown -> shown.as(HttpStatus.BAD_REQUEST));
    }

    private Mono<Shown> shown(Community community, Language reader) {
        return lines.of(community, reader).map(rules -> shown(community, rules));
    }

    private static Shown shown(Community community, List<RuleLine> rules) {
        return new Shown(community, CommunityForm.of(community), Wrongs.NONE, rules);
    }

    private static Rendering done(String code, String deed) {
        var path = "/settings/communities/%s?done=%s".formatted(code, deed);
        return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
    }
}
