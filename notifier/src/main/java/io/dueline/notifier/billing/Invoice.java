package io.dueline.notifier.billing;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;

import java.time.LocalDate;
import java.util.List;

/// What an owner was billed for one unit, as it stands after all corrections.
///
/// @param reference the company's number of it, unique within the community
/// @param dueOn the last day on which it is paid in time
public record Invoice(
        InvoiceId id,
        OwnerId owner,
        Unit unit,
        String reference,
        Period period,
        LocalDate dueOn,
        List<Charge> charges) {

    @Override
    public String toString() {
        return "Invoice[" + id.value() + "]";
    }
}
