package io.dueline.admin.staff;

import io.dueline.notifier.owner.Language;

/// What somebody is here: their name, what they are there for, the language they are written to in.
public record Post(String name, Role role, Language language) {

    public Post {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a member of staff has a name");
        }
    }

    /// Prints no name.
    @Override
    public String toString() {
        return "Post[" + role + "]";
    }
}
