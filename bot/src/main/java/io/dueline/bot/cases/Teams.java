package io.dueline.bot.cases;

import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Which team puts what right, by community and topic.
@Component
public class Teams {

    private final TeamRows rows;
    private final MessageSource words;

    Teams(TeamRows rows, MessageSource words) {
        this.rows = rows;
        this.words = words;
    }

    /// Empty if there is none of that number.
    public Mono<Team> find(long team) {
        return rows.find(team);
    }

    public Flux<Team> of(CommunityId community) {
        return rows.of(community);
    }

    /// Sets a team up, or brings a known one up to date.
    public Mono<Team> setUp(NewTeam team) {
        return rows.upsert(team);
    }

    /// Sets a team up. Empty: there is one of that Chinese name already.
    public Mono<Team> setUpNew(NewTeam team) {
        return rows.insert(team);
    }

    /// Brings a team up to date, its name too; it stays in its community. Empty: there is none of
    /// that number, or another one there bears the Chinese name.
    public Mono<Team> change(long id, NewTeam team) {
        return rows.update(id, team);
    }

    /// Where each topic goes that has a team of its own.
    public Flux<Route> routes(CommunityId community) {
        return rows.routes(community);
    }

    /// Lets a topic go where [Topic#OTHER] goes; and that one to the service desk.
    public Mono<Void> unroute(CommunityId community, Topic topic) {
        return rows.unroute(community, topic.code());
    }

    /// Sends a topic to a team from now on; what falls under no topic of its own goes where
    /// [Topic#OTHER] goes.
    public Mono<Void> route(CommunityId community, Topic topic, long team) {
        return rows.route(community, topic.code(), team);
    }

    /// Whose task a topic is. Where nobody was named it is the service desk's, which has no address
    /// and is told by staff.
    public Mono<Team> responsible(CommunityId community, Topic topic) {
        return rows.routed(community, topic.code(), Topic.OTHER.code())
                .switchIfEmpty(Mono.defer(() -> rows.upsert(desk(community))));
    }

    private NewTeam desk(CommunityId community) {
        return new NewTeam(
                community, desk(Language.ZH), desk(Language.EN), Language.ZH, null, null);
    }

    private String desk(Language language) {
        return words.getMessage("cases.desk", null, language.locale());
    }
}
