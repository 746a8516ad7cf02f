package io.dueline.bot.conversation;

import io.dueline.notifier.outbox.Purpose;

import java.util.List;
import java.util.stream.Stream;

/// All that follows from one message.
///
/// @param voice how much of it the owner is told
record Steps(List<Step> list, Voice voice) {

    Steps {
        list = List.copyOf(list);
    }

    static Steps none() {
        return new Steps(List.of(), Voice.SILENT);
    }

    /// Why staff are needed after this, in the order in which it was said.
    List<HandoffReason> needs() {
        return list.stream().flatMap(Steps::need).toList();
    }

    private static Stream<HandoffReason> need(Step step) {
        return switch (step) {
            case Step.HandOff(var reason) -> Stream.of(reason);
            case Step.Flag(var reason) -> Stream.of(reason);
            default -> Stream.of();
        };
    }

    /// How the bot may answer.
    enum Voice {
        /// At most two sentences, the second of which may be a question.
        ALOUD(Purpose.ANSWER, 2),
        /// One sentence to somebody who wants no messages.
        LAST_WORD(Purpose.LAST_WORD, 1),
        SILENT(Purpose.ANSWER, 0);

        private final Purpose purpose;
        private final int sentences;

        Voice(Purpose purpose, int sentences) {
            this.purpose = purpose;
            this.sentences = sentences;
        }

        Purpose purpose() {
            return purpose;
        }

        int sentences() {
            return sentences;
        }
    }
}
