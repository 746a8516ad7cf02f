package io.dueline.admin.today;

/// How far the round under way is.
///
/// @param day the first is 1
record Progress(int number, int day, int days, int notices, int delivered, int underWay) {}
