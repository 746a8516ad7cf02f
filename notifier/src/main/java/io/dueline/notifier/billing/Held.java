package io.dueline.notifier.billing;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;

/// Whose an invoice is, and for which unit.
public record Held(InvoiceId invoice, String reference, OwnerId owner, Unit unit) {}
