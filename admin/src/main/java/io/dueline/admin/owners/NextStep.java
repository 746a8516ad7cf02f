package io.dueline.admin.owners;

import io.dueline.notifier.cadence.CadencePolicy.Decision;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What is due next to an owner, as a code the words explain, and on which day.
record NextStep(String code, @Nullable LocalDate day) {

    static NextStep of(Decision decision) {
        return switch (decision) {
            case Decision.Due(var message, _) -> new NextStep("due_" + message, null);
            case Decision.Ask(var errand, _) -> new NextStep("ask_" + errand, null);
            case Decision.Wait(var until, var reason) ->
                    new NextStep(until == null ? reason + "_open" : reason, until);
            case Decision.Stop(var reason) -> new NextStep(reason, null);
        };
    }
}
