package io.dueline.notifier.paylink.sandbox;

import io.dueline.notifier.paylink.CapabilityToken;
import io.dueline.notifier.paylink.PaymentProvider;
import io.dueline.notifier.site.PublicUrl;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A payment provider that takes play money, for demonstrations and tests. The way back travels
/// with the payer, because the key in it must be kept nowhere.
@Component
@ConditionalOnProperty("dueline.paylink.sandbox")
class Sandbox implements PaymentProvider {

    static final String NAME = "sandbox";

    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

    private final PlayRows rows;
    private final PublicUrl site;

    Sandbox(PlayRows rows, PublicUrl site) {
        this.rows = rows;
        this.site = site;
        log.warn("pay links take play money: dueline.paylink.sandbox is on");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mono<Checkout> begin(PaymentOrder order) {
        return rows.insert(order, CapabilityToken.random().text())
                .then(Mono.defer(() -> rows.sessionOf(order)))
                .map(session -> new Checkout(session, page(session, order)));
    }

    private URI page(String session, PaymentOrder order) {
        var back = "/" + site.at("").relativize(order.returnTo());
        return URI.create(
                "/sandbox/pay/%s?lang=%s&back=%s"
                        .formatted(
                                session,
                                order.language().code(),
                                URLEncoder.encode(back, StandardCharsets.UTF_8)));
    }
}
