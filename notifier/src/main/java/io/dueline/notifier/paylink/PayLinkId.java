package io.dueline.notifier.paylink;

public record PayLinkId(long value) {}
