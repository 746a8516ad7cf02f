package io.dueline.admin.cases;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What was typed into the form of a case.
record Said(@Nullable String words) {

    static final int LONGEST = 1000;

    /// Without the space around it and cut where the form would have stopped; nothing if nothing
    /// was said.
    Optional<String> text() {
        return Optional.ofNullable(words)
                .map(String::strip)
                .filter(said -> !said.isEmpty())
                .map(said -> said.substring(0, Math.min(said.length(), LONGEST)));
    }

    @Override
    public String toString() {
        return "Said";
    }
}
