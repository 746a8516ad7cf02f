package io.dueline.wrong.notifier.consent;

/// No package-info says that nothing here is null.
final class Unmarked {}
