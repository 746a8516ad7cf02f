package io.dueline.admin.layout;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

/// The community a member of staff has before them: the one they chose last, which a cookie keeps,
/// else the first. A page that is about one community takes a parameter of type `Community`.
@Component
class Here {

    static final String COOKIE = "here";

    private final Communities communities;

    Here(Communities communities) {
        this.communities = communities;
    }

    /// Empty as long as no community is founded.
    Mono<Community> community(ServerWebExchange exchange) {
        var code = chosen(exchange);
        return communities
                .all()
                .filter(community -> community.code().equals(code))
                .next()
                .switchIfEmpty(Mono.defer(() -> communities.all().next()));
    }

    private static @Nullable String chosen(ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
        return cookie == null ? null : cookie.getValue();
    }
}
