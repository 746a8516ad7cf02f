package io.dueline.admin.today;

/// The owner a card is about.
///
/// @param units the labels of what they own
record Whom(long id, String name, String units) {}
