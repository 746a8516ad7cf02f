package io.dueline.bot.selfservice;

import io.dueline.notifier.paylink.Begun;
import io.dueline.notifier.paylink.CapabilityToken;
import io.dueline.notifier.paylink.CheckoutRequest;
import io.dueline.notifier.paylink.Checkouts;
import io.dueline.notifier.paylink.LinkState.Confirmed;
import io.dueline.notifier.paylink.PastCheckout;
import io.dueline.notifier.paylink.PayLinks;

import org.jspecify.annotations.Nullable;
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

import java.util.Optional;
import java.util.UUID;

/// The bill behind a link, and paying it. Looking changes nothing: messengers look at every link.
@Controller
@RequestMapping(PayLinks.PATH + "{token}")
class PayPage {

    private final Door door;
    private final Bills bills;
    private final Pages pages;
    private final Checkouts checkouts;
    private final SelfServiceSettings settings;

    PayPage(
            Door door,
            Bills bills,
            Pages pages,
            Checkouts checkouts,
            SelfServiceSettings settings) {
        this.door = door;
        this.bills = bills;
        this.pages = pages;
        this.checkouts = checkouts;
        this.settings = settings;
    }

    /// What a visitor types to be let in.
    record Proof(@Nullable String digits) {}

    /// Which sum was pressed, on which rendering of the page.
    record Press(@Nullable String choice, @Nullable String attempt) {

        UUID attemptOrNew() {
            try {
                return attempt == null ? UUID.randomUUID() : UUID.fromString(attempt);
            } catch (IllegalArgumentException _) {
                return UUID.randomUUID();
            }
        }
    }

    @GetMapping
    Mono<View> show(@PathVariable String token, ServerWebExchange exchange, Model model) {
        var visit = new Visit(token, exchange, model);
        return door.enter(visit, owner -> show(visit, owner));
    }

    /// Somebody comes back to where a form was sent to, as after choosing another language there.
    @GetMapping({"/confirm", "/pay"})
    Mono<View> backToTheBill(@PathVariable String token, ServerWebExchange exchange, Model model) {
        return pages.backTo(new Visit(token, exchange, model), "");
    }

    @PostMapping("/confirm")
    Mono<View> confirm(
            @PathVariable String token,
            ServerWebExchange exchange,
            Model model,
            @ModelAttribute Proof proof) {
        var digits = proof.digits() == null ? "" : proof.digits();
        return door.confirm(new Visit(token, exchange, model), digits);
    }

    @PostMapping("/pay")
    Mono<View> pay(
            @PathVariable String token,
            ServerWebExchange exchange,
            Model model,
            @ModelAttribute Press press) {
        var visit = new Visit(token, exchange, model);
        return door.enter(visit, owner -> pay(visit, owner, press));
    }

    private Mono<View> show(Visit visit, Confirmed owner) {
        return Mono.zip(bills.of(owner), lastCheckout(visit, owner))
                .map(both -> visit.with("bill", both.getT1()).with("checkout", both.getT2()))
                .flatMap(filled -> page(filled, owner));
    }

    private Mono<Optional<PastCheckout>> lastCheckout(Visit visit, Confirmed owner) {
        return Mono.justOrEmpty(visit.asked("checkout"))
                .flatMap(key -> checkouts.find(owner.link(), key))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<View> page(Visit visit, Confirmed owner) {
        var filled =
                visit.with("attempt", UUID.randomUUID())
                        .with("online", checkouts.areOpen())
                        .with("bank", settings.bank())
                        .with("said", visit.asked("said").orElse(""));
        return pages.show(filled, owner.community(), visit.languageOf(owner), "bill");
    }

    private Mono<View> pay(Visit visit, Confirmed owner, Press press) {
        var code = press.choice() == null ? "" : press.choice();
        return bills.of(owner)
                .flatMap(bill -> Mono.justOrEmpty(bill.choice(code)))
                .map(choice -> request(visit, owner, press, choice))
                .flatMap(checkouts::begin)
                .flatMap(begun -> lead(visit, begun))
                .switchIfEmpty(Mono.defer(() -> pages.backTo(visit, "?said=changed")));
    }

    private static CheckoutRequest request(
            Visit visit, Confirmed owner, Press press, Choice choice) {
        return new CheckoutRequest(
                owner.link(),
                new CapabilityToken(visit.token()),
                owner.owner().id(),
                press.attemptOrNew(),
                choice.amount(),
                choice.towards(),
                visit.languageOf(owner),
                Pages.company(owner.community(), visit.languageOf(owner)));
    }

    private Mono<View> lead(Visit visit, Begun begun) {
        return switch (begun) {
            case Begun.At(var page) -> pages.away(page.toString());
            case Begun.Over(var key) -> pages.backTo(visit, "?checkout=" + key);
            case Begun.Unavailable _ -> pages.backTo(visit, "?said=unavailable");
        };
    }
}
