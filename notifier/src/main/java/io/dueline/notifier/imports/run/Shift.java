package io.dueline.notifier.imports.run;

/// How a run moves arrears.
///
/// @param newly how many owners will newly owe something overdue
/// @param noLonger how many no longer will
/// @param more what is overdue in sum then, beyond what is now; in minor units
public record Shift(int newly, int noLonger, long more) {}
