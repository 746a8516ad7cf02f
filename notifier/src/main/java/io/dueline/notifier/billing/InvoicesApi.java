package io.dueline.notifier.billing;

import io.dueline.notifier.billing.InvoicePlan.Outcome;
import io.dueline.notifier.billing.InvoicePlan.Result;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Locale;

@RestController
@RequestMapping("/api/invoices")
class InvoicesApi {

    private final InvoiceDesk desk;
    private final MessageSource words;

    InvoicesApi(InvoiceDesk desk, MessageSource words) {
        this.desk = desk;
        this.words = words;
    }

    /// What became of a batch.
    ///
    /// @param invoices one for each, in the order of the batch
    record BatchView(
            long entered, long changed, long unchanged, long refused, List<ResultView> invoices) {}

    /// @param outcome `new`, `changed`, `unchanged` or `refused`
    /// @param reason why it was refused, for programs
    /// @param detail why it was refused, for people
    record ResultView(
            @Nullable String reference,
            String outcome,
            @Nullable String reason,
            @Nullable String detail) {}

    /// Enters invoices and corrects known ones, which are recognised by their reference. Those that
    /// cannot be entered are refused one by one; all others are entered in one transaction.
    @PutMapping
    Mono<BatchView> enter(@Valid @RequestBody InvoiceBatch batch, Locale locale) {
        return desk.enter(batch).map(results -> view(results, locale));
    }

    private BatchView view(List<Result> results, Locale locale) {
        return new BatchView(
                count(results, Outcome.NEW),
                count(results, Outcome.CHANGED),
                count(results, Outcome.UNCHANGED),
                count(results, Outcome.REFUSED),
                results.stream().map(result -> view(result, locale)).toList());
    }

    private ResultView view(Result result, Locale locale) {
        var reason = result.reason();
        var outcome = result.outcome().name().toLowerCase(Locale.ROOT);
        return reason == null
                ? new ResultView(result.reference(), outcome, null, null)
                : new ResultView(
                        result.reference(),
                        outcome,
                        reason.code(),
                        words.getMessage("billing.invoice." + reason.code(), null, locale));
    }

    private static long count(List<Result> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
