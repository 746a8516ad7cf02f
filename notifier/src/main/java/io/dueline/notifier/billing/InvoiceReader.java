package io.dueline.notifier.billing;

import io.dueline.notifier.billing.InvoiceBatch.AmountReport;
import io.dueline.notifier.billing.InvoiceBatch.ChargeReport;
import io.dueline.notifier.billing.InvoiceBatch.InvoiceReport;
import io.dueline.notifier.billing.InvoiceRefused.Reason;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads what a billing system says of an invoice, beside what is known. Pure.
///
/// @param owners everybody named by the batch or owning a unit it names
/// @param invoices those of the batch's references that exist
record InvoiceReader(Community community, List<Owner> owners, List<Invoice> invoices) {

    private static final int LONGEST = 120;

    /// In major units: more than a unit can reasonably be charged for one thing.
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /// Of these a unit may have several on an invoice, told apart by their labels.
    private static final Set<Item.Kind> SEVERAL = Set.of(Item.Kind.PARKING, Item.Kind.OTHER);

    /// @throws InvoiceRefused with the first thing that is wrong
    NewInvoice read(InvoiceReport report) throws InvoiceRefused {
        var reference = reference(report);
        return report.isCancelled() ? cancelled(reference) : named(reference, report);
    }

    private NewInvoice cancelled(String reference) throws InvoiceRefused {
        var invoice = known(reference).orElseThrow(() -> refused(Reason.UNKNOWN_INVOICE));
        return new NewInvoice(
                community.id(),
                invoice.owner(),
                invoice.unit().id(),
                reference,
                invoice.period(),
                invoice.dueOn(),
                invoice.charges().stream().map(InvoiceReader::takenBack).toList());
    }

    private NewInvoice named(String reference, InvoiceReport report) throws InvoiceRefused {
        var unit = unit(report, reference);
        return new NewInvoice(
                community.id(),
                owner(report, reference, unit),
                unit.id(),
                reference,
                period(report),
                day(report.dueOn()),
                charges(report));
    }

    private static String reference(InvoiceReport report) throws InvoiceRefused {
        var reference = report.reference();
        if (reference == null || reference.isBlank()) {
            throw refused(Reason.NO_REFERENCE);
        }
        if (reference.length() > LONGEST) {
            throw refused(Reason.LONG_REFERENCE);
        }
        return reference.strip();
    }

    /// A known invoice need not say again for which unit it is.
    private Unit unit(InvoiceReport report, String reference) throws InvoiceRefused {
        var label = report.unit();
        if (label == null) {
            return known(reference)
                    .map(Invoice::unit)
                    .orElseThrow(() -> refused(Reason.UNKNOWN_UNIT));
        }
        return owners.stream()
                .flatMap(owner -> owner.units().stream())
                .filter(unit -> unit.label().equals(label.strip()))
                .findFirst()
                .orElseThrow(() -> refused(Reason.UNKNOWN_UNIT));
    }

    private OwnerId owner(InvoiceReport report, String reference, Unit unit) throws InvoiceRefused {
        var named = report.ownerReference();
        if (named != null) {
            return owners.stream()
                    .filter(owner -> owner.reference().equals(named.strip()))
                    .map(Owner::id)
                    .findFirst()
                    .orElseThrow(() -> refused(Reason.UNKNOWN_OWNER));
        }
        return known(reference)
                .map(Invoice::owner)
                .or(() -> ownerOf(unit))
                .orElseThrow(() -> refused(Reason.UNKNOWN_OWNER));
    }

    private Optional<OwnerId> ownerOf(Unit unit) {
        return owners.stream()
                .filter(owner -> owner.units().stream().anyMatch(u -> u.id().equals(unit.id())))
                .map(Owner::id)
                .findFirst();
    }

    private Optional<Invoice> known(String reference) {
        return invoices.stream().filter(i -> i.reference().equals(reference)).findFirst();
    }

    private static Period period(InvoiceReport report) throws InvoiceRefused {
        var from = day(report.from());
        var until = day(report.until());
        if (until.isBefore(from)) {
            throw refused(Reason.PERIOD_REVERSED);
        }
        return new Period(from, until);
    }

    private static LocalDate day(@Nullable String written) throws InvoiceRefused {
        if (written == null) {
            throw refused(Reason.NO_DAY);
        }
        try {
            return within(LocalDate.parse(written.strip()));
        } catch (DateTimeParseException _) {
            throw refused(Reason.UNREADABLE_DAY);
        }
    }

    private static LocalDate within(LocalDate day) throws InvoiceRefused {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw refused(Reason.ABSURD_DAY);
        }
        return day;
    }

    private List<Charge> charges(InvoiceReport report) throws InvoiceRefused {
        var given = report.charges();
        if (given == null || given.isEmpty()) {
            throw refused(Reason.NO_CHARGES);
        }
        var charges = new ArrayList<Charge>();
        var keys = new HashSet<String>();
        for (var charge : given) {
            charges.add(new Charge(item(charge), money(charge.amount())));
            if (!keys.add(charges.getLast().item().key())) {
                throw refused(Reason.ITEM_TWICE);
            }
        }
        return List.copyOf(charges);
    }

    private static Item item(ChargeReport charge) throws InvoiceRefused {
        var label = charge.label();
        if (label == null || label.isBlank() || label.length() > LONGEST) {
            throw refused(Reason.NO_LABEL);
        }
        var kind = kind(charge.item());
        return SEVERAL.contains(kind)
                ? Item.named(kind, label.strip())
                : Item.only(kind, label.strip());
    }

    private static Item.Kind kind(@Nullable String code) throws InvoiceRefused {
        try {
            return Item.Kind.ofCode(String.valueOf(code).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw refused(Reason.UNKNOWN_ITEM);
        }
    }

    private Money money(@Nullable AmountReport amount) throws InvoiceRefused {
        if (amount == null || amount.minor() == null) {
            throw refused(Reason.NO_AMOUNT);
        }
        var currency = community.currency();
        if (!currency.getCurrencyCode().equals(amount.currency())) {
            throw refused(Reason.OTHER_CURRENCY);
        }
        var minor = amount.minor();
        if (minor.signum() < 0) {
            throw refused(Reason.NEGATIVE_AMOUNT);
        }
        if (minor.movePointLeft(currency.getDefaultFractionDigits()).compareTo(MOST) > 0) {
            throw refused(Reason.ABSURD_AMOUNT);
        }
        if (minor.stripTrailingZeros().scale() > 0) {
            throw refused(Reason.NOT_WHOLE);
        }
        return new Money(minor.longValueExact(), currency);
    }

    private static Charge takenBack(Charge charge) {
        return new Charge(charge.item(), Money.zero(charge.amount().currency()));
    }

    private static InvoiceRefused refused(Reason reason) {
        return new InvoiceRefused(reason);
    }
}
