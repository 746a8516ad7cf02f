package io.dueline.notifier.billing;

/// What the company's own sheets or system said last of a charge, whatever a person put right
/// since.
///
/// @param invoice its reference
/// @param itemKey which of the invoice's charges, see [Item]
public record Said(String invoice, String itemKey, Money amount) {}
