package io.dueline.admin.conversations;

import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.bot.conversation.Replied;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

/// Somebody unknown: what they wrote, an answer, and whose number it is.
@Controller
@RequestMapping("/conversations/unknown/{stranger:\\d+}")
class StrangerPage {

    private final Desk desk;
    private final StrangerDeeds deeds;

    StrangerPage(Desk desk, StrangerDeeds deeds) {
        this.desk = desk;
        this.deeds = deeds;
    }

    /// Whose number it is.
    record Binding(long owner) {}

    @GetMapping
    Mono<Rendering> show(
            @PathVariable long stranger,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "unknown") String folder,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return desk.stranger(Wanted.of(folder, q, page), stranger, who, Duty.reader(me))
                .map(Rendering.Builder::build);
    }

    @PostMapping("/reply")
    Mono<Rendering> reply(
            @PathVariable long stranger,
            @ModelAttribute("form") TalkForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        var member = Duty.carer(me);
        return form.said().isEmpty()
                ? Mono.just(back(stranger, form))
                : deeds.reply(stranger, member, form.said())
                        .flatMap(replied -> replied(replied, stranger, form, member))
                        .switchIfEmpty(notThere());
    }

    @PostMapping("/bind")
    Mono<Rendering> bind(
            @PathVariable long stranger,
            @ModelAttribute Binding binding,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return deeds.bind(stranger, new OwnerId(binding.owner()), Duty.carer(me))
                .map(bound -> seeOther("/conversations/" + bound.id().value()))
                .switchIfEmpty(notThere());
    }

    @PostMapping("/aside")
    Mono<Rendering> setAside(
            @PathVariable long stranger,
            @ModelAttribute("form") TalkForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return deeds.setAside(stranger, Duty.carer(me))
                .map(_ -> back(stranger, form))
                .switchIfEmpty(notThere());
    }

    @PostMapping("/take-back")
    Mono<Rendering> takeBack(
            @PathVariable long stranger,
            @ModelAttribute("form") TalkForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return deeds.takeBack(stranger, Duty.carer(me))
                .map(_ -> back(stranger, form))
                .switchIfEmpty(notThere());
    }

    @PostMapping("/phone")
    Mono<Rendering> phone(
            @PathVariable long stranger,
            @ModelAttribute("form") TalkForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        var member = Duty.reader(me);
        return page(stranger, form, member)
                .delayUntil(_ -> deeds.phoneShown(stranger, member))
                .map(page -> page.modelAttribute("revealed", true).build());
    }

    private Mono<Rendering> replied(
            Replied replied, long stranger, TalkForm form, StaffMember member) {
        return switch (replied) {
            case Replied.Sent _ -> Mono.just(back(stranger, form));
            case Replied.OptedOut _, Replied.NoAddress _ ->
                    page(stranger, form, member)
                            .map(
                                    page ->
                                            page.status(HttpStatus.CONFLICT)
                                                    .modelAttribute("refusal", "opted_out")
                                                    .build());
        };
    }

    private Mono<Rendering.Builder<?>> page(long stranger, TalkForm form, StaffMember me) {
        return desk.stranger(form.wanted(), stranger, "", me);
    }

    private static Rendering back(long stranger, TalkForm form) {
        return seeOther(form.wanted().stranger(stranger));
    }

    private static Rendering seeOther(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }

    private static <T> Mono<T> notThere() {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
