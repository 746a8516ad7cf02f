package io.dueline.bot.conversation;

import io.dueline.bot.conversation.ConversationState.Asked;
import io.dueline.bot.conversation.ConversationState.TakenByStaff;
import io.dueline.bot.understanding.Question;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// What the owner was asked last, so that "1" can be read as its answer.
final class OpenQuestion {

    private OpenQuestion() {}

    /// @param awaiting the case about which the owner was asked whether it is fixed
    static @Nullable Question in(ConversationState state, @Nullable Long awaiting) {
        if (awaiting != null && !askedAfter(state, awaiting)) {
            return state instanceof TakenByStaff
                    ? new Question.WasItFixed()
                    : new Question.IsItFixed();
        }
        return state instanceof Asked(var expected, _) ? question(expected) : null;
    }

    private static boolean askedAfter(ConversationState state, long awaiting) {
        return state instanceof Asked(_, var besideCase) && Objects.equals(besideCase, awaiting);
    }

    private static @Nullable Question question(Expected expected) {
        return switch (expected) {
            case Expected.Day(var offered) -> new Question.WhichDay(offered);
            case Expected.OneOfFour _, Expected.Why _ -> new Question.FourChoices();
            case Expected.Fault _ -> null;
        };
    }
}
