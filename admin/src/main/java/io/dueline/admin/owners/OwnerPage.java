package io.dueline.admin.owners;

import io.dueline.admin.staff.Actor;
import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

/// One owner: what is due next and why, and below everything that happened.
@Controller
@RequestMapping("/owners/{id:\\d+}")
class OwnerPage {

    private final OwnerScreen screen;
    private final OwnerDeeds deeds;
    private final MessageSource words;

    OwnerPage(OwnerScreen screen, OwnerDeeds deeds, MessageSource words) {
        this.screen = screen;
        this.deeds = deeds;
        this.words = words;
    }

    @GetMapping
    Mono<Rendering> show(
            @PathVariable long id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam @Nullable Done done,
            @ModelAttribute("language") Language language,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return screen.of(id, show, me).map(page -> told(page, id, done, language).build());
    }

    /// The page once more, with the numbers in full; that it was asked for is noted.
    @PostMapping("/reveal")
    Mono<Rendering> reveal(
            @PathVariable long id, @AuthenticationPrincipal @Nullable StaffMember me) {
        var reader = new Actor.Person(Duty.reader(me));
        return screen.of(id, "all", me)
                .delayUntil(_ -> deeds.reveal(new OwnerId(id), reader))
                .map(page -> page.modelAttribute("revealed", true).build());
    }

    private Rendering.Builder<?> told(
            Rendering.Builder<?> page, long id, @Nullable Done done, Language language) {
        if (done == null) {
            return page;
        }
        var toast = words.getMessage(done.word(), null, language.locale());
        var undo = done.undo(id);
        var told = page.modelAttribute("toast", toast);
        return undo == null ? told : told.modelAttribute("undo", undo);
    }
}
