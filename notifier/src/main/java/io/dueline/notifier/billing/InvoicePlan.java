package io.dueline.notifier.billing;

import io.dueline.notifier.billing.Billed.Entered;
import io.dueline.notifier.billing.InvoiceBatch.InvoiceReport;
import io.dueline.notifier.billing.InvoiceRefused.Reason;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What is to be done with each invoice of a batch. Pure.
///
/// @param lines one for each invoice, in the order of the batch
record InvoicePlan(List<Line> lines) {

    /// @param invoice what to enter; or else the reason why not
    record Line(@Nullable String reference, @Nullable NewInvoice invoice, @Nullable Reason reason) {

        private static Line refused(InvoiceReport report, Reason reason) {
            return new Line(report.reference(), null, reason);
        }
    }

    /// What became of an invoice of the batch.
    ///
    /// @param reason why it was not entered; nothing where it was
    record Result(@Nullable String reference, Outcome outcome, @Nullable Reason reason) {}

    enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    static InvoicePlan of(List<InvoiceReport> reports, InvoiceReader reader) {
        var said = reports.stream().collect(Collectors.groupingBy(InvoicePlan::key));
        return new InvoicePlan(
                reports.stream()
                        .map(
                                report ->
                                        line(
                                                report,
                                                said.getOrDefault(key(report), List.of()),
                                                reader))
                        .toList());
    }

    /// Each once, though the batch may say the same twice.
    List<NewInvoice> invoices() {
        var once = new LinkedHashMap<String, NewInvoice>();
        lines.stream()
                .map(Line::invoice)
                .filter(Objects::nonNull)
                .forEach(invoice -> once.put(invoice.reference(), invoice));
        return List.copyOf(once.values());
    }

    List<Result> results(List<Entered> entered) {
        var outcomes =
                entered.stream()
                        .collect(Collectors.toMap(e -> e.invoice().reference(), Entered::outcome));
        return lines.stream().map(line -> result(line, outcomes)).toList();
    }

    private static Result result(Line line, Map<String, Billed> outcomes) {
        var invoice = line.invoice();
        if (invoice == null) {
            return new Result(line.reference(), Outcome.REFUSED, line.reason());
        }
        return switch (Objects.requireNonNull(outcomes.get(invoice.reference()))) {
            case NEW -> new Result(line.reference(), Outcome.NEW, null);
            case CHANGED -> new Result(line.reference(), Outcome.CHANGED, null);
            case UNCHANGED -> new Result(line.reference(), Outcome.UNCHANGED, null);
            case ANOTHERS -> new Result(line.reference(), Outcome.REFUSED, Reason.ANOTHERS);
        };
    }

    private static Line line(
            InvoiceReport report, List<InvoiceReport> sameReference, InvoiceReader reader) {
        if (!key(report).isEmpty() && sameReference.stream().distinct().count() > 1) {
            return Line.refused(report, Reason.CONTRADICTED);
        }
        try {
            return new Line(report.reference(), reader.read(report), null);
        } catch (InvoiceRefused refused) {
            return Line.refused(report, refused.reason());
        }
    }

    private static String key(InvoiceReport report) {
        return report.reference() == null ? "" : report.reference().strip();
    }
}
