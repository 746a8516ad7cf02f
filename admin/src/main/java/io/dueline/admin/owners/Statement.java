package io.dueline.admin.owners;

import io.dueline.admin.owners.AccountRows.PutRight;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.arrears.Mark;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Invoice;
import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/// An owner's account as it is shown: every invoice with what is open of each charge, and every
/// payment.
///
/// @param bills the latest due first
/// @param receipts the latest first
record Statement(
        Owner owner,
        Community community,
        ArrearsPosition position,
        List<Bill> bills,
        List<Receipt> receipts) {

    /// One invoice.
    record Bill(Invoice invoice, List<Line> lines) {

        public boolean isOpen() {
            return lines.stream().anyMatch(line -> line.open().isPositive());
        }
    }

    /// One charge of it.
    ///
    /// @param putRight the last time a person corrected it
    record Line(
            InvoiceId invoice,
            Charge charge,
            Money open,
            List<Mark> marks,
            @Nullable PutRight putRight) {}

    /// One payment.
    ///
    /// @param takenBack why it did not stand; nothing as long as it does
    record Receipt(Payment payment, @Nullable String takenBack) {}

    static Statement of(
            Owner owner,
            Community community,
            Account account,
            ArrearsPosition position,
            List<PutRight> putRight) {
        return new Statement(
                owner,
                community,
                position,
                account.invoices().stream()
                        .map(invoice -> bill(invoice, position, putRight))
                        .sorted(Comparator.comparing((Bill b) -> b.invoice().dueOn()).reversed())
                        .toList(),
                account.payments().stream()
                        .sorted(Comparator.comparing(Payment::paidAt).reversed())
                        .map(payment -> receipt(payment, account))
                        .toList());
    }

    public Money overdue() {
        return position.overdueIn(community.currency());
    }

    public Money disputed() {
        return position.markedIn(community.currency(), Mark.Kind.DISPUTED);
    }

    public Money promised() {
        return position.markedIn(community.currency(), Mark.Kind.PROMISED);
    }

    public Money credit() {
        return position.creditIn(community.currency());
    }

    private static Bill bill(Invoice invoice, ArrearsPosition position, List<PutRight> putRight) {
        return new Bill(
                invoice,
                invoice.charges().stream()
                        .map(charge -> line(invoice, charge, position, putRight))
                        .toList());
    }

    private static Line line(
            Invoice invoice, Charge charge, ArrearsPosition position, List<PutRight> putRight) {
        var open =
                position.lines().stream()
                        .filter(line -> line.invoice().equals(invoice.id()))
                        .filter(line -> line.item().key().equals(charge.item().key()))
                        .findFirst();
        return new Line(
                invoice.id(),
                charge,
                open.map(ArrearsPosition.Line::open).orElse(Money.zero(charge.amount().currency())),
                open.map(position::marksOf).orElse(List.of()),
                putRight.stream()
                        .filter(one -> one.invoice().equals(invoice.id()))
                        .filter(one -> one.itemKey().equals(charge.item().key()))
                        .findFirst()
                        .orElse(null));
    }

    private static Receipt receipt(Payment payment, Account account) {
        return new Receipt(
                payment,
                account.reversals().stream()
                        .filter(reversal -> reversal.payment().equals(payment.id()))
                        .map(Payment.Reversal::reason)
                        .findFirst()
                        .orElse(null));
    }
}
