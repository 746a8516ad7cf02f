package io.dueline.notifier.billing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// Invoices as a billing system names them. What is wrong with one of them is that one's affair, so
/// nothing in it is taken for granted.
///
/// @param community the code of the community
record InvoiceBatch(
        @NotBlank @Size(max = 60) String community,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid InvoiceReport> invoices) {

    /// @param reference the company's number of it
    /// @param ownerReference the company's number of the owner; the unit's owner if it is not said
    /// @param unit the label of the unit
    /// @param from the first day it is for, as in `2026-01-01`
    /// @param until the last day it is for
    /// @param dueOn the last day on which it is paid in time
    /// @param charges those named here are entered or corrected, the others stand
    /// @param cancelled whether all that it charges is taken back; nothing else is read then
    record InvoiceReport(
            @Nullable String reference,
            @Nullable String ownerReference,
            @Nullable String unit,
            @Nullable String from,
            @Nullable String until,
            @Nullable String dueOn,
            @Nullable List<@NotNull ChargeReport> charges,
            @Nullable Boolean cancelled) {

        boolean isCancelled() {
            return Boolean.TRUE.equals(cancelled);
        }

        @Override
        public String toString() {
            return "InvoiceReport[]";
        }
    }

    /// @param item `property_fee`, `water`, `parking`, `repair_fund` or `other`
    /// @param label as the company writes it; tells several of `parking` or `other` apart
    record ChargeReport(
            @Nullable String item, @Nullable String label, @Nullable AmountReport amount) {}

    /// @param minor whole minor units, as in 128000; zero takes the charge back
    record AmountReport(@Nullable BigDecimal minor, @Nullable String currency) {}
}
