package io.dueline.admin.deliveries;

import io.dueline.admin.layout.Pulse;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;

import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// What was to be said in the last days and has not arrived.
@Controller
@RequestMapping("/deliveries")
class DeliveriesPage {

    private static final Duration LOOKED_BACK = Duration.ofDays(14);
    private static final Set<Topic> SHOWN =
            Set.of(Topic.DELIVERY, Topic.CONVERSATION, Topic.ROUND, Topic.CLOCK);

    private final DeliveryRows rows;
    private final Live live;
    private final Clock clock;

    DeliveriesPage(DeliveryRows rows, Live live, Clock clock) {
        this.rows = rows;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping
    Mono<String> show(
            @RequestParam(defaultValue = "") String pile,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        var since = clock.instant().minus(LOOKED_BACK);
        model.addAttribute("reason", reason);
        model.addAttribute("most", DeliveryRows.MOST);
        model.addAttribute("lookedBack", LOOKED_BACK.toDays());
        return rows.counts(since)
                .collectList()
                .map(Piles::new)
                .doOnNext(piles -> model.addAttribute("piles", piles))
                .map(piles -> Pile.named(pile).orElseGet(piles::mostUrgent))
                .flatMap(chosen -> list(chosen, reason, since, model))
                .thenReturn("deliveries/deliveries");
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    Flux<ServerSentEvent<String>> stream() {
        return Pulse.of(live, SHOWN);
    }

    private Mono<Model> list(Pile chosen, String reason, Instant since, Model model) {
        return rows.latest(chosen.states(), reason, since)
                .collectList()
                .map(list -> model.addAttribute("chosen", chosen).addAttribute("deliveries", list));
    }
}
