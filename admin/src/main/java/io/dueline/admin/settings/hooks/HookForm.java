package io.dueline.admin.settings.hooks;

import io.dueline.notifier.hooks.EventKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// An endpoint as an operator describes it on the page. What is missing is said beside its field.
///
/// @param community its number; nothing for all
record HookForm(@Nullable String url, @Nullable List<EventKind> kinds, @Nullable Long community) {

    /// What is wrong in it.
    enum Wrong {
        URL,
        KINDS
    }

    static HookForm usual() {
        return new HookForm("", EventKindsOnOffer.ALL, null);
    }

    public List<EventKind> chosen() {
        return kinds == null ? List.of() : kinds.stream().filter(EventKind::isChosen).toList();
    }

    public String address() {
        return Objects.requireNonNullElse(url, "").strip();
    }
}
