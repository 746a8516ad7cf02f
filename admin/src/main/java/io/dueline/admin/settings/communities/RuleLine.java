package io.dueline.admin.settings.communities;

import io.dueline.notifier.community.Rule;

import org.jspecify.annotations.Nullable;

/// A rule as the page shows it.
///
/// @param company what the company says, in words
/// @param own what this community says instead, in words; nothing while it inherits
/// @param typed what stands in the field
/// @param wrong why it cannot stay, as a word of `setup.wrong`
record RuleLine(
        Rule rule, String company, @Nullable String own, String typed, @Nullable String wrong) {

    public String code() {
        return rule.code();
    }

    public String now() {
        return own == null ? company : own;
    }
}
