package io.dueline.admin.cases;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Set;

/// All cases: as a board by status, or as a list by the money that waits behind them.
@Controller
@RequestMapping("/cases")
class CasesPage {

    private static final String PAGE = "cases/cases";
    private static final Set<Topic> SHOWN = Set.of(Topic.CASE, Topic.LEDGER, Topic.CLOCK);

    private final Cards cards;
    private final Communities communities;
    private final Live live;

    CasesPage(Cards cards, Communities communities, Live live) {
        this.cards = cards;
        this.communities = communities;
        this.live = live;
    }

    @GetMapping
    Mono<String> show(@RequestParam(defaultValue = "board") String view, Model model) {
        model.addAttribute("asList", "list".equals(view));
        model.addAttribute("cards", List.of());
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
        model.addAttribute("currency", community.currency());
        return cards.of(community).map(all -> fill(all, model)).thenReturn(PAGE);
    }

    private static Model fill(List<Card> all, Model model) {
        return model.addAttribute("cards", Cards.byMoney(all))
                .addAttribute("lanes", Cards.lanes(all))
                .addAttribute("held", Cards.held(all));
    }
}
