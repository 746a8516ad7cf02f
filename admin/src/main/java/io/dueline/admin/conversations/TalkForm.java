package io.dueline.admin.conversations;

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

    String said() {
        return text == null ? "" : text.strip();
    }

    @Override
    public String toString() {
        return "TalkForm[]";
    }
}
