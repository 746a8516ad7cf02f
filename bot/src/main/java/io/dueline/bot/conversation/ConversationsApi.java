package io.dueline.bot.conversation;

import io.dueline.bot.conversation.ConversationViews.ConversationView;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.OwnerQuery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;

@RestController
@RequestMapping("/api/conversations")
class ConversationsApi {

    private static final int MOST = 200;

    /// Who acts where a program does so without naming a member of staff.
    private static final long PROGRAM = 0;

    private final Conversations conversations;
    private final ConversationViews views;
    private final OwnerDirectory owners;

    ConversationsApi(Conversations conversations, ConversationViews views, OwnerDirectory owners) {
        this.conversations = conversations;
        this.views = views;
        this.owners = owners;
    }

    /// @param staff the number of the member of staff who writes, if it is one
    record NewReply(@NotBlank @Size(max = 1600) String text, @Nullable Long staff) {}

    /// @param staff the number of the member of staff who acts, if it is one
    record Actor(@Nullable Long staff) {}

    record SentView(long message, String channel, String address) {}

    record TakenView(long staff, Instant until) {}

    /// The conversations of the owners meant, latest first.
    @GetMapping
    Flux<ConversationView> list(OwnerQuery query) {
        return owners.matching(query.naming(), MOST)
                .map(Owner::id)
                .collectList()
                .flatMapMany(views::of);
    }

    @PostMapping("/{owner}/reply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<SentView> reply(@PathVariable long owner, @Valid @RequestBody NewReply reply) {
        return known(owner)
                .flatMap(id -> conversations.reply(id, by(reply.staff()), reply.text()))
                .map(ConversationsApi::sent);
    }

    @PostMapping("/{owner}/take")
    Mono<TakenView> take(
            @PathVariable long owner, @RequestBody(required = false) @Nullable Actor actor) {
        var staff = by(actor == null ? null : actor.staff());
        return known(owner)
                .flatMap(id -> conversations.take(id, staff))
                .map(taken -> taken(taken, staff));
    }

    @PostMapping("/{owner}/hand-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> handBack(
            @PathVariable long owner, @RequestBody(required = false) @Nullable Actor actor) {
        var staff = by(actor == null ? null : actor.staff());
        return known(owner).flatMap(id -> conversations.handBack(id, staff));
    }

    private Mono<OwnerId> known(long owner) {
        return owners.find(new OwnerId(owner))
                .map(Owner::id)
                .switchIfEmpty(Mono.error(() -> new UnknownOwner(owner)));
    }

    private static long by(@Nullable Long staff) {
        return staff == null ? PROGRAM : staff;
    }

    private static SentView sent(Replied replied) {
        return switch (replied) {
            case Replied.Sent(var message, var to) ->
                    new SentView(message, to.kind().code(), to.value());
            case Replied.OptedOut _ -> throw CannotBeWrittenTo.optedOut();
            case Replied.NoAddress _ -> throw CannotBeWrittenTo.noAddress();
        };
    }

    /// Who has it now, which may be a colleague.
    private static TakenView taken(Taken taken, long staff) {
        return switch (taken) {
            case Taken.Yours(var until) -> new TakenView(staff, until);
            case Taken.ByAnother(var holder, var until) -> new TakenView(holder, until);
        };
    }
}
