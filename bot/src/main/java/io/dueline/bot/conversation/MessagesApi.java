package io.dueline.bot.conversation;

import io.dueline.bot.conversation.MessageViews.MessageView;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerQuery;
import io.dueline.notifier.owner.PhoneNumber;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;

@RestController
@RequestMapping("/api/messages")
class MessagesApi {

    private static final int MOST_OWNERS = 1000;
    private static final int LONGEST_PAGE = 500;

    private final MessageViews views;
    private final OwnerDirectory owners;

    MessagesApi(MessageViews views, OwnerDirectory owners) {
        this.views = views;
        this.owners = owners;
    }

    /// @param next the value of `after` for the next page, if there may be one
    record Page(List<MessageView> messages, @Nullable String next) {
        static Page of(List<MessageView> messages, int limit) {
            return new Page(
                    messages,
                    messages.size() < limit ? null : messages.getLast().cursor().written());
        }
    }

    /// Messages with the owners meant, both directions, newest first. By telephone also those with
    /// somebody who is no owner. Where the page before ended is said by `after`, as everywhere;
    /// `before` is what it was called first.
    @GetMapping
    Mono<Page> list(
            OwnerQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "100") int limit) {
        var end = after == null ? before : after;
        var cursor = end == null ? Cursor.LATEST : Cursor.read(end);
        var most = Math.clamp(limit, 1, LONGEST_PAGE);
        return (isForAll(query) ? views.ofAll(cursor, most) : of(query, cursor, most))
                .collectList()
                .map(messages -> Page.of(messages, most));
    }

    private Flux<MessageView> of(OwnerQuery query, Cursor before, int most) {
        return owners.matching(query, MOST_OWNERS)
                .map(Owner::id)
                .collectList()
                .flatMapMany(ids -> views.with(ids, address(query.phone()), before, most));
    }

    private static boolean isForAll(OwnerQuery query) {
        return query.owner() == null && query.unit() == null && query.phone() == null;
    }

    private static @Nullable String address(@Nullable String phone) {
        return phone == null
                ? null
                : PhoneNumber.parse(phone, "CN").map(PhoneNumber::e164).orElse(phone);
    }
}
