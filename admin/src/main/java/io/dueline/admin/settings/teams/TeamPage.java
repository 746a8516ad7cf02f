package io.dueline.admin.settings.teams;

import io.dueline.admin.settings.Allowed;
import io.dueline.admin.settings.Wrongs;
import io.dueline.admin.staff.StaffMember;
import io.dueline.bot.cases.Team;
import io.dueline.bot.cases.Teams;
import io.dueline.notifier.channel.Channels;
import io.dueline.notifier.owner.ChannelKind;
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
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.util.List;

/// One team, to be changed by those who may.
@Controller
@RequestMapping("/settings/teams/{id:\\d{1,15}}")
class TeamPage {

    private final Teams teams;
    private final TeamDeeds deeds;
    private final Channels channels;

    TeamPage(Teams teams, TeamDeeds deeds, Channels channels) {
        this.teams = teams;
        this.deeds = deeds;
        this.channels = channels;
    }

    @ModelAttribute("languages")
    List<Language> languages() {
        return List.of(Language.values());
    }

    @ModelAttribute("kinds")
    List<ChannelKind> kinds() {
        return channels.kinds().stream().sorted().toList();
    }

    @GetMapping
    Mono<Rendering> show(@PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return team(id, me).map(team -> page(team, TeamForm.of(team), Wrongs.NONE, HttpStatus.OK));
    }

    @PostMapping
    Mono<Rendering> change(
            @PathVariable long id,
            @ModelAttribute TeamForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return team(id, me).flatMap(team -> change(team, form, me));
    }

    private Mono<Rendering> change(Team team, TeamForm form, @Nullable StaffMember me) {
        var wrongs = form.wrongs();
        return wrongs.any()
                ? Mono.just(refused(team, form, wrongs))
                : deeds.change(team.id(), form.in(team.community()), me)
                        .map(_ -> TeamsPage.done("team-changed"))
                        .defaultIfEmpty(refused(team, form, TeamsPage.taken()));
    }

    private Mono<Team> team(long id, @Nullable StaffMember me) {
        return Allowed.TO_DECIDE
                .only(me)
                .flatMap(_ -> teams.find(id))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static Rendering refused(Team team, TeamForm form, Wrongs wrongs) {
        return page(team, form, wrongs, HttpStatus.BAD_REQUEST);
    }

    private static Rendering page(Team team, TeamForm form, Wrongs wrongs, HttpStatus status) {
        return Rendering.view("settings/team")
                .status(status)
                .modelAttribute("team", team)
                .modelAttribute("form", form)
                .modelAttribute("wrongs", wrongs)
                .build();
    }
}
