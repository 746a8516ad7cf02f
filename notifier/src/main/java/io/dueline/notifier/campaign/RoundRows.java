package io.dueline.notifier.campaign;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

@Component
class RoundRows {

    private static final String COLUMNS =
            "id, community_id, number, state, started_by, started_at, first_day, last_day";

    private final DatabaseClient database;

    RoundRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Round> insert(
            CommunityId community, String by, Instant now, LocalDate firstDay, LocalDate lastDay) {
        return database.sql(
                        """
                        insert into campaign_round (community_id, number, started_by, started_at,
                                                    first_day, last_day)
                        select :community, coalesce(max(number), 0) + 1, :by, :now, :firstDay, :lastDay
                        from campaign_round where community_id = :community
                        returning\s\
                        """
                                + COLUMNS)
                .bind("community", community.value())
                .bind("by", by)
                .bind("now", now)
                .bind("firstDay", firstDay)
                .bind("lastDay", lastDay)
                .map(Columns.as(RoundRows::round))
                .one();
    }

    /// Two starts at once come one after the other, so that the second is told of the first.
    Mono<Void> lock(CommunityId community) {
        return database.sql("select id from community where id = :community for no key update")
                .bind("community", community.value())
                .fetch()
                .first()
                .then();
    }

    Mono<Round> find(long id) {
        return database.sql("select " + COLUMNS + " from campaign_round where id = :id")
                .bind("id", id)
                .map(Columns.as(RoundRows::round))
                .one();
    }

    Mono<Round> current(CommunityId community) {
        return database.sql(
                        "select "
                                + COLUMNS
                                + " from campaign_round"
                                + " where community_id = :community and state <> 'closed'")
                .bind("community", community.value())
                .map(Columns.as(RoundRows::round))
                .one();
    }

    Flux<Round> of(CommunityId community) {
        return database.sql(
                        "select "
                                + COLUMNS
                                + " from campaign_round where community_id = :community"
                                + " order by number desc limit 50")
                .bind("community", community.value())
                .map(Columns.as(RoundRows::round))
                .all();
    }

    Flux<Round> underWay() {
        return database.sql(
                        "select "
                                + COLUMNS
                                + " from campaign_round where state <> 'closed' order by id")
                .map(Columns.as(RoundRows::round))
                .all();
    }

    /// Keeps other instances from planning the same page; empty if one is doing so now.
    ///
    /// @return the number of the last owner already planned
    Mono<Long> lockForPlanning(long round) {
        return database.sql(
                        """
                        select planned_up_to from campaign_round
                        where id = :round and state = 'planning'
                        for update skip locked
                        """)
                .bind("round", round)
                .map(Columns.as(row -> row.number("planned_up_to")))
                .one();
    }

    Mono<Void> plannedUpTo(long round, OwnerId owner) {
        return database.sql("update campaign_round set planned_up_to = :owner where id = :round")
                .bind("owner", owner.value())
                .bind("round", round)
                .then();
    }

    Mono<Void> become(long round, Round.State state) {
        return database.sql("update campaign_round set state = :state where id = :round")
                .bind("state", state.name().toLowerCase(Locale.ROOT))
                .bind("round", round)
                .then();
    }

    /// Claims the follow-up of a day; empty if it has been made or is being made.
    Mono<Long> lockForFollowUp(long round, LocalDate today) {
        return database.sql(
                        """
                        select id from campaign_round
                        where id = :round and state = 'running'
                          and first_day < :today
                          and (followed_up is null or followed_up < :today)
                        for update skip locked
                        """)
                .bind("round", round)
                .bind("today", today)
                .map(Columns.as(row -> row.number("id")))
                .one();
    }

    Mono<Void> followedUp(long round, LocalDate today) {
        return database.sql("update campaign_round set followed_up = :today where id = :round")
                .bind("today", today)
                .bind("round", round)
                .then();
    }

    Mono<Void> enter(long round, List<Planned> members) {
        return database.sql(
                        """
                        insert into round_member (round_id, owner_id, owed_minor, currency, decision,
                                                  reason, look_on)
                        select :round, * from unnest(:owners::bigint[], :owed::bigint[],
                                :currencies::text[], :decisions::text[], :reasons::text[],
                                :looks::date[])
                        on conflict (round_id, owner_id) do nothing
                        """)
                .bind("round", round)
                .bind(
                        "owners",
                        members.stream().map(m -> m.owner().id().value()).toArray(Long[]::new))
                .bind("owed", members.stream().map(m -> m.owed().minor()).toArray(Long[]::new))
                .bind(
                        "currencies",
                        members.stream()
                                .map(m -> m.owed().currency().getCurrencyCode())
                                .toArray(String[]::new))
                .bind("decisions", members.stream().map(Planned::code).toArray(String[]::new))
                .bind(
                        "reasons",
                        members.stream().map(m -> m.decision().reason()).toArray(String[]::new))
                .bind("looks", members.stream().map(Planned::lookOn).toArray(LocalDate[]::new))
                .then();
    }

    /// Members on whom it is to be decided again by today, past those another instance is at.
    Flux<OwnerId> lockToLookAt(long round, LocalDate today, int most) {
        return database.sql(
                        """
                        select owner_id from round_member
                        where round_id = :round and look_on <= :today
                        order by owner_id
                        limit :most
                        for update skip locked
                        """)
                .bind("round", round)
                .bind("today", today)
                .bind("most", most)
                .map(Columns.as(row -> new OwnerId(row.number("owner_id"))))
                .all();
    }

    Mono<Void> looked(long round, List<OwnerId> owners) {
        return database.sql(
                        """
                        update round_member set look_on = null
                        where round_id = :round and owner_id = any(:owners)
                        """)
                .bind("round", round)
                .bind("owners", owners.stream().map(OwnerId::value).toArray(Long[]::new))
                .then();
    }

    Mono<Void> decideAgain(long round, List<Planned> members) {
        return database.sql(
                        """
                        update round_member m
                        set decision = again.decision, reason = again.reason, look_on = again.look_on
                        from unnest(:owners::bigint[], :decisions::text[], :reasons::text[],
                                    :looks::date[]) as again(owner_id, decision, reason, look_on)
                        where m.round_id = :round and m.owner_id = again.owner_id
                        """)
                .bind("round", round)
                .bind(
                        "owners",
                        members.stream().map(m -> m.owner().id().value()).toArray(Long[]::new))
                .bind("decisions", members.stream().map(Planned::code).toArray(String[]::new))
                .bind(
                        "reasons",
                        members.stream().map(m -> m.decision().reason()).toArray(String[]::new))
                .bind("looks", members.stream().map(Planned::lookOn).toArray(LocalDate[]::new))
                .then();
    }

    Flux<OwnerId> noticed(long round) {
        return database.sql(
                        """
                        select owner_id from round_member
                        where round_id = :round and decision = 'notice'
                        order by owner_id
                        """)
                .bind("round", round)
                .map(Columns.as(row -> new OwnerId(row.number("owner_id"))))
                .all();
    }

    private static Round round(Columns row) {
        return new Round(
                row.number("id"),
                new CommunityId(row.number("community_id")),
                row.count("number"),
                row.oneOf(Round.State.class, "state"),
                row.text("started_by"),
                row.moment("started_at"),
                row.day("first_day"),
                row.day("last_day"));
    }
}
