package io.dueline.notifier.campaign;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

@RestController
@RequestMapping("/api/rounds")
class RoundsApi {

    private final Rounds rounds;
    private final Communities communities;
    private final ProgressRows progress;

    RoundsApi(Rounds rounds, Communities communities, ProgressRows progress) {
        this.rounds = rounds;
        this.communities = communities;
        this.progress = progress;
    }

    /// @param community the community's code
    record StartRound(@NotBlank String community) {}

    record RoundView(
            long id,
            String community,
            int number,
            String state,
            Instant startedAt,
            LocalDate firstDay,
            LocalDate lastDay,
            Progress progress) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<RoundView> start(@Valid @RequestBody StartRound wanted) {
        return communities
                .byCode(wanted.community())
                .flatMap(community -> rounds.start(community.id(), "api"))
                .flatMap(this::view);
    }

    @GetMapping
    Flux<RoundView> list(@RequestParam String community) {
        return communities
                .byCode(community)
                .map(Community::id)
                .flatMapMany(rounds::of)
                .collectList()
                .flatMapIterable(list -> list)
                .concatMap(this::view);
    }

    @GetMapping("/{id}")
    Mono<RoundView> one(@PathVariable long id) {
        return rounds.find(id).flatMap(this::view);
    }

    private Mono<RoundView> view(Round round) {
        return Mono.zip(
                communities.find(round.community()),
                progress.of(round.id()),
                (community, counted) -> view(round, community, counted));
    }

    private static RoundView view(Round round, Community community, Progress counted) {
        return new RoundView(
                round.id(),
                community.code(),
                round.number(),
                round.state().name().toLowerCase(Locale.ROOT),
                round.startedAt(),
                round.firstDay(),
                round.lastDay(),
                counted);
    }
}
