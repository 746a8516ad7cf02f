package io.dueline.admin.layout;

import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What the frame shows on every staff page. What has to be read is read when a page is rendered.
@ControllerAdvice("io.dueline.admin")
class FrameModel {

    private final Here here;
    private final Communities communities;
    private final Counters counters;
    private final List<RoundNow> rounds;
    private final Clock clock;
    private final boolean simulator;

    FrameModel(
            Here here,
            Communities communities,
            Counters counters,
            List<RoundNow> rounds,
            Clock clock,
            @Value("${dueline.simulator.open:false}") boolean simulator) {
        this.here = here;
        this.communities = communities;
        this.counters = counters;
        this.rounds = rounds;
        this.clock = clock;
        this.simulator = simulator;
    }

    @ModelAttribute("me")
    @Nullable StaffMember me(@AuthenticationPrincipal @Nullable StaffMember me) {
        return me;
    }

    @ModelAttribute("authorities")
    List<String> authorities(@AuthenticationPrincipal @Nullable StaffMember me) {
        return me == null ? List.of() : List.of(me.role().authority());
    }

    /// Whether what people said is shown to them.
    @ModelAttribute("readsWords")
    boolean readsWords(@AuthenticationPrincipal @Nullable StaffMember me) {
        return Duty.readsWords(me);
    }

    @ModelAttribute("mayImport")
    boolean mayImport(@AuthenticationPrincipal @Nullable StaffMember me) {
        return Duty.imports(me);
    }

    @ModelAttribute("counters")
    Mono<Map<String, Long>> counters() {
        return counters.byPlace();
    }

    /// The one this page is about, by the switch in the head.
    @ModelAttribute("here")
    Mono<Community> here(ServerWebExchange exchange) {
        return here.community(exchange);
    }

    @ModelAttribute("everyCommunity")
    Mono<List<Community>> everyCommunity() {
        return communities.all().collectList();
    }

    /// The zone in which moments are told.
    @ModelAttribute("zone")
    Mono<ZoneId> zone(ServerWebExchange exchange) {
        return here.community(exchange).map(Community::zone);
    }

    @ModelAttribute("round")
    Mono<RoundDay> round(ServerWebExchange exchange) {
        return here.community(exchange).flatMap(this::roundIn);
    }

    @ModelAttribute("now")
    Instant now() {
        return clock.instant();
    }

    @ModelAttribute("simulator")
    boolean simulator() {
        return simulator;
    }

    private Mono<RoundDay> roundIn(Community community) {
        return Flux.fromIterable(rounds).concatMap(round -> round.today(community)).next();
    }
}
