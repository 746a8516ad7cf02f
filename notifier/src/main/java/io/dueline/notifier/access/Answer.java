package io.dueline.notifier.access;

import org.jspecify.annotations.Nullable;

/// What a program was answered.
///
/// @param contentType nothing where there is no body
public record Answer(int status, @Nullable String contentType, byte[] body) {

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
