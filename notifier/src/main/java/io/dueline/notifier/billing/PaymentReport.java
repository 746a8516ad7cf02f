package io.dueline.notifier.billing;

import com.fasterxml.jackson.annotation.JsonFormat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Currency;

/// A payment as another system reports it.
///
/// @param owner our number of the owner; or else `community` and `ownerReference`
/// @param community the code of the owner's community
/// @param ownerReference the company's number of the owner
/// @param paidAt when it was paid; now if it is not said
/// @param reference the reporting system's number of it; reported again, it is not booked again
/// @param invoice the number of the invoice it is meant for, if the payer named one
record PaymentReport(
        @Nullable Long owner,
        @Nullable @Size(max = 60) String community,
        @Nullable @Size(max = 120) String ownerReference,
        @NotNull @Valid Amount amount,
        @Nullable Instant paidAt,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
                Payment.@Nullable Method method,
        @NotBlank @Size(max = 120) String reference,
        @Nullable @Size(max = 120) String invoice) {

    /// @param minor whole minor units, as in 128000; nobody pays more than a hundred million at
    ///   once
    record Amount(
            @Positive @Max(100_000_000_00L) long minor, @NotBlank @Size(max = 3) String currency) {}

    /// @throws IllegalArgumentException for an unknown currency
    Money money() {
        return new Money(amount.minor(), Currency.getInstance(amount.currency()));
    }

    @Override
    public String toString() {
        return "PaymentReport[]";
    }
}
