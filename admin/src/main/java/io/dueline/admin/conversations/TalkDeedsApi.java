package io.dueline.admin.conversations;

import io.dueline.admin.staff.Actor;
import io.dueline.admin.staff.Actors;
import io.dueline.bot.conversation.Replied;
import io.dueline.bot.conversation.Taken;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.UnknownOwner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.time.Instant;

/// What staff do in a talk, for programs.
@RestController
@RequestMapping("/api/conversations/{owner}")
class TalkDeedsApi {

    private final TalkDeeds deeds;
    private final Actors actors;
    private final OwnerDirectory owners;

    TalkDeedsApi(TalkDeeds deeds, Actors actors, OwnerDirectory owners) {
        this.deeds = deeds;
        this.actors = actors;
        this.owners = owners;
    }

    /// @param staff the number of the member of staff who writes, if it is one
    record NewReply(@NotBlank @Size(max = 1600) String text, @Nullable Long staff) {}

    /// @param staff the number of the member of staff who acts, if it is one
    record By(@Nullable Long staff) {}

    record SentView(long message, String channel, String address) {}

    record TakenView(long staff, Instant until) {}

    /// An owner, and whoever does something about them.
    private record Call(OwnerId owner, Actor who) {}

    @PostMapping("/reply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<SentView> reply(@PathVariable long owner, @Valid @RequestBody NewReply reply) {
        return call(owner, reply.staff())
                .flatMap(call -> deeds.reply(call.owner(), call.who(), reply.text()))
                .map(TalkDeedsApi::sent);
    }

    @PostMapping("/take")
    Mono<TakenView> take(@PathVariable long owner, @RequestBody(required = false) @Nullable By by) {
        return call(owner, staff(by)).flatMap(this::take);
    }

    @PostMapping("/hand-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> handBack(@PathVariable long owner, @RequestBody(required = false) @Nullable By by) {
        return call(owner, staff(by)).flatMap(call -> deeds.handBack(call.owner(), call.who()));
    }

    private Mono<TakenView> take(Call call) {
        return deeds.take(call.owner(), call.who())
                .map(taken -> taken(taken, TalkDeeds.number(call.who())));
    }

    private Mono<Call> call(long owner, @Nullable Long staff) {
        return owners.find(new OwnerId(owner))
                .map(Owner::id)
                .switchIfEmpty(Mono.error(() -> new UnknownOwner(owner)))
                .zipWhen(_ -> actors.program(staff), Call::new);
    }

    private static @Nullable Long staff(@Nullable By by) {
        return by == null ? null : by.staff();
    }

    private static SentView sent(Replied replied) {
        return switch (replied) {
            case Replied.Sent(var message, var to) ->
                    new SentView(message, to.kind().code(), to.value());
            case Replied.OptedOut _ -> throw CannotBeWrittenTo.optedOut();
            case Replied.NoAddress _ -> throw CannotBeWrittenTo.noAddress();
        };
    }

    private static TakenView taken(Taken taken, long staff) {
        return switch (taken) {
            case Taken.Yours(var until) -> new TakenView(staff, until);
            case Taken.ByAnother(var holder, var until) ->
                    throw new TakenByColleague(holder, until);
        };
    }
}
