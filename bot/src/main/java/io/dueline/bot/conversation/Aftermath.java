package io.dueline.bot.conversation;

import io.dueline.bot.conversation.ConversationState.Asked;
import io.dueline.bot.conversation.ConversationState.Idle;
import io.dueline.bot.conversation.ConversationState.TakenByStaff;
import io.dueline.bot.conversation.ConversationState.WaitingForPerson;

import org.jspecify.annotations.Nullable;

/// Where the talk stands once all has been done and said.
final class Aftermath {

    private Aftermath() {}

    /// @param awaiting the case that waits for the owner's word now
    static ConversationState of(
            ConversationState before, Steps steps, Answer answer, @Nullable Long awaiting) {
        return switch (before) {
            case TakenByStaff taken -> taken;
            case WaitingForPerson waiting -> waits(steps, waiting);
            case Idle _, Asked _ -> waits(steps, talking(before, steps, answer, awaiting));
        };
    }

    private static ConversationState waits(Steps steps, ConversationState otherwise) {
        return steps.list().stream()
                .filter(Step.HandOff.class::isInstance)
                .map(Step.HandOff.class::cast)
                .reduce((_, last) -> last)
                .<ConversationState>map(handOff -> new WaitingForPerson(handOff.reason()))
                .orElse(otherwise);
    }

    /// A message from which nothing followed, as "ok", leaves the question open.
    private static ConversationState talking(
            ConversationState before, Steps steps, Answer answer, @Nullable Long awaiting) {
        var asks = answer.asks();
        if (asks != null) {
            return new Asked(asks, awaiting);
        }
        return steps.list().isEmpty() ? before : new Idle();
    }
}
