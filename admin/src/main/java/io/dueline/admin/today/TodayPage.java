package io.dueline.admin.today;

import io.dueline.admin.layout.Pulse;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.campaign.Round;
import io.dueline.notifier.campaign.Rounds;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What is to be done today, the most urgent first; and when nothing is, what the day has brought.
@Controller
@RequestMapping("/today")
class TodayPage {

    private static final Set<Topic> SHOWN =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Topic.PHONE)));

    private static final Set<Role> TALK = Set.of(Role.ASSISTANT, Role.LEADER);
    private static final Set<String> DONE = Set.of("day", "contact");
    private static final Set<String> WRONG = Set.of("far", "past", "paid");

    private final Desk desk;
    private final DayRows rows;
    private final Rounds rounds;
    private final ArrearsBook arrears;
    private final Communities communities;
    private final Live live;
    private final MessageSource words;
    private final Clock clock;

    TodayPage(
            Desk desk,
            DayRows rows,
            Rounds rounds,
            ArrearsBook arrears,
            Communities communities,
            Live live,
            MessageSource words,
            Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.rounds = rounds;
        this.arrears = arrears;
        this.communities = communities;
        this.live = live;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    Mono<String> today(
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String wrong,
            @ModelAttribute("language") Language language,
            @AuthenticationPrincipal @Nullable StaffMember me,
            Model model) {
        model.addAttribute("mayAct", me != null && TALK.contains(me.role()));
        told(done, language).ifPresent(word -> model.addAttribute("toast", word));
        model.addAttribute("wrong", WRONG.contains(wrong) ? wrong : null);
        return desk.waits()
                .doOnNext(waits -> model.addAttribute("waits", waits))
                .thenMany(communities.all())
                .next()
                .flatMap(community -> describe(community, model))
                .thenReturn("today/today");
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    Flux<ServerSentEvent<String>> stream() {
        return Pulse.of(live, SHOWN);
    }

    /// What the page of promises did on a card of this one.
    private Optional<String> told(String done, Language language) {
        return Optional.of(done)
                .filter(DONE::contains)
                .map(code -> words.getMessage("promises.done." + code, null, language.locale()));
    }

    private Mono<Void> describe(Community community, Model model) {
        var now = clock.instant();
        var today = community.dayAt(now);
        var midnight = today.atStartOfDay(community.zone()).toInstant();
        model.addAttribute("currency", community.currency());
        model.addAttribute("today", today);
        model.addAttribute("windowOpen", community.calendar().open(now).isPresent());
        model.addAttribute("window", community.calendar().openOrNext(now));
        return rows.achieved(community, midnight)
                .doOnNext(achieved -> model.addAttribute("achieved", achieved))
                .then(Mono.defer(() -> describeRound(community, model)));
    }

    private Mono<Void> describeRound(Community community, Model model) {
        return rounds.of(community.id())
                .next()
                .flatMap(latest -> progress(latest, community, model).thenReturn(latest))
                .switchIfEmpty(Mono.defer(() -> foresee(community, model).then(Mono.empty())))
                .then();
    }

    private Mono<Void> progress(Round latest, Community community, Model model) {
        return latest.state() == Round.State.CLOSED
                ? Mono.empty()
                : rows.progress(latest, community.dayAt(clock.instant()))
                        .doOnNext(progress -> model.addAttribute("progress", progress))
                        .then();
    }

    private Mono<Void> foresee(Community community, Model model) {
        return arrears.overdueIn(community.id())
                .map(position -> position.overdueIn(community.currency()))
                .reduce(
                        new FirstRound(0, Money.zero(community.currency())),
                        (sum, owed) -> new FirstRound(sum.owners() + 1, sum.owed().plus(owed)))
                .doOnNext(first -> model.addAttribute("first", first))
                .then();
    }
}
