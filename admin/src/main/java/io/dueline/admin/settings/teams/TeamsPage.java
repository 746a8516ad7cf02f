package io.dueline.admin.settings.teams;

import io.dueline.admin.settings.Allowed;
import io.dueline.admin.settings.Wrongs;
import io.dueline.admin.staff.StaffMember;
import io.dueline.bot.cases.Teams;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.channel.Channels;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The teams of the community one has before oneself, and which topic goes to which.
@Controller
@RequestMapping("/settings/teams")
class TeamsPage {

    private static final String VIEW = "settings/teams";

    private final Teams teams;
    private final TeamDeeds deeds;
    private final Channels channels;

    TeamsPage(Teams teams, TeamDeeds deeds, Channels channels) {
        this.teams = teams;
        this.deeds = deeds;
        this.channels = channels;
    }

    @ModelAttribute("mayDecide")
    boolean mayDecide(@AuthenticationPrincipal @Nullable StaffMember me) {
        return Allowed.TO_DECIDE.is(me);
    }

    @ModelAttribute("languages")
    List<Language> languages() {
        return List.of(Language.values());
    }

    /// The ways somebody can be reached here.
    @ModelAttribute("kinds")
    List<ChannelKind> kinds() {
        return channels.kinds().stream().sorted().toList();
    }

    @GetMapping
    Mono<Rendering> list(@Nullable Community here) {
        return here == null
                ? Mono.just(Rendering.view(VIEW).build())
                : page(here, TeamForm.blank(), Wrongs.NONE, HttpStatus.OK);
    }

    @PostMapping
    Mono<Rendering> setUp(
            Community here,
            @ModelAttribute TeamForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        var wrongs = form.wrongs();
        return wrongs.any()
                ? Allowed.TO_DECIDE.only(me).flatMap(_ -> refused(here, form, wrongs))
                : deeds.setUp(form.in(here.id()), me)
                        .map(_ -> done("team-new"))
                        .switchIfEmpty(Mono.defer(() -> refused(here, form, taken())));
    }

    @PostMapping("/routes")
    Mono<Rendering> route(
            Community here,
            ServerWebExchange exchange,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return exchange.getFormData()
                .flatMap(form -> deeds.route(here.id(), wishes(form), me))
                .thenReturn(done("topics-routed"));
    }

    static Wrongs taken() {
        return Wrongs.NONE.unless(false, "nameZh", "team-taken");
    }

    static Rendering done(String deed) {
        return Rendering.redirectTo("/settings/teams?done=" + deed)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private static Map<Topic, Optional<Long>> wishes(MultiValueMap<String, String> form) {
        var wishes = new EnumMap<Topic, Optional<Long>>(Topic.class);
        for (var topic : Topic.values()) {
            Optional.ofNullable(form.getFirst(topic.code()))
                    .filter(chosen -> chosen.matches("\\d{0,15}"))
                    .ifPresent(chosen -> wishes.put(topic, team(chosen)));
        }
        return wishes;
    }

    private static Optional<Long> team(String chosen) {
        return chosen.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(chosen));
    }

    private Mono<Rendering> refused(Community here, TeamForm form, Wrongs wrongs) {
        return page(here, form, wrongs, HttpStatus.BAD_REQUEST);
    }

    private Mono<Rendering> page(Community here, TeamForm form, Wrongs wrongs, HttpStatus status) {
        return teams.of(here.id())
                .collectList()
                .zipWith(teams.routes(here.id()).collectList())
                .map(
                        now ->
                                Rendering.view(VIEW)
                                        .status(status)
                                        .modelAttribute("teams", now.getT1())
                                        .modelAttribute("topics", TopicLine.of(now.getT2()))
                                        .modelAttribute("form", form)
                                        .modelAttribute("wrongs", wrongs)
                                        .build());
    }
}
