package io.dueline.bot.cases;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.bot.cases.Case.Status;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.UnitId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Collection;

@Component
class CaseRows {

    private final DatabaseClient database;

    CaseRows(DatabaseClient database) {
        this.database = database;
    }

    /// @return the number of the row
    Mono<Long> insert(NewCase wanted, Intake intake, Deadlines deadlines, Instant now) {
        return database.sql(
                        """
                        insert into cases (community_id, owner_id, unit_id, topic, place, words,
                                           inbound_id, holds_money, pays_when_fixed, team_id,
                                           opened_at, acknowledge_by, resolve_by)
                        values (:community, :owner, :unit, :topic, :place, :words,
                                :inbound, :holdsMoney, :paysWhenFixed, :team,
                                :now, :acknowledgeBy, :resolveBy)
                        returning id
                        """)
                .bind("community", intake.community().id().value())
                .bind("owner", wanted.owner().value())
                .bind("unit", maybe(value(intake.unit(wanted)), Long.class))
                .bind("topic", wanted.topic().code())
                .bind("place", maybe(wanted.place(), String.class))
                .bind("words", wanted.words())
                .bind("inbound", maybe(wanted.inbound(), Long.class))
                .bind("holdsMoney", wanted.holdsMoney())
                .bind("paysWhenFixed", wanted.paysWhenFixed())
                .bind("team", intake.team().id())
                .bind("now", now)
                .bind("acknowledgeBy", deadlines.acknowledgeBy())
                .bind("resolveBy", deadlines.resolveBy())
                .map(Columns.as(row -> row.number("id")))
                .one();
    }

    Mono<Case> find(long id) {
        return database.sql(
                        """
                        select c.id, c.number, c.community_id, c.owner_id, c.unit_id, c.topic,
                               c.place, c.words, c.holds_money, c.pays_when_fixed, c.status,
                               c.team_id, t.name_zh as team_name,
                               t.supervisor_address is not null as supervised,
                               c.level, c.opened_at, c.acknowledge_by, c.resolve_by
                        from cases c
                        join team t on t.id = c.team_id
                        where c.id = :id
                        """)
                .bind("id", id)
                .map(Columns.as(CaseRows::read))
                .one();
    }

    Mono<Case> numbered(long number) {
        return database.sql(
                        """
                        select c.id, c.number, c.community_id, c.owner_id, c.unit_id, c.topic,
                               c.place, c.words, c.holds_money, c.pays_when_fixed, c.status,
                               c.team_id, t.name_zh as team_name,
                               t.supervisor_address is not null as supervised,
                               c.level, c.opened_at, c.acknowledge_by, c.resolve_by
                        from cases c
                        join team t on t.id = c.team_id
                        where c.number = :number
                        """)
                .bind("number", number)
                .map(Columns.as(CaseRows::read))
                .one();
    }

    Flux<Case> of(Collection<OwnerId> owners) {
        return database.sql(
                        """
                        select c.id, c.number, c.community_id, c.owner_id, c.unit_id, c.topic,
                               c.place, c.words, c.holds_money, c.pays_when_fixed, c.status,
                               c.team_id, t.name_zh as team_name,
                               t.supervisor_address is not null as supervised,
                               c.level, c.opened_at, c.acknowledge_by, c.resolve_by
                        from cases c
                        join team t on t.id = c.team_id
                        where c.owner_id = any(:owners)
                        order by c.id desc
                        """)
                .bind("owners", owners.stream().map(OwnerId::value).toArray(Long[]::new))
                .map(Columns.as(CaseRows::read))
                .all();
    }

    Mono<Long> notClosed(OwnerId owner, String topic) {
        return database.sql(
                        """
                        select id from cases
                        where owner_id = :owner and topic = :topic and status <> 'closed'
                        """)
                .bind("owner", owner.value())
                .bind("topic", topic)
                .map(Columns.as(row -> row.number("id")))
                .one();
    }

    /// The case whose question the owner was asked last and has not answered.
    Mono<Long> awaiting(OwnerId owner) {
        return database.sql(
                        """
                        select id from cases
                        where owner_id = :owner and status = 'done' and asked_at is not null
                        order by asked_at desc, id desc
                        limit 1
                        """)
                .bind("owner", owner.value())
                .map(Columns.as(row -> row.number("id")))
                .one();
    }

    /// Those of the messages that ask whether a case is fixed which has had its answer.
    Flux<Long> answeredQuestions(Collection<Long> messages) {
        return database.sql(
                        """
                        select m.id
                        from outbound_message m
                        join cases c on c.id = case when m.dedup_key like 'case:%:fixed:%'
                                                    then split_part(m.dedup_key, ':', 2)::bigint end
                        where m.id = any(:messages)
                          and (c.status <> 'done'
                               or m.dedup_key <> 'case:' || c.id || ':fixed:' || c.level)
                        """)
                .bind("messages", messages.toArray(Long[]::new))
                .map(Columns.as(row -> row.number("id")))
                .all();
    }

    /// What the owner says of the money in a later word counts on top of the first.
    Mono<Void> weighMore(long id, NewCase again) {
        return database.sql(
                        """
                        update cases
                        set holds_money = holds_money or :holdsMoney,
                            pays_when_fixed = pays_when_fixed or :paysWhenFixed
                        where id = :id
                        """)
                .bind("holdsMoney", again.holdsMoney())
                .bind("paysWhenFixed", again.paysWhenFixed())
                .bind("id", id)
                .then();
    }

    Mono<Void> move(long id, Status status) {
        return database.sql("update cases set status = :status where id = :id")
                .bind("status", status.code())
                .bind("id", id)
                .then();
    }

    Mono<Void> asked(long id, Instant now) {
        return database.sql("update cases set asked_at = :now where id = :id")
                .bind("now", now)
                .bind("id", id)
                .then();
    }

    Mono<Void> close(long id, Instant now) {
        return database.sql("update cases set status = 'closed', closed_at = :now where id = :id")
                .bind("now", now)
                .bind("id", id)
                .then();
    }

    /// Opens it again one level up, with all its time before it.
    Mono<Void> reopen(long id, Deadlines deadlines) {
        return database.sql(
                        """
                        update cases
                        set status = 'open', level = level + 1, asked_at = null,
                            acknowledge_by = :acknowledgeBy, resolve_by = :resolveBy
                        where id = :id
                        """)
                .bind("acknowledgeBy", deadlines.acknowledgeBy())
                .bind("resolveBy", deadlines.resolveBy())
                .bind("id", id)
                .then();
    }

    private static @Nullable Long value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable UnitId unit(Columns row) {
        var id = row.maybeNumber("unit_id");
        return id == null ? null : new UnitId(id);
    }

    private static Case read(Columns row) {
        return new Case(
                row.number("id"),
                CaseNumber.say(row.number("number")),
                new CommunityId(row.number("community_id")),
                new OwnerId(row.number("owner_id")),
                unit(row),
                row.text("topic"),
                row.maybeText("place"),
                row.text("words"),
                row.flag("holds_money"),
                row.flag("pays_when_fixed"),
                row.oneOf(Status.class, "status"),
                row.number("team_id"),
                row.text("team_name"),
                row.flag("supervised"),
                row.count("level"),
                row.moment("opened_at"),
                row.moment("acknowledge_by"),
                row.moment("resolve_by"));
    }
}
