package io.dueline.admin.settings.communities;

import io.dueline.notifier.community.Rule;

import org.springframework.util.MultiValueMap;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is typed for each rule; nothing means that the company's holds.
record RulesForm(Map<Rule, String> typed) {

    RulesForm {
        typed = Map.copyOf(typed);
    }

    static RulesForm of(MultiValueMap<String, String> form) {
        var typed = new EnumMap<Rule, String>(Rule.class);
        for (var rule : Rule.values()) {
            Optional.ofNullable(form.getFirst(rule.code()))
                    .ifPresent(value -> typed.put(rule, value.strip()));
        }
        return new RulesForm(typed);
    }

    /// The rules whose value cannot be read.
    Set<Rule> wrongs() {
        return typed.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .filter(entry -> RuleWords.read(entry.getKey(), entry.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What becomes of each rule that was on the form; nothing is the company's. Only to be asked
    /// for when nothing is wrong.
    Map<Rule, Optional<String>> wishes() {
        var wishes = new EnumMap<Rule, Optional<String>>(Rule.class);
        typed.forEach((rule, value) -> wishes.put(rule, RuleWords.read(rule, value)));
        return wishes;
    }
}
