package io.dueline.bot.cases;

import io.dueline.bot.cases.CaseEvent.Kind;
import io.dueline.bot.cases.LinkRows.Opens;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.reactive.result.view.View;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The team's page in the language its reader chose, or else in the team's own.
@Component
class TeamViews {

    private static final Map<String, String> HUES =
            Map.of(
                    Kind.DONE.code(), "green",
                    Kind.REOPENED.code(), "red",
                    Kind.ACCEPTED.code(), "action");

    private final CaseRows cases;
    private final HistoryRows history;
    private final Teams teams;
    private final OwnerDirectory owners;
    private final Communities communities;
    private final TopicWords topics;
    private final ThymeleafReactiveViewResolver templates;

    TeamViews(
            CaseRows cases,
            HistoryRows history,
            Teams teams,
            OwnerDirectory owners,
            Communities communities,
            TopicWords topics,
            ThymeleafReactiveViewResolver templates) {
        this.cases = cases;
        this.history = history;
        this.teams = teams;
        this.owners = owners;
        this.communities = communities;
        this.topics = topics;
        this.templates = templates;
    }

    private record Content(
            Case found, Owner owner, Community community, Team team, List<CaseEvent> history) {}

    /// @param chosen the code of a language the reader chose before
    Mono<View> sheet(Opens opens, @Nullable String chosen, Model model) {
        return cases.find(opens.caseId())
                .flatMap(found -> content(found, opens))
                .flatMap(content -> sheet(content, chosen, model));
    }

    /// @param asked the language the reader's browser asks for; nothing else is known of them
    Mono<View> gone(@Nullable Locale asked) {
        var language = asked == null ? Language.ZH : Language.of(asked);
        return templates.resolveViewName("team/gone", language.locale());
    }

    private Mono<Content> content(Case found, Opens opens) {
        return Mono.zip(
                        owners.find(found.owner()),
                        communities.find(found.community()),
                        teams.find(opens.team()),
                        history.of(found.id()).collectList())
                .map(a -> new Content(found, a.getT1(), a.getT2(), a.getT3(), a.getT4()));
    }

    private Mono<View> sheet(Content content, @Nullable String chosen, Model model) {
        var language = chosen == null ? content.team().language() : spoken(chosen);
        model.addAttribute("language", language);
        model.addAttribute("company", company(content.community(), language));
        model.addAttribute("longest", Said.LONGEST);
        model.addAttribute("hues", HUES);
        model.addAttribute("sheet", sheet(content, language));
        return templates.resolveViewName("team/sheet", language.locale());
    }

    private TeamSheet sheet(Content content, Language language) {
        return TeamSheet.of(
                content.found(),
                Place.units(content.found(), content.owner(), language),
                content.community().zone(),
                topics.say(content.found().topic(), language),
                content.history());
    }

    private static Language spoken(String code) {
        return Language.of(Locale.of(code));
    }

    private static String company(Community community, Language language) {
        return switch (language) {
            case ZH -> community.senderZh();
            case EN -> community.senderEn();
        };
    }
}
