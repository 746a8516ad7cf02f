package io.dueline.notifier.billing;

import org.jspecify.annotations.Nullable;

/// Which invoices or payments of a community are meant. Exactly the parts that are given count.
///
/// @param owner our number of the owner
/// @param ownerReference the company's number of the owner
/// @param unit the label of a unit: the invoice's, or one the payer owns
/// @param reference the number of the invoice, or of the payment in the system that reported it
public record BillQuery(
        @Nullable Long owner,
        @Nullable String ownerReference,
        @Nullable String unit,
        @Nullable String reference) {}
