package io.dueline.notifier.campaign;

/// How far a round has come, counted in owners.
///
/// @param owners in arrears when it opened
/// @param notices posted to them
/// @param delivered notices known to have arrived
/// @param waiting notices still to leave
/// @param heldBack notices no longer wanted when they should have left
/// @param left alone for a promise, a hold or a refusal
/// @param errands for people, because no message reaches the owner
public record Progress(
        int owners, int notices, int delivered, int waiting, int heldBack, int left, int errands) {}
