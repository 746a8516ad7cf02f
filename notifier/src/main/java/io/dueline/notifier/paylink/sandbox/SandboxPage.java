package io.dueline.notifier.paylink.sandbox;

import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.paylink.CapabilityToken;
import io.dueline.notifier.paylink.CheckoutEnded;
import io.dueline.notifier.paylink.Checkouts;
import io.dueline.notifier.paylink.PaymentConfirmed;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.View;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// The page a payer sees at the provider, and the provider's words to us.
@Controller
@RequestMapping("/sandbox/pay/{session}")
@ConditionalOnProperty("dueline.paylink.sandbox")
class SandboxPage {

    private static final Pattern PAY_LINK =
            Pattern.compile("/p/[A-Za-z0-9_-]{22}(\\?checkout=[0-9a-f-]{36})?");

    private final PlayRows rows;
    private final Checkouts checkouts;
    private final ThymeleafReactiveViewResolver templates;

    SandboxPage(PlayRows rows, Checkouts checkouts, ThymeleafReactiveViewResolver templates) {
        this.rows = rows;
        this.checkouts = checkouts;
        this.templates = templates;
    }

    /// What both buttons send.
    record Way(@Nullable String back) {

        URI home() {
            if (back == null || !PAY_LINK.matcher(back).matches()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return URI.create(back);
        }
    }

    /// In the language the order was made in, unless another was chosen since.
    @GetMapping
    Mono<View> show(
            @PathVariable String session,
            @RequestParam String back,
            @RequestParam(defaultValue = "zh") String lang,
            @CookieValue(name = "lang", required = false) @Nullable String chosen,
            Model model) {
        var language = Language.of(Locale.of(chosen == null ? lang : chosen));
        model.addAttribute("back", new Way(back).home()).addAttribute("language", language);
        return rows.find(session)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .map(checkout -> model.addAttribute("checkout", checkout))
                .then(checkouts.isStillOwed(Sandbox.NAME, session))
                .map(owed -> model.addAttribute("owed", owed))
                .then(templates.resolveViewName("sandbox/checkout", language.locale()));
    }

    @PostMapping
    Mono<ResponseEntity<Void>> pay(@PathVariable String session, @ModelAttribute Way way) {
        return checkouts
                .isStillOwed(Sandbox.NAME, session)
                .flatMap(owed -> owed ? take(session) : turnAway(session))
                .thenReturn(seeOther(way));
    }

    private Mono<Void> take(String session) {
        return rows.pay(session, CapabilityToken.random().text())
                .map(SandboxPage::confirmation)
                .flatMap(checkouts::confirmed)
                .then();
    }

    /// The bill was paid in another window meanwhile.
    private Mono<Void> turnAway(String session) {
        return checkouts.ended(ended(session, CheckoutEnded.How.EXPIRED));
    }

    @PostMapping("/decline")
    Mono<ResponseEntity<Void>> decline(@PathVariable String session, @ModelAttribute Way way) {
        return rows.decline(session)
                .filter(declined -> declined > 0)
                .flatMap(_ -> checkouts.ended(ended(session, CheckoutEnded.How.DECLINED)))
                .thenReturn(seeOther(way));
    }

    private static PaymentConfirmed confirmation(PlayCheckout checkout) {
        return new PaymentConfirmed(
                Sandbox.NAME,
                Objects.requireNonNull(checkout.payment()),
                checkout.session(),
                checkout.amount(),
                Payment.Method.OTHER);
    }

    private static CheckoutEnded ended(String session, CheckoutEnded.How how) {
        return new CheckoutEnded(Sandbox.NAME, session, how);
    }

    private static ResponseEntity<Void> seeOther(Way way) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(way.home()).build();
    }
}
