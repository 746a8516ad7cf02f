package io.dueline.bot.conversation;

import io.dueline.bot.conversation.Steps.Voice;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// The one answer to a message: statements first, then at most one question.
record Answer(List<Sentence> sentences) {

    static Answer of(List<Sentence> wanted, Voice voice) {
        var room = voice.sentences();
        var question = wanted.stream().filter(Sentence::isQuestion).limit(1).toList();
        var statements =
                wanted.stream()
                        .filter(sentence -> !sentence.isQuestion())
                        .distinct()
                        .limit(question.isEmpty() ? room : Math.max(1, room - 1));
        return new Answer(Stream.concat(statements, question.stream()).limit(room).toList());
    }

    boolean isSilence() {
        return sentences.isEmpty();
    }

    /// What it asks, if anything; a question is always its last sentence.
    @Nullable Expected asks() {
        return isSilence() ? null : sentences.getLast().asks();
    }
}
