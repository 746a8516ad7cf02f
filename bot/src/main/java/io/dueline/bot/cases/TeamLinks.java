package io.dueline.bot.cases;

import io.dueline.notifier.outbox.DepartureLink;
import io.dueline.notifier.outbox.Link;
import io.dueline.notifier.paylink.CapabilityToken;
import io.dueline.notifier.site.PublicUrl;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.time.Clock;

/// The keys with which teams open a case without an account.
@Component
class TeamLinks implements DepartureLink {

    private final LinkRows rows;
    private final CaseRows cases;
    private final PublicUrl site;
    private final CaseSettings settings;
    private final Clock clock;

    TeamLinks(LinkRows rows, CaseRows cases, PublicUrl site, CaseSettings settings, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.site = site;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Link.Kind kind() {
        return Link.Kind.TEAM;
    }

    @Override
    public Mono<URI> mint(long caseId) {
        var token = CapabilityToken.random();
        var now = clock.instant();
        var expires = now.plus(settings.linkLife());
        return cases.find(caseId)
                .flatMap(found -> rows.insert(token.hash(), found, now, expires))
                .thenReturn(site.at("/t/" + token.text()));
    }

    /// Empty if the key opens nothing, for whatever reason.
    Mono<LinkRows.Opens> open(String token) {
        return Mono.justOrEmpty(CapabilityToken.parse(token))
                .flatMap(key -> rows.find(key.hash(), clock.instant()));
    }
}
