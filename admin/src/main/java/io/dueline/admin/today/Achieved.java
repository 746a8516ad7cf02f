package io.dueline.admin.today;

/// What the day has brought so far.
record Achieved(long paidMinor, int promises, int cases) {}
