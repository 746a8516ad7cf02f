package io.dueline.bot.selfservice;

import io.dueline.bot.understanding.Topic;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;

/// Something an owner reports, as it was typed.
///
/// @param topic the code of a topic
/// @param condition anything at all if the owner pays when it is put right
record Fault(@Nullable String topic, @Nullable String words, @Nullable String condition) {

    static final Fault EMPTY = new Fault(null, null, null);

    /// The most that is kept; the page lets nobody type more.
    static final int LONGEST = 1000;

    boolean isWhole() {
        return named().isPresent() && !said().isEmpty();
    }

    Optional<Topic> named() {
        return Arrays.stream(Topic.values()).filter(t -> t.code().equals(topic)).findFirst();
    }

    String said() {
        var said = words == null ? "" : words.strip();
        return said.substring(0, Math.min(said.length(), LONGEST));
    }

    boolean standsBeforePaying() {
        return condition != null && !condition.isBlank();
    }

    /// The same, only reported.
    Fault unconditional() {
        return new Fault(topic, words, null);
    }

    @Override
    public String toString() {
        return "Fault[" + named().map(Topic::code).orElse("") + "]";
    }
}
