package io.dueline.admin.rounds;

import io.dueline.admin.layout.Pulse;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.campaign.Round;
import io.dueline.notifier.campaign.Rounds;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Set;

/// The round under way, or what the next one would do; and those that are over.
@Controller
@RequestMapping("/rounds")
class RoundsPage {

    private static final String PAGE = "rounds/rounds";
    private static final Set<Topic> SHOWN =
            Set.of(Topic.ROUND, Topic.CONVERSATION, Topic.DELIVERY, Topic.LEDGER, Topic.CLOCK);

    private final Rounds rounds;
    private final Boards boards;
    private final Forecasts forecasts;
    private final PastRounds past;
    private final RoundStart starting;
    private final Live live;

    RoundsPage(
            Rounds rounds,
            Boards boards,
            Forecasts forecasts,
            PastRounds past,
            RoundStart starting,
            Live live) {
        this.rounds = rounds;
        this.boards = boards;
        this.forecasts = forecasts;
        this.past = past;
        this.starting = starting;
        this.live = live;
    }

    @GetMapping
    Mono<String> now(
            @Nullable Community here,
            @AuthenticationPrincipal @Nullable StaffMember me,
            Model model) {
        model.addAttribute("mayStart", starting.allows(me));
        return here == null ? Mono.just(PAGE) : now(here, model);
    }

    /// A round by its number within the community, as people say it.
    @GetMapping("/{number:\\d{1,9}}")
    Mono<String> one(@PathVariable int number, Community here, Model model) {
        return rounds.of(here.id())
                .filter(round -> round.number() == number)
                .next()
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .flatMap(round -> show(round, here, model));
    }

    @PostMapping
    Mono<String> start(Community here, @AuthenticationPrincipal @Nullable StaffMember me) {
        return starting.start(here, me).thenReturn("redirect:/rounds");
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    Flux<ServerSentEvent<String>> stream() {
        return Pulse.of(live, SHOWN);
    }

    private Mono<String> now(Community here, Model model) {
        return rounds.current(here.id())
                .flatMap(round -> show(round, here, model))
                .switchIfEmpty(Mono.defer(() -> foresee(here, model)));
    }

    private Mono<String> show(Round round, Community community, Model model) {
        return boards.of(round, community)
                .map(board -> model.addAttribute("board", board))
                .then(Mono.defer(() -> withPast(community, model)));
    }

    private Mono<String> foresee(Community community, Model model) {
        return forecasts
                .of(community)
                .map(forecast -> model.addAttribute("forecast", forecast))
                .then(Mono.defer(() -> withPast(community, model)));
    }

    private Mono<String> withPast(Community community, Model model) {
        model.addAttribute("currency", community.currency());
        return past.of(community.id())
                .collectList()
                .map(list -> model.addAttribute("past", list))
                .thenReturn(PAGE);
    }
}
