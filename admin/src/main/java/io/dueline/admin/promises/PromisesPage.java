package io.dueline.admin.promises;

import io.dueline.admin.layout.Pulse;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;

import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Open promises by the day they are due, what has passed its day first.
@Controller
@RequestMapping("/promises")
class PromisesPage {

    private static final String PAGE = "promises/promises";
    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final Set<Topic> SHOWN = Set.of(Topic.PROMISE, Topic.LEDGER, Topic.CLOCK);

    private final PromiseRows rows;
    private final Communities communities;
    private final Live live;
    private final Clock clock;

    PromisesPage(PromiseRows rows, Communities communities, Live live, Clock clock) {
        this.rows = rows;
        this.communities = communities;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping
    Mono<String> show(Model model) {
        model.addAttribute("days", List.of());
        return communities
                .all()
                .next()
                .flatMap(community -> show(community, model))
                .defaultIfEmpty(PAGE);
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    Flux<ServerSentEvent<String>> stream() {
        return Pulse.of(live, SHOWN);
    }

    private Mono<String> show(Community community, Model model) {
        var now = clock.instant();
        model.addAttribute("today", community.dayAt(now));
        model.addAttribute("currency", community.currency());
        return Mono.zip(
                        rows.open(community.id()).collectList(),
                        rows.settledSince(community.id(), now.minus(LOOKED_BACK)))
                .map(both -> fill(both.getT1(), both.getT2(), community, model))
                .thenReturn(PAGE);
    }

    private Model fill(
            List<OpenPromise> open, PromiseRows.KeptRate rate, Community community, Model model) {
        var days = DueDay.of(open, community.dayAt(clock.instant()), community.currency());
        return model.addAttribute("days", days)
                .addAttribute("rate", rate)
                .addAttribute("count", open.size())
                .addAttribute("total", days.stream().mapToLong(DueDay::total).sum());
    }
}
