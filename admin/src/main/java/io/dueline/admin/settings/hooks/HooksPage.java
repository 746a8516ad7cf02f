package io.dueline.admin.settings.hooks;

import io.dueline.admin.settings.hooks.HookForm.Wrong;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.hooks.Endpoint;
import io.dueline.notifier.hooks.EventKind;
import io.dueline.notifier.hooks.HookEndpoints;
import io.dueline.notifier.hooks.HookLog;
import io.dueline.notifier.hooks.NewEndpoint;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Where operators say which systems are told of what, and see whether they took it.
@Controller
@RequestMapping("/settings/hooks")
class HooksPage {

    private static final String LIST = "settings/hooks/hooks";
    private static final String ONE = "settings/hooks/hook";
    private static final int LOGGED = 100;

    private final HookEndpoints endpoints;
    private final HookLog log;
    private final HookDeeds deeds;

    HooksPage(HookEndpoints endpoints, HookLog log, HookDeeds deeds) {
        this.endpoints = endpoints;
        this.log = log;
        this.deeds = deeds;
    }

    @ModelAttribute("everyKind")
    List<EventKind> everyKind() {
        return EventKindsOnOffer.ALL;
    }

    @ModelAttribute("canSign")
    boolean canSign() {
        return endpoints.canSign();
    }

    @GetMapping
    Mono<Rendering> list(@AuthenticationPrincipal @Nullable StaffMember me) {
        return HookDeeds.operator(me).flatMap(_ -> list(HookForm.usual(), Set.of()));
    }

    @PostMapping
    Mono<Rendering> add(HookForm form, @AuthenticationPrincipal @Nullable StaffMember me) {
        var address = endpoints.address(form.url());
        var wrongs = wrongs(form, address);
        return HookDeeds.operator(me)
                .flatMap(
                        who ->
                                wrongs.isEmpty()
                                        ? added(form, address.orElseThrow(), who)
                                        : list(form, wrongs));
    }

    @GetMapping("/{id:\\d{1,18}}")
    Mono<Rendering> show(@PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return HookDeeds.operator(me).then(one(id)).flatMap(this::page).map(page -> page.build());
    }

    /// The secret is on this one page, so no cache may keep it.
    @PostMapping("/{id:\\d{1,18}}/secret")
    Mono<Rendering> reveal(
            @PathVariable long id,
            @AuthenticationPrincipal @Nullable StaffMember me,
            ServerWebExchange exchange) {
        exchange.getResponse()
                .getHeaders()
                .set(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return HookDeeds.operator(me)
                .zipWith(one(id))
                .flatMap(
                        both ->
                                deeds.reveal(both.getT2(), both.getT1())
                                        .zipWith(page(both.getT2())))
                .map(both -> both.getT2().modelAttribute("secret", both.getT1()).build());
    }

    @PostMapping("/{id:\\d{1,18}}/secret/renew")
    Mono<Rendering> renew(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return done(id, me, deeds::renewSecret);
    }

    @PostMapping("/{id:\\d{1,18}}/pause")
    Mono<Rendering> pause(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return done(id, me, deeds::pause);
    }

    @PostMapping("/{id:\\d{1,18}}/resume")
    Mono<Rendering> resume(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return done(id, me, deeds::resume);
    }

    @PostMapping("/{id:\\d{1,18}}/ping")
    Mono<Rendering> ping(
            @PathVariable long id,
            Community here,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return done(id, me, (endpoint, who) -> deeds.ping(endpoint, here, who));
    }

    @PostMapping("/{id:\\d{1,18}}/log/{telling:\\d{1,18}}/again")
    Mono<Rendering> again(
            @PathVariable long id,
            @PathVariable long telling,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return done(id, me, (endpoint, who) -> deeds.again(endpoint, telling, who));
    }

    @PostMapping("/{id:\\d{1,18}}/remove")
    Mono<Rendering> remove(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return HookDeeds.operator(me)
                .zipWith(one(id))
                .flatMap(both -> deeds.remove(both.getT2(), both.getT1()))
                .thenReturn(Rendering.redirectTo("/settings/hooks").build());
    }

    private static Set<Wrong> wrongs(HookForm form, Optional<URI> address) {
        var wrongs = EnumSet.noneOf(Wrong.class);
        if (address.isEmpty()) {
            wrongs.add(Wrong.URL);
        }
        if (form.chosen().isEmpty()) {
            wrongs.add(Wrong.KINDS);
        }
        return wrongs;
    }

    private Mono<Rendering> added(HookForm form, URI url, StaffMember who) {
        var community = form.community() == null ? null : new CommunityId(form.community());
        var by = "staff:" + who.id().value();
        return deeds.add(new NewEndpoint(community, url, Set.copyOf(form.chosen()), by), who)
                .map(made -> Rendering.redirectTo("/settings/hooks/" + made.id()).build());
    }

    private Mono<Rendering> done(
            long id, @Nullable StaffMember me, BiFunction<Endpoint, StaffMember, Mono<Void>> deed) {
        return HookDeeds.operator(me)
                .zipWith(one(id))
                .flatMap(both -> deed.apply(both.getT2(), both.getT1()))
                .thenReturn(Rendering.redirectTo("/settings/hooks/" + id).build());
    }

    private Mono<Endpoint> one(long id) {
        return endpoints
                .find(id)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Mono<Rendering.Builder<?>> page(Endpoint endpoint) {
        return log.of(endpoint.id(), LOGGED)
                .collectList()
                .map(
                        tellings ->
                                Rendering.view(ONE)
                                        .modelAttribute("endpoint", endpoint)
                                        .modelAttribute("tellings", tellings)
                                        .modelAttribute("most", LOGGED));
    }

    private Mono<Rendering> list(HookForm form, Set<Wrong> wrongs) {
        return endpoints
                .all()
                .collectList()
                .map(
                        all ->
                                Rendering.view(LIST)
                                        .status(
                                                wrongs.isEmpty()
                                                        ? HttpStatus.OK
                                                        : HttpStatus.UNPROCESSABLE_CONTENT)
                                        .modelAttribute("endpoints", all)
                                        .modelAttribute("form", form)
                                        .modelAttribute(
                                                "wrongs", wrongs.stream().map(Enum::name).toList())
                                        .build());
    }
}
