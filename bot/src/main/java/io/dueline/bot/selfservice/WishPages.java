package io.dueline.bot.selfservice;

import io.dueline.bot.promise.Made;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.paylink.LinkState.Confirmed;
import io.dueline.notifier.paylink.PayLinks;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.View;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What an owner may want instead of paying now: another day, something put right, a person.
@Controller
@RequestMapping(PayLinks.PATH + "{token}")
class WishPages {

    private final Door door;
    private final Pages pages;
    private final Wishes wishes;
    private final Clock clock;

    WishPages(Door door, Pages pages, Wishes wishes, Clock clock) {
        this.door = door;
        this.pages = pages;
        this.wishes = wishes;
        this.clock = clock;
    }

    record PickedDay(@Nullable String day) {

        Optional<LocalDate> read() {
            try {
                return Optional.ofNullable(day).map(LocalDate::parse);
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
    }

    @GetMapping("/day")
    Mono<View> days(@PathVariable String token, ServerWebExchange exchange, Model model) {
        var visit = new Visit(token, exchange, model);
        return door.enter(visit, owner -> days(visit, owner));
    }

    @PostMapping("/day")
    Mono<View> pick(
            @PathVariable String token,
            ServerWebExchange exchange,
            Model model,
            @ModelAttribute PickedDay picked) {
        var visit = new Visit(token, exchange, model);
        return door.enter(
                visit,
                owner ->
                        picked.read()
                                .map(day -> pick(visit, owner, day))
                                .orElseGet(() -> days(refused(visit).with("noDay", true), owner)));
    }

    @GetMapping("/fault")
    Mono<View> fault(@PathVariable String token, ServerWebExchange exchange, Model model) {
        var visit = new Visit(token, exchange, model);
        return door.enter(visit, owner -> fault(visit, owner, Fault.EMPTY));
    }

    @PostMapping("/fault")
    Mono<View> report(
            @PathVariable String token,
            ServerWebExchange exchange,
            Model model,
            @ModelAttribute Fault fault) {
        var visit = new Visit(token, exchange, model);
        return door.enter(
                visit,
                owner ->
                        fault.isWhole()
                                ? wishes.report(owner.owner(), fault)
                                        .then(pages.backTo(visit, "?said=fault"))
                                : fault(refused(visit).with("missing", true), owner, fault));
    }

    @GetMapping("/person")
    Mono<View> person(@PathVariable String token, ServerWebExchange exchange, Model model) {
        var visit = new Visit(token, exchange, model);
        return door.enter(visit, owner -> page(visit, owner, "person"));
    }

    @PostMapping("/person")
    Mono<View> call(@PathVariable String token, ServerWebExchange exchange, Model model) {
        var visit = new Visit(token, exchange, model);
        return door.enter(
                visit,
                owner -> wishes.call(owner.owner()).then(pages.backTo(visit, "?said=person")));
    }

    private Mono<View> days(Visit visit, Confirmed owner) {
        var community = owner.community();
        var today = community.dayAt(clock.instant());
        var filled =
                visit.with("today", today)
                        .with("days", DayChips.from(today))
                        .with("latest", today.plusDays(community.rules().promiseHorizonDays()));
        return page(filled, owner, "day");
    }

    private Mono<View> pick(Visit visit, Confirmed owner, LocalDate day) {
        return wishes.promise(owner.owner(), day)
                .flatMap(
                        made ->
                                switch (made) {
                                    case Made.Set _, Made.NothingOwed _ -> pages.backTo(visit, "");
                                    case Made.TooFar(var latest) ->
                                            days(refused(visit).with("tooFar", latest), owner);
                                    case Made.InThePast _ ->
                                            days(refused(visit).with("past", true), owner);
                                });
    }

    private Mono<View> fault(Visit visit, Confirmed owner, Fault fault) {
        return page(visit.with("topics", Topic.values()).with("fault", fault), owner, "fault");
    }

    private Mono<View> page(Visit visit, Confirmed owner, String name) {
        return pages.show(
                visit.with("owner", owner.owner()),
                owner.community(),
                visit.languageOf(owner),
                name);
    }

    private static Visit refused(Visit visit) {
        visit.exchange().getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
        return visit;
    }
}
