package io.dueline.notifier.imports.lines;

import io.dueline.notifier.billing.Money;

/// How a sheet puts what is owed for one charge.
public sealed interface Due {

    Money amount();

    /// As the whole charge, whatever has been paid of it.
    record Charged(Money amount) implements Due {}

    /// As the part of it that the company still waits for.
    record Open(Money amount) implements Due {}
}
