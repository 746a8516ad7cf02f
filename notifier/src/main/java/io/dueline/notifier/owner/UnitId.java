package io.dueline.notifier.owner;

public record UnitId(long value) {}
