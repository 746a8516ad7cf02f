package io.dueline.notifier.paylink.sandbox;

import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.paylink.CapabilityToken;
import io.dueline.notifier.paylink.CheckoutEnded;
import io.dueline.notifier.paylink.Checkouts;
import io.dueline.notifier.paylink.PaymentConfirmed;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.net.URI;
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

    SandboxPage(PlayRows rows, Checkouts checkouts) {
        this.rows = rows;
        this.checkouts = checkouts;
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

    @GetMapping
    Mono<Rendering> show(@PathVariable String session, @RequestParam String back) {
        return rows.find(session)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .map(
                        checkout ->
                                Rendering.view("sandbox/checkout")
                                        .modelAttribute("checkout", checkout)
                                        .modelAttribute("back", new Way(back).home())
                                        .build());
    }

    @PostMapping
    Mono<ResponseEntity<Void>> pay(@PathVariable String session, @ModelAttribute Way way) {
        return rows.pay(session, CapabilityToken.random().text())
                .map(SandboxPage::confirmation)
                .flatMap(checkouts::confirmed)
                .thenReturn(seeOther(way));
    }

    @PostMapping("/decline")
    Mono<ResponseEntity<Void>> decline(@PathVariable String session, @ModelAttribute Way way) {
        return rows.decline(session)
                .filter(declined -> declined > 0)
                .flatMap(_ -> checkouts.ended(declined(session)))
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

    private static CheckoutEnded declined(String session) {
        return new CheckoutEnded(Sandbox.NAME, session, CheckoutEnded.How.DECLINED);
    }

    private static ResponseEntity<Void> seeOther(Way way) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(way.home()).build();
    }
}
