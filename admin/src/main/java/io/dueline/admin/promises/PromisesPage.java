package io.dueline.admin.promises;

import io.dueline.admin.layout.Pulse;
import io.dueline.admin.staff.StaffMember;
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
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Words that were not kept, then open promises by the day they are due.
@Controller
@RequestMapping("/promises")
class PromisesPage {

    private static final String PAGE = "promises/promises";
    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final Set<Topic> SHOWN =
            Set.of(Topic.PROMISE, Topic.LEDGER, Topic.CONVERSATION, Topic.CLOCK);

    private static final Set<String> DONE = Set.of("day", "contact");
    private static final Set<String> WRONG = Set.of("far", "past", "paid");

    private final PromiseRows rows;
    private final Unkept unkept;
    private final MessageSource words;
    private final Communities communities;
    private final Live live;
    private final Clock clock;

    PromisesPage(
            PromiseRows rows,
            Unkept unkept,
            MessageSource words,
            Communities communities,
            Live live,
            Clock clock) {
        this.rows = rows;
        this.unkept = unkept;
        this.words = words;
        this.communities = communities;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping
    Mono<String> show(
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String wrong,
            @ModelAttribute("language") Language language,
            @AuthenticationPrincipal @Nullable StaffMember me,
            Model model) {
        if (DONE.contains(done)) {
            var toast = words.getMessage("promises.done." + done, null, language.locale());
            model.addAttribute("toast", toast);
        }
        model.addAttribute("wrong", WRONG.contains(wrong) ? wrong : null);
        model.addAttribute("mayAct", PromiseDeeds.may(me));
        model.addAttribute("contacts", Contact.values());
        model.addAttribute("days", List.of());
        model.addAttribute("broken", List.of());
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
                        rows.settledSince(community.id(), now.minus(LOOKED_BACK)),
                        unkept.in(community.id(), LOOKED_BACK))
                .doOnNext(all -> model.addAttribute("broken", all.getT3()))
                .map(all -> fill(all.getT1(), all.getT2(), community, model))
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
