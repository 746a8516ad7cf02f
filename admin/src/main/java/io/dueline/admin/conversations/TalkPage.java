package io.dueline.admin.conversations;

import io.dueline.admin.staff.Actor.Person;
import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.bot.conversation.Replied;
import io.dueline.bot.conversation.Taken;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

/// The inbox, to act in.
@Controller
@RequestMapping("/conversations")
class TalkPage {

    private static final int MOST = 100;

    private final Desk desk;
    private final TalkDeeds deeds;

    TalkPage(Desk desk, TalkDeeds deeds) {
        this.desk = desk;
        this.deeds = deeds;
    }

    @PostMapping("/{owner:\\d+}/reply")
    Mono<Rendering> reply(
            @PathVariable long owner,
            @ModelAttribute("form") TalkForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        var member = Duty.carer(me);
        return form.said().isEmpty()
                ? Mono.just(back(owner, form))
                : deeds.reply(new OwnerId(owner), new Person(member), form.said())
                        .flatMap(replied -> replied(replied, owner, form, member));
    }

    @PostMapping("/{owner:\\d+}/take")
    Mono<Rendering> take(
            @PathVariable long owner,
            @ModelAttribute("form") TalkForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        var member = Duty.carer(me);
        return deeds.take(new OwnerId(owner), new Person(member))
                .flatMap(taken -> taken(taken, owner, form, member));
    }

    @PostMapping("/{owner:\\d+}/hand-back")
    Mono<Rendering> handBack(
            @PathVariable long owner,
            @ModelAttribute("form") TalkForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        return deeds.handBack(new OwnerId(owner), new Person(Duty.carer(me)))
                .then(Mono.fromSupplier(() -> back(owner, form)));
    }

    @PostMapping("/{owner:\\d+}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> seen(@PathVariable long owner, @AuthenticationPrincipal @Nullable StaffMember me) {
        return deeds.seen(new OwnerId(owner), Duty.carer(me));
    }

    @PostMapping("/{owner:\\d+}/phone")
    Mono<Rendering> phone(
            @PathVariable long owner,
            @ModelAttribute("form") TalkForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        var member = Duty.reader(me);
        return deeds.phoneShown(new OwnerId(owner), new Person(member))
                .then(Mono.defer(() -> page(owner, form, member)))
                .map(page -> page.modelAttribute("revealed", true).build());
    }

    /// How long what is being typed is on the wire.
    @PostMapping("/segments")
    Rendering segments(
            @ModelAttribute("form") TalkForm form,
            @AuthenticationPrincipal @Nullable StaffMember me) {
        Duty.carer(me);
        return Rendering.view("conversations/parts :: segments")
                .modelAttribute("segments", form.parts())
                .build();
    }

    private Mono<Rendering> replied(Replied replied, long owner, TalkForm form, StaffMember me) {
        return switch (replied) {
            case Replied.Sent _ -> Mono.just(back(owner, form));
            case Replied.OptedOut _ -> refused(owner, form, me, "opted_out");
            case Replied.NoAddress _ -> refused(owner, form, me, "no_address");
        };
    }

    private Mono<Rendering> taken(Taken taken, long owner, TalkForm form, StaffMember me) {
        return switch (taken) {
            case Taken.Yours _ -> Mono.just(back(owner, form));
            case Taken.ByAnother _ -> refused(owner, form, me, "taken");
        };
    }

    private Mono<Rendering> refused(long owner, TalkForm form, StaffMember me, String why) {
        return page(owner, form, me)
                .map(
                        page ->
                                page.status(HttpStatus.CONFLICT)
                                        .modelAttribute("refusal", why)
                                        .build());
    }

    private Mono<Rendering.Builder<?>> page(long owner, TalkForm form, StaffMember me) {
        return desk.talk(form.wanted(), new OwnerId(owner), MOST, me);
    }

    private static Rendering back(long owner, TalkForm form) {
        return Rendering.redirectTo(form.wanted().talk(owner)).status(HttpStatus.SEE_OTHER).build();
    }
}
