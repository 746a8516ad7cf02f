package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.time.LocalDateTime;

/// The clock of the house and the mood of the carrier, above the phones.
@Controller
@RequestMapping("/simulator")
@ConditionalOnProperty(name = "dueline.simulator.enabled", matchIfMissing = true)
class SimulatorControls {

    private final HouseClock clock;
    private final CarrierRows carrier;
    private final Live live;

    SimulatorControls(HouseClock clock, CarrierRows carrier, Live live) {
        this.clock = clock;
        this.carrier = carrier;
        this.live = live;
    }

    /// @param jump one of the usual jumps
    /// @param at or a wall time of the house
    record Move(
            @Nullable Jump jump,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime at) {}

    record Choice(@Nullable Mood mood) {}

    @GetMapping("/controls")
    Mono<Rendering> show() {
        return controls(false);
    }

    @PostMapping(path = "/clock", headers = "HX-Request")
    Mono<Rendering> moveAndStay(@ModelAttribute Move move) {
        return moved(move).flatMap(forward -> controls(!forward));
    }

    @PostMapping("/clock")
    Mono<Rendering> move(@ModelAttribute Move move) {
        return moved(move).thenReturn(back());
    }

    @PostMapping(path = "/mood", headers = "HX-Request")
    Mono<Rendering> changeAndStay(@ModelAttribute Choice choice) {
        return chosen(choice).then(Mono.defer(() -> controls(false)));
    }

    @PostMapping("/mood")
    Mono<Rendering> change(@ModelAttribute Choice choice) {
        return chosen(choice).thenReturn(back());
    }

    /// @return false if that moment has passed
    private Mono<Boolean> moved(Move move) {
        if (move.jump() != null) {
            return clock.jump(move.jump()).thenReturn(true);
        }
        return move.at() == null ? Mono.just(true) : clock.jumpTo(move.at());
    }

    /// Others who watch see the new mood where they see the clock.
    private Mono<Void> chosen(Choice choice) {
        return choice.mood() == null
                ? Mono.empty()
                : carrier.setMood(choice.mood()).then(live.changed(Change.Topic.CLOCK, 0));
    }

    private Mono<Rendering> controls(boolean refused) {
        return Mono.zip(clock.face(), carrier.mood())
                .map(
                        both ->
                                Rendering.view("simulator/controls :: controls")
                                        .modelAttribute("clock", both.getT1())
                                        .modelAttribute("jumps", Jump.values())
                                        .modelAttribute("mood", both.getT2())
                                        .modelAttribute("moods", Mood.values())
                                        .modelAttribute("refused", refused)
                                        .build());
    }

    private static Rendering back() {
        return Rendering.redirectTo("/simulator").build();
    }
}
