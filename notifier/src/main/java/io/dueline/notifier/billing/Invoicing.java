package io.dueline.notifier.billing;

import io.dueline.notifier.billing.Billed.Entered;
import io.dueline.notifier.billing.InvoiceRows.Placed;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Enters invoices and what differs about known ones. Within a transaction of the ledger's, under
/// the locks of the owners.
@Component
class Invoicing {

    private final InvoiceRows rows;
    private final Clock clock;

    Invoicing(InvoiceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Mono<List<Entered>> enter(List<NewInvoice> invoices) {
        return enter(invoices, clock.instant());
    }

    Mono<List<Entered>> enter(List<NewInvoice> invoices, Instant at) {
        return rows.insertMissing(invoices)
                .thenMany(Flux.defer(() -> rows.standing(invoices)))
                .zipWithIterable(invoices, (standing, given) -> new Correction(given, standing))
                .collectList()
                .delayUntil(corrections -> enterTerms(corrections, at))
                .delayUntil(corrections -> enterCharges(corrections, at))
                .map(corrections -> corrections.stream().map(Correction::entered).toList());
    }

    Mono<Boolean> correct(ChargeCorrection correction) {
        return rows.correct(correction, clock.instant());
    }

    private Mono<Void> enterTerms(List<Correction> corrections, Instant at) {
        var changed = corrections.stream().filter(Correction::newTerms).toList();
        return changed.isEmpty() ? Mono.empty() : rows.enterTerms(changed, at);
    }

    private Mono<Void> enterCharges(List<Correction> corrections, Instant at) {
        var changed = corrections.stream().flatMap(Invoicing::newCharges).toList();
        return changed.isEmpty() ? Mono.empty() : rows.enterCharges(changed, at);
    }

    private static Stream<Placed> newCharges(Correction correction) {
        var invoice = correction.standing().id();
        return correction.newCharges().map(charge -> new Placed(invoice, charge));
    }
}
