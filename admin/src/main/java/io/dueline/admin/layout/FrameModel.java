package io.dueline.admin.layout;

import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the frame shows on every staff page. What has to be read is read when a page is rendered.
@ControllerAdvice("io.dueline.admin")
class FrameModel {

    private final Communities communities;
    private final Counters counters;
    private final List<RoundNow> rounds;
    private final Clock clock;
    private final boolean simulator;

    FrameModel(
            Communities communities,
            Counters counters,
            List<RoundNow> rounds,
            Clock clock,
            @Value("${dueline.simulator.open:false}") boolean simulator) {
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

    @ModelAttribute("counters")
    Mono<Map<String, Long>> counters() {
        return counters.byPlace();
    }

    @ModelAttribute("communityName")
    Mono<String> communityName(@Nullable Locale locale) {
        return community().map(community -> name(community, locale));
    }

    /// The zone in which moments are told.
    @ModelAttribute("zone")
    Mono<ZoneId> zone() {
        return community().map(Community::zone);
    }

    @ModelAttribute("round")
    Mono<RoundDay> round() {
        return Flux.fromIterable(rounds).concatMap(RoundNow::today).next();
    }

    @ModelAttribute("now")
    Instant now() {
        return clock.instant();
    }

    @ModelAttribute("simulator")
    boolean simulator() {
        return simulator;
    }

    private Mono<Community> community() {
        return communities.all().next();
    }

    private static String name(Community community, @Nullable Locale locale) {
        return locale != null && Language.of(locale) == Language.EN
                ? community.nameEn()
                : community.nameZh();
    }
}
