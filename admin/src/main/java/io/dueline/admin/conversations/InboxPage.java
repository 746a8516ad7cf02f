package io.dueline.admin.conversations;

import io.dueline.admin.layout.Pulse;
import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Set;

/// The inbox, to look at.
@Controller
@RequestMapping("/conversations")
class InboxPage {

    private static final int MOST = 2000;
    private static final Set<Change.Topic> SHOWN =
            Set.of(
                    Change.Topic.CONVERSATION,
                    Change.Topic.STRANGER,
                    Change.Topic.DELIVERY,
                    Change.Topic.LEDGER,
                    Change.Topic.CASE,
                    Change.Topic.CLOCK);

    private final Desk desk;
    private final Live live;

    InboxPage(Desk desk, Live live) {
        this.desk = desk;
        this.live = live;
    }

    @GetMapping
    Mono<Rendering> list(
            @RequestParam(defaultValue = "waiting") String folder,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return desk.list(Wanted.of(folder, q, page), Duty.reader(me)).map(Rendering.Builder::build);
    }

    @GetMapping("/{owner:\\d+}")
    Mono<Rendering> talk(
            @PathVariable long owner,
            @RequestParam(defaultValue = "all") String folder,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int most,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        var wanted = Wanted.of(folder, q, page);
        var shown = Math.clamp(most, 1, MOST);
        return desk.talk(wanted, new OwnerId(owner), shown, Duty.reader(me))
                .map(Rendering.Builder::build);
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    Flux<ServerSentEvent<String>> stream(@AuthenticationPrincipal @Nullable StaffMember me) {
        Duty.reader(me);
        return Pulse.of(live, SHOWN);
    }
}
