package io.dueline.notifier.arrears;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.OwnerQuery;
import io.dueline.notifier.paging.Cursor;
import io.dueline.notifier.paging.Page;
import io.dueline.notifier.paging.PageQuery;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Objects;

@RestController
@RequestMapping("/api/positions")
class PositionsApi {

    private static final int MOST_OWNERS = 200;

    private final ArrearsBook book;
    private final OwnerDirectory owners;
    private final Communities communities;

    PositionsApi(ArrearsBook book, OwnerDirectory owners, Communities communities) {
        this.book = book;
        this.owners = owners;
        this.communities = communities;
    }

    /// The positions of the owners meant, in the order of their numbers.
    @GetMapping
    Flux<PositionView> list(OwnerQuery query) {
        return owners.matching(query.naming(), MOST_OWNERS)
                .collectMap(Owner::id)
                .flatMapMany(this::views);
    }

    /// Everybody of a community with something overdue, in the order of their numbers.
    @GetMapping(params = "community")
    Mono<ResponseEntity<Page<PositionView>>> inCommunity(
            @RequestParam String community, PageQuery page, ServerHttpRequest request) {
        return communities
                .byCode(community)
                .flatMap(known -> overdue(known, page))
                .flatMap(this::withOwners)
                .map(list -> list.answerTo(request.getURI()));
    }

    private Mono<Page<ArrearsPosition>> overdue(Community community, PageQuery page) {
        return book.overdueIn(community.id(), new OwnerId(page.afterNumber()), page.sizeAndOne())
                .collectList()
                .map(found -> Page.of(found, page, last -> Cursor.at(last.owner().value())));
    }

    private Mono<Page<PositionView>> withOwners(Page<ArrearsPosition> page) {
        return owners.findAll(page.items().stream().map(ArrearsPosition::owner).toList())
                .collectMap(Owner::id)
                .map(known -> page.map(position -> view(known, position)));
    }

    private Flux<PositionView> views(Map<OwnerId, Owner> meant) {
        return book.positions(List.copyOf(meant.keySet())).map(position -> view(meant, position));
    }

    private static PositionView view(Map<OwnerId, Owner> known, ArrearsPosition position) {
        return PositionView.of(position, Objects.requireNonNull(known.get(position.owner())));
    }
}
