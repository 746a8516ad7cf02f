package io.dueline.bot.conversation;

import io.dueline.bot.conversation.ConversationViews.ConversationView;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerQuery;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;

/// Reading only; what staff do in a talk is done by `admin.conversations`, which knows them.
@RestController
@RequestMapping("/api/conversations")
class ConversationsApi {

    private static final int MOST = 200;

    private final ConversationViews views;
    private final OwnerDirectory owners;

    ConversationsApi(ConversationViews views, OwnerDirectory owners) {
        this.views = views;
        this.owners = owners;
    }

    /// The conversations of the owners meant, latest first.
    @GetMapping
    Flux<ConversationView> list(OwnerQuery query) {
        return owners.matching(query.naming(), MOST)
                .map(Owner::id)
                .collectList()
                .flatMapMany(views::of);
    }
}
