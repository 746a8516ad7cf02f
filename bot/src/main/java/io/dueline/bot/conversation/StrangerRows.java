package io.dueline.bot.conversation;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;

/// Rows of `stranger`.
@Component
class StrangerRows {

    private final DatabaseClient database;

    StrangerRows(DatabaseClient database) {
        this.database = database;
    }

    /// Whoever was set aside waits no more, however often they write.
    Mono<Long> wrote(Address from, Instant at, boolean needsPerson) {
        return database.sql(
                        """
                        insert into stranger (channel, address, first_wrote_at, last_wrote_at,
                                              waits_since)
                        values (:channel, :address, :at, :at, case when :needs then :at end)
                        on conflict (channel, address) do update
                        set last_wrote_at = greatest(stranger.last_wrote_at, excluded.last_wrote_at),
                            waits_since = case when stranger.set_aside_at is null
                                then coalesce(stranger.waits_since, excluded.waits_since) end
                        returning id
                        """)
                .bind("channel", from.kind().code())
                .bind("address", from.value())
                .bind("at", at)
                .bind("needs", needsPerson)
                .map(Columns.as(row -> row.number("id")))
                .one();
    }

    /// Holds them still until the transaction ends. Empty if there is no such stranger, or no
    /// longer.
    Mono<Stranger> lock(long id) {
        return database.sql(
                        """
                        select s.id, s.channel, s.address, s.waits_since is not null as waits,
                               coalesce((select r.language
                                         from inbound_message i join reading r on r.inbound_id = i.id
                                         where i.owner_id is null and i.address = s.address
                                           and i.channel = s.channel
                                         order by i.id desc limit 1), 'zh') as language
                        from stranger s
                        where s.id = :id
                        for update of s
                        """)
                .bind("id", id)
                .map(Columns.as(StrangerRows::stranger))
                .one();
    }

    Mono<Void> answered(long id) {
        return database.sql(
                        "update stranger set waits_since = null, set_aside_at = null where id ="
                                + " :id")
                .bind("id", id)
                .then();
    }

    Mono<Void> setAside(long id, Instant now) {
        return database.sql(
                        """
                        update stranger set waits_since = null, set_aside_at = :now where id = :id
                        """)
                .bind("id", id)
                .bind("now", now)
                .then();
    }

    /// They wait again, since they last wrote.
    Mono<Void> takeBack(long id) {
        return database.sql(
                        """
                        update stranger set waits_since = last_wrote_at, set_aside_at = null
                        where id = :id and set_aside_at is not null
                        """)
                .bind("id", id)
                .then();
    }

    /// They are an owner. A telephone is the same one by SMS and by WhatsApp.
    Mono<Void> forget(Address address) {
        return database.sql(
                        """
                        delete from stranger
                        where address = :address
                          and (channel = :channel
                               or (channel in ('sms', 'whatsapp') and :channel in ('sms', 'whatsapp')))
                        """)
                .bind("address", address.value())
                .bind("channel", address.kind().code())
                .then();
    }

    private static Stranger stranger(Columns row) {
        return new Stranger(
                row.number("id"),
                new Address(ChannelKind.ofCode(row.text("channel")), row.text("address")),
                row.flag("waits"),
                Language.ofCode(row.text("language")));
    }
}
