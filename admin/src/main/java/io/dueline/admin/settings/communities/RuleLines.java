package io.dueline.admin.settings.communities;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityRules;
import io.dueline.notifier.community.Rule;
import io.dueline.notifier.owner.Language;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Lays a community's rules beside the company's.
@Component
class RuleLines {

    private final Communities communities;
    private final CommunityRules company;
    private final RuleWords words;

    RuleLines(Communities communities, CommunityRules company, RuleWords words) {
        this.communities = communities;
        this.company = company;
        this.words = words;
    }

    Mono<List<RuleLine>> of(Community community, Language reader) {
        return communities
                .ownRules(community.id())
                .map(own -> Stream.of(Rule.values()).map(rule -> line(rule, own, reader)).toList());
    }

    /// With what was typed, and what cannot stay.
    Mono<List<RuleLine>> of(Community community, RulesForm form, Language reader) {
        var wrongs = form.wrongs();
        return of(community, reader)
                .map(lines -> lines.stream().map(line -> retyped(line, form, wrongs)).toList());
    }

    private RuleLine line(Rule rule, Map<Rule, String> own, Language reader) {
        var said = Optional.ofNullable(own.get(rule)).map(value -> words.say(rule, value, reader));
        return new RuleLine(
                rule,
                words.say(rule, rule.in(company), reader),
                said.orElse(null),
                said.orElse(""),
                null);
    }

    private static RuleLine retyped(RuleLine line, RulesForm form, java.util.Set<Rule> wrongs) {
        var rule = line.rule();
        return new RuleLine(
                rule,
                line.company(),
                line.own(),
                form.typed().getOrDefault(rule, ""),
                wrongs.contains(rule)
                        ? "rule-" + rule.kind().name().toLowerCase(Locale.ROOT)
                        : null);
    }
}
