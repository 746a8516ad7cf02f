package io.dueline.admin.layout;

/// Which round runs, and which day of it today is.
public record RoundDay(long number, int day) {}
