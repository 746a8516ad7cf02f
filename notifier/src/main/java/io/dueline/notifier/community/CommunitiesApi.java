package io.dueline.notifier.community;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;

@RestController
@RequestMapping("/api/communities")
class CommunitiesApi {

    private final Communities communities;

    CommunitiesApi(Communities communities) {
        this.communities = communities;
    }

    /// A community as billing systems see it.
    record CommunityView(
            long id, String code, String nameZh, String nameEn, String zone, String currency) {
        static CommunityView of(Community c) {
            return new CommunityView(
                    c.id().value(),
                    c.code(),
                    c.nameZh(),
                    c.nameEn(),
                    c.zone().getId(),
                    c.currency().getCurrencyCode());
        }
    }

    @GetMapping
    Flux<CommunityView> list() {
        return communities.all().map(CommunityView::of);
    }
}
