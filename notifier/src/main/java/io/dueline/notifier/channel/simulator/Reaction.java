package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.channel.SendOutcome;

import java.util.List;

/// What the carrier does with a text.
sealed interface Reaction {

    SendOutcome SILENCE = new SendOutcome.InDoubt("no-answer");

    /// Takes it, and hands in these receipts.
    record Taken(List<Planned> receipts) implements Reaction {}

    /// Takes it without saying so.
    record Silent(Planned receipt) implements Reaction {}

    /// Does not take it.
    record Refused(SendOutcome outcome) implements Reaction {}

    static Reaction taken(Planned... receipts) {
        return new Taken(List.of(receipts));
    }
}
