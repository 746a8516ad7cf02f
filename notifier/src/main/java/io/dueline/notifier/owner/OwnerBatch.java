package io.dueline.notifier.owner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Owners as a billing system names them. What is wrong with one of them is that one's affair, so
/// nothing in it is taken for granted.
///
/// @param community the code of the community
record OwnerBatch(
        @NotBlank @Size(max = 60) String community,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid OwnerReport> owners) {

    /// What is not said of a known owner stays as it is; units and addresses are only added.
    ///
    /// @param reference the company's number of the owner
    /// @param language `zh` or `en`
    record OwnerReport(
            @Nullable String reference,
            @Nullable String name,
            @Nullable String language,
            @Nullable List<@NotNull UnitReport> units,
            @Nullable List<@NotNull AddressReport> addresses) {

        List<UnitReport> givenUnits() {
            return units == null ? List.of() : units;
        }

        List<AddressReport> givenAddresses() {
            return addresses == null ? List.of() : addresses;
        }

        @Override
        public String toString() {
            return "OwnerReport[]";
        }
    }

    /// @param kind `flat` or `shop`
    record UnitReport(@Nullable String label, @Nullable String kind) {}

    /// @param channel `sms`, `whatsapp`, `messenger` or `wechat`
    /// @param value a telephone number as people write it, or the messenger's own id
    record AddressReport(@Nullable String channel, @Nullable String value) {
        @Override
        public String toString() {
            return "AddressReport[]";
        }
    }
}
