package io.dueline.admin.conversations;

import io.dueline.notifier.template.Segments;

import org.jspecify.annotations.Nullable;

/// What a form of the talk brings, with the list it was sent beside.
record TalkForm(
        @Nullable String text,
        @Nullable String folder,
        @Nullable String q,
        @Nullable Integer page) {

    Wanted wanted() {
        return Wanted.of(
                folder == null ? Folder.ALL.code() : folder,
                q == null ? "" : q,
                page == null ? 0 : page);
    }

    public String said() {
        return text == null ? "" : text.strip();
    }

    /// How many parts a carrier would bill; none while nothing is written.
    int parts() {
        return said().isEmpty() ? 0 : Segments.of(said()).count();
    }

    @Override
    public String toString() {
        return "TalkForm[]";
    }
}
