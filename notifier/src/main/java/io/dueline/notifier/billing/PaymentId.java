package io.dueline.notifier.billing;

public record PaymentId(long value) {}
