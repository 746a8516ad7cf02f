package io.dueline.bot.cases;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.channel.PhoneBook;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class TeamRows {

    private final DatabaseClient database;

    TeamRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Team> find(long team) {
        return database.sql(
                        """
                        select id, community_id, name_zh, name_en, language, channel, address,
                               supervisor_channel, supervisor_address
                        from team
                        where id = :id
                        """)
                .bind("id", team)
                .map(Columns.as(TeamRows::team))
                .one();
    }

    Flux<Team> of(CommunityId community) {
        return database.sql(
                        """
                        select id, community_id, name_zh, name_en, language, channel, address,
                               supervisor_channel, supervisor_address
                        from team
                        where community_id = :community
                        order by id
                        """)
                .bind("community", community.value())
                .map(Columns.as(TeamRows::team))
                .all();
    }

    /// The team of the topic, else that of the other topic.
    Mono<Team> routed(CommunityId community, String topic, String otherwise) {
        return database.sql(
                        """
                        select t.id, t.community_id, t.name_zh, t.name_en, t.language, t.channel,
                               t.address, t.supervisor_channel, t.supervisor_address
                        from team_route r
                        join team t on t.id = r.team_id
                        where r.community_id = :community and r.topic in (:topic, :otherwise)
                        order by (r.topic = :topic) desc
                        limit 1
                        """)
                .bind("community", community.value())
                .bind("topic", topic)
                .bind("otherwise", otherwise)
                .map(Columns.as(TeamRows::team))
                .one();
    }

    /// Empty: the name is taken.
    Mono<Team> insert(NewTeam team) {
        return bound(
                        """
                        insert into team (community_id, name_zh, name_en, language, channel,
                                          address, supervisor_channel, supervisor_address)
                        values (:community, :nameZh, :nameEn, :language, :channel,
                                :address, :supervisorChannel, :supervisorAddress)
                        on conflict (community_id, name_zh) do nothing
                        returning id, community_id, name_zh, name_en, language, channel, address,
                                  supervisor_channel, supervisor_address
                        """,
                        team)
                .map(Columns.as(TeamRows::team))
                .one();
    }

    Mono<Team> update(long id, NewTeam team) {
        return bound(
                        """
                        update team
                        set name_zh = :nameZh, name_en = :nameEn, language = :language,
                            channel = :channel, address = :address,
                            supervisor_channel = :supervisorChannel,
                            supervisor_address = :supervisorAddress
                        where id = :id and community_id = :community
                          and not exists (select 1 from team other
                                          where other.community_id = :community
                                            and other.name_zh = :nameZh and other.id <> :id)
                        returning id, community_id, name_zh, name_en, language, channel, address,
                                  supervisor_channel, supervisor_address
                        """,
                        team)
                .bind("id", id)
                .map(Columns.as(TeamRows::team))
                .one();
    }

    /// Teams before supervisors.
    Flux<PhoneBook.Entry> phones() {
        return database.sql(
                        """
                        select channel, address, 'team' as role, name_zh, name_en, language, id
                        from team where address is not null
                        union all
                        select supervisor_channel, supervisor_address, 'supervisor', name_zh, name_en,
                               language, id
                        from team where supervisor_address is not null
                        order by role desc, id
                        """)
                .map(Columns.as(TeamRows::entry))
                .all();
    }

    private static PhoneBook.Entry entry(Columns row) {
        return new PhoneBook.Entry(
                new Address(ChannelKind.ofCode(row.text("channel")), row.text("address")),
                row.oneOf(PhoneBook.Role.class, "role"),
                row.text("name_zh"),
                row.text("name_en"),
                Language.ofCode(row.text("language")));
    }

    Mono<Team> upsert(NewTeam team) {
        return bound(
                        """
                        insert into team (community_id, name_zh, name_en, language, channel,
                                          address, supervisor_channel, supervisor_address)
                        values (:community, :nameZh, :nameEn, :language, :channel,
                                :address, :supervisorChannel, :supervisorAddress)
                        on conflict (community_id, name_zh)
                        do update set name_en = excluded.name_en, language = excluded.language,
                                      channel = excluded.channel, address = excluded.address,
                                      supervisor_channel = excluded.supervisor_channel,
                                      supervisor_address = excluded.supervisor_address
                        returning id, community_id, name_zh, name_en, language, channel, address,
                                  supervisor_channel, supervisor_address
                        """,
                        team)
                .map(Columns.as(TeamRows::team))
                .one();
    }

    Mono<Void> route(CommunityId community, String topic, long team) {
        return database.sql(
                        """
                        insert into team_route (community_id, topic, team_id)
                        values (:community, :topic, :team)
                        on conflict (community_id, topic) do update set team_id = excluded.team_id
                        """)
                .bind("community", community.value())
                .bind("topic", topic)
                .bind("team", team)
                .then();
    }

    Flux<Route> routes(CommunityId community) {
        return database.sql(
                        """
                        select topic, team_id from team_route where community_id = :community
                        """)
                .bind("community", community.value())
                .map(
                        Columns.as(
                                row ->
                                        new Route(
                                                row.oneOf(Topic.class, "topic"),
                                                row.number("team_id"))))
                .all();
    }

    Mono<Void> unroute(CommunityId community, String topic) {
        return database.sql(
                        """
                        delete from team_route
                        where community_id = :community and topic = :topic
                        """)
                .bind("community", community.value())
                .bind("topic", topic)
                .then();
    }

    private GenericExecuteSpec bound(String sql, NewTeam team) {
        return database.sql(sql)
                .bind("community", team.community().value())
                .bind("nameZh", team.nameZh())
                .bind("nameEn", team.nameEn())
                .bind("language", team.language().code())
                .bind("channel", maybe(channel(team.address()), String.class))
                .bind("address", maybe(value(team.address()), String.class))
                .bind("supervisorChannel", maybe(channel(team.supervisor()), String.class))
                .bind("supervisorAddress", maybe(value(team.supervisor()), String.class));
    }

    private static @Nullable String channel(@Nullable Address address) {
        return address == null ? null : address.kind().code();
    }

    private static @Nullable String value(@Nullable Address address) {
        return address == null ? null : address.value();
    }

    private static Team team(Columns row) {
        return new Team(
                row.number("id"),
                new CommunityId(row.number("community_id")),
                row.text("name_zh"),
                row.text("name_en"),
                Language.ofCode(row.text("language")),
                address(row.maybeText("channel"), row.maybeText("address")),
                address(row.maybeText("supervisor_channel"), row.maybeText("supervisor_address")));
    }

    private static @Nullable Address address(@Nullable String channel, @Nullable String value) {
        return channel == null || value == null
                ? null
                : new Address(ChannelKind.ofCode(channel), value);
    }
}
