package io.dueline.bot.cases;

import io.dueline.bot.cases.LinkRows.Opens;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.RedirectView;
import org.springframework.web.reactive.result.view.View;

import reactor.core.publisher.Mono;

import java.util.Locale;
import java.util.function.Function;

/// A case on the phone of its team. Whoever holds the link needs no account; looking changes
/// nothing, because programs that show previews look too.
@Controller
@RequestMapping("/t/{token}")
class TeamPage {

    private final TeamLinks links;
    private final Cases cases;
    private final TeamViews views;

    TeamPage(TeamLinks links, Cases cases, TeamViews views) {
        this.links = links;
        this.cases = cases;
        this.views = views;
    }

    @GetMapping
    Mono<View> show(
            @PathVariable String token,
            @CookieValue(name = "lang", required = false) @Nullable String chosen,
            @Nullable Locale asked,
            Model model,
            ServerHttpResponse response) {
        keepToOneself(response);
        model.addAttribute("page", "/t/" + token);
        return links.open(token)
                .flatMap(opens -> views.sheet(opens, chosen, model))
                .switchIfEmpty(gone(asked, response));
    }

    @PostMapping("/accept")
    Mono<View> accept(
            @PathVariable String token, @Nullable Locale asked, ServerHttpResponse response) {
        return act(token, asked, response, opens -> cases.accept(opens.caseId(), by(opens)));
    }

    @PostMapping("/note")
    Mono<View> note(
            @PathVariable String token,
            Said said,
            @Nullable Locale asked,
            ServerHttpResponse response) {
        return act(token, asked, response, opens -> note(opens, said));
    }

    @PostMapping("/done")
    Mono<View> done(
            @PathVariable String token,
            Said said,
            @Nullable Locale asked,
            ServerHttpResponse response) {
        return act(
                token,
                asked,
                response,
                opens -> cases.done(opens.caseId(), said.text().orElse(null), by(opens)));
    }

    private Mono<View> act(
            String token,
            @Nullable Locale asked,
            ServerHttpResponse response,
            Function<Opens, Mono<Case>> deed) {
        keepToOneself(response);
        return links.open(token)
                .delayUntil(deed)
                .<View>map(_ -> new RedirectView("/t/" + token, HttpStatus.SEE_OTHER))
                .switchIfEmpty(gone(asked, response));
    }

    private Mono<Case> note(Opens opens, Said said) {
        return Mono.justOrEmpty(said.text())
                .flatMap(words -> cases.note(opens.caseId(), words, by(opens)));
    }

    private Mono<View> gone(@Nullable Locale asked, ServerHttpResponse response) {
        return Mono.fromRunnable(() -> response.setStatusCode(HttpStatus.NOT_FOUND))
                .then(Mono.defer(() -> views.gone(asked)));
    }

    /// What a key opens is neither kept, nor passed on, nor found by searching.
    private static void keepToOneself(ServerHttpResponse response) {
        var headers = response.getHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Robots-Tag", "noindex, nofollow");
    }

    private static String by(Opens opens) {
        return "team:" + opens.team();
    }
}
