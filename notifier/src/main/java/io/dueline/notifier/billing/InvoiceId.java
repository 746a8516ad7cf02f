package io.dueline.notifier.billing;

public record InvoiceId(long value) {}
