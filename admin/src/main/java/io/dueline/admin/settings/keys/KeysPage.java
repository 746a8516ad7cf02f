package io.dueline.admin.settings.keys;

import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.access.ApiKey;
import io.dueline.notifier.access.ApiKeyId;
import io.dueline.notifier.access.ApiKeys;
import io.dueline.notifier.access.MadeKey;
import io.dueline.notifier.access.Scope;
import io.dueline.notifier.community.Community;

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

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Where operators make keys for programs, see when each was last used, and take them back.
@Controller
@RequestMapping("/settings/keys")
class KeysPage {

    private static final String VIEW = "settings/keys/keys";

    private final ApiKeys keys;
    private final KeyDeeds deeds;
    private final Clock clock;

    KeysPage(ApiKeys keys, KeyDeeds deeds, Clock clock) {
        this.keys = keys;
        this.deeds = deeds;
        this.clock = clock;
    }

    @ModelAttribute("everyScope")
    Set<Scope> everyScope() {
        return EnumSet.allOf(Scope.class);
    }

    @GetMapping
    Mono<Rendering> show(@AuthenticationPrincipal @Nullable StaffMember me) {
        return KeyDeeds.operator(me).flatMap(_ -> list(KeyForm.usual(), Set.of()));
    }

    /// The key is on this one page and never again, so no cache may keep it.
    @PostMapping
    Mono<Rendering> make(
            KeyForm form,
            @Nullable Community here,
            @AuthenticationPrincipal @Nullable StaffMember me,
            ServerWebExchange exchange) {
        var zone = here == null ? clock.getZone() : here.zone();
        var wrongs = form.wrongs(LocalDate.ofInstant(clock.instant(), zone));
        exchange.getResponse()
                .getHeaders()
                .set(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return KeyDeeds.operator(me)
                .flatMap(who -> wrongs.isEmpty() ? made(form, zone, who) : list(form, wrongs));
    }

    @PostMapping("/{id}/revoke")
    Mono<Rendering> revoke(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        return KeyDeeds.operator(me)
                .flatMap(who -> deeds.revoke(new ApiKeyId(id), who))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .map(_ -> Rendering.redirectTo("/settings/keys").build());
    }

    private Mono<Rendering> made(KeyForm form, ZoneId zone, StaffMember who) {
        return deeds.make(form, zone, who)
                .flatMap(made -> keys.all().collectList().map(all -> withSecret(all, made)));
    }

    private Rendering withSecret(List<ApiKey> all, MadeKey made) {
        return page(all, KeyForm.usual(), Set.of())
                .modelAttribute("made", made.key())
                .modelAttribute("secret", made.secret())
                .build();
    }

    private Mono<Rendering> list(KeyForm form, Set<KeyForm.Wrong> wrongs) {
        return keys.all().collectList().map(all -> page(all, form, wrongs).build());
    }

    private Rendering.Builder<?> page(List<ApiKey> all, KeyForm form, Set<KeyForm.Wrong> wrongs) {
        return Rendering.view(VIEW)
                .status(wrongs.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("keys", all.stream().map(this::line).toList())
                .modelAttribute("inSettings", keys.hasOneInSettings())
                .modelAttribute("form", form)
                .modelAttribute("wrongs", wrongs.stream().map(Enum::name).toList());
    }

    private Line line(ApiKey key) {
        return new Line(key, key.stateAt(clock.instant()));
    }

    /// A key and how it stands now.
    record Line(ApiKey key, ApiKey.State state) {

        public List<Scope> scopes() {
            return key.scopes().stream().sorted().toList();
        }

        /// The last moment at which it is good; its first bad one may be a day later.
        public @Nullable Instant lastMoment() {
            return key.expiresAt() == null ? null : key.expiresAt().minusMillis(1);
        }

        public boolean isGood() {
            return state == ApiKey.State.GOOD;
        }
    }
}
