package io.dueline.notifier.owner;

public record OwnerId(long value) {}
