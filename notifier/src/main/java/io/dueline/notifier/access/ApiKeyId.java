package io.dueline.notifier.access;

public record ApiKeyId(long value) {}
