package io.dueline.notifier.paylink;

import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.paylink.PaymentProvider.Checkout;
import io.dueline.notifier.paylink.PaymentProvider.PaymentOrder;
import io.dueline.notifier.site.PublicUrl;
import io.dueline.notifier.trace.Trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Opens checkouts. Our key is committed before the provider is asked: if the answer is lost, the
/// next press of the button asks for the same checkout again. Whoever wants to pay the same sum in
/// two windows is led to the same checkout, which takes the money once.
@Component
class Till {

    private static final Logger log = LoggerFactory.getLogger(Till.class);

    /// Providers know a key for a day; an older attempt must not be repeated.
    private static final Duration KEY_LIFETIME = Duration.ofHours(20);

    private final CheckoutRows rows;
    private final Ledger ledger;
    private final List<PaymentProvider> providers;
    private final PublicUrl site;
    private final PayLinkSettings settings;
    private final Clock clock;

    Till(
            CheckoutRows rows,
            Ledger ledger,
            List<PaymentProvider> providers,
            PublicUrl site,
            PayLinkSettings settings,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.providers = List.copyOf(providers);
        this.site = site;
        this.settings = settings;
        this.clock = clock;
    }

    boolean isOpen() {
        return !providers.isEmpty();
    }

    Mono<Begun> begin(CheckoutRequest request) {
        return providers.isEmpty()
                ? Mono.just(new Begun.Unavailable())
                : begin(request, providers.getFirst());
    }

    private Mono<Begun> begin(CheckoutRequest request, PaymentProvider provider) {
        return rows.underWay(request, provider.name(), earliest())
                .filterWhen(this::isStillOwed)
                .switchIfEmpty(Mono.defer(() -> writeDown(request, provider)))
                .flatMap(checkout -> proceed(request, checkout, provider));
    }

    private Mono<PastCheckout> writeDown(CheckoutRequest request, PaymentProvider provider) {
        return rows.insert(request, provider.name(), clock.instant())
                .then(Mono.defer(() -> rows.find(request.link(), request.key())));
    }

    /// Whether the bill is still open for what the checkout is to take.
    Mono<Boolean> isStillOwed(PastCheckout checkout) {
        return ledger.account(checkout.owner()).map(checkout::isStillOwed);
    }

    private Instant earliest() {
        return clock.instant().minus(KEY_LIFETIME);
    }

    private Mono<Begun> proceed(
            CheckoutRequest request, PastCheckout checkout, PaymentProvider provider) {
        return checkout.isOpen(earliest())
                ? open(request, checkout, provider)
                : Mono.just(new Begun.Over(checkout.key()));
    }

    private Mono<Begun> open(
            CheckoutRequest request, PastCheckout checkout, PaymentProvider provider) {
        return provider.begin(order(request, checkout.key()))
                .timeout(settings.providerPatience())
                .delayUntil(opened -> rows.opened(checkout.id(), opened.session()))
                .map(Checkout::page)
                .<Begun>map(Begun.At::new)
                .onErrorResume(fault -> unavailable(provider, fault));
    }

    private PaymentOrder order(CheckoutRequest request, String key) {
        return new PaymentOrder(
                key, request.amount(), request.language(), request.title(), returnTo(request, key));
    }

    private URI returnTo(CheckoutRequest request, String key) {
        return site.at(PayLinks.PATH + request.token().text() + "?checkout=" + key);
    }

    private static Mono<Begun> unavailable(PaymentProvider provider, Throwable fault) {
        log.warn("no checkout from {}: {}", provider.name(), Trace.kind(fault));
        return Mono.just(new Begun.Unavailable());
    }
}
