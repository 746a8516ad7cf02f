package io.dueline.notifier.billing;

import io.dueline.notifier.billing.Standing.Terms;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An invoice handed to the ledger, beside the way it stands there. Pure.
record Correction(NewInvoice invoice, Standing standing) {

    Billed outcome() {
        if (!standing.isFor(invoice)) {
            return Billed.ANOTHERS;
        }
        if (standing.terms() == null) {
            return Billed.NEW;
        }
        return newTerms() || newCharges().findAny().isPresent() ? Billed.CHANGED : Billed.UNCHANGED;
    }

    Billed.Entered entered() {
        return new Billed.Entered(invoice, outcome(), charges());
    }

    /// Whether its terms are not those in the ledger.
    boolean newTerms() {
        return standing.isFor(invoice) && !Terms.of(invoice).equals(standing.terms());
    }

    /// The charges that are not those in the ledger.
    Stream<Charge> newCharges() {
        var outcomes = charges();
        return IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i) == Billed.NEW || outcomes.get(i) == Billed.CHANGED)
                .mapToObj(invoice.charges()::get);
    }

    private List<Billed> charges() {
        return invoice.charges().stream().map(this::outcome).toList();
    }

    /// What a person put right stands as long as the company repeats what it said before.
    private Billed outcome(Charge charge) {
        if (!standing.isFor(invoice)) {
            return Billed.ANOTHERS;
        }
        var known = standing.charges().get(charge.item().key());
        if (known == null) {
            return Billed.NEW;
        }
        return known.said().equals(charge.amount()) ? Billed.UNCHANGED : Billed.CHANGED;
    }
}
