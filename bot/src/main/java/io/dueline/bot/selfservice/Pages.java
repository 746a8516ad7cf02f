package io.dueline.bot.selfservice;

import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Language;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.RedirectView;
import org.springframework.web.reactive.result.view.View;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;

import reactor.core.publisher.Mono;

/// The pages themselves, in the language of their owner rather than of the browser.
@Component
class Pages {

    private final ThymeleafReactiveViewResolver templates;

    Pages(ThymeleafReactiveViewResolver templates) {
        this.templates = templates;
    }

    /// A page of the company that runs the community.
    Mono<View> show(Visit visit, Community community, Language language, String name) {
        var filled =
                visit.with("company", company(community, language))
                        .with("estate", estate(community, language))
                        .with("servicePhone", community.servicePhone());
        return show(filled, language, name);
    }

    /// The one page for everything that is not there, whatever the reason.
    Mono<View> gone(Visit visit) {
        visit.exchange().getResponse().setStatusCode(HttpStatus.NOT_FOUND);
        return show(visit, visit.languageOfBrowser(), "gone");
    }

    Mono<View> backTo(Visit visit, String query) {
        return away(visit.home() + query);
    }

    /// Elsewhere, with a GET.
    Mono<View> away(String address) {
        return Mono.just(new RedirectView(address, HttpStatus.SEE_OTHER));
    }

    static String company(Community community, Language language) {
        return switch (language) {
            case ZH -> community.senderZh();
            case EN -> community.senderEn();
        };
    }

    private static String estate(Community community, Language language) {
        return switch (language) {
            case ZH -> community.nameZh();
            case EN -> community.nameEn();
        };
    }

    private Mono<View> show(Visit visit, Language language, String name) {
        visit.with("language", language).with("home", visit.home()).with("referrer", "no-referrer");
        return templates.resolveViewName("selfservice/" + name, language.locale());
    }
}
