package io.dueline.admin.settings;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// What is wrong in a form, by field. Each reason is a word of `setup.wrong`.
public record Wrongs(Map<String, String> reasons) {

    public static final Wrongs NONE = new Wrongs(Map.of());

    /// The longest name of anything here.
    public static final int LONGEST = 60;

    public Wrongs {
        reasons = Map.copyOf(reasons);
    }

    /// With a reason more, unless all is well; the first reason of a field stays.
    public Wrongs unless(boolean fine, String field, String reason) {
        if (fine) {
            return this;
        }
        var more = new HashMap<>(reasons);
        more.putIfAbsent(field, reason);
        return new Wrongs(more);
    }

    /// A name: filled in, not too long, on one line.
    public Wrongs unlessName(String name, String field) {
        return unless(!name.isEmpty(), field, "missing")
                .unless(name.length() <= LONGEST, field, "too-long")
                .unless(name.chars().noneMatch(Character::isISOControl), field, "odd");
    }

    public @Nullable String of(String field) {
        return reasons.get(field);
    }

    public boolean any() {
        return !reasons.isEmpty();
    }

    /// What a field holds without the blanks around it; nothing if it was not sent.
    public static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
