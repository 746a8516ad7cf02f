package io.dueline.notifier.inbox;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.channel.InboundText;
import io.dueline.notifier.channel.InboundText.CarrierOptOut;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;

@Component
class InboxRows {

    private final DatabaseClient database;

    InboxRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Long> insert(InboundText text) {
        var optOut = text.optOut();
        return database.sql(
                        """
                        insert into inbound_message (carrier, account, provider_id, channel, address,
                                                     sent_to, body, carrier_opt_out, says_stop, media,
                                                     received_at)
                        values (:carrier, :account, :providerId, :channel, :address,
                                :to, :body, :optOut, :saysStop, :media, :at)
                        on conflict (carrier, account, provider_id) do nothing
                        """)
                .bind("carrier", text.channel())
                .bind("account", text.account())
                .bind("providerId", text.providerId())
                .bind("channel", text.from().kind().code())
                .bind("address", text.from().value())
                .bind("to", text.to())
                .bind("body", text.text())
                .bind("optOut", maybe(optOut == null ? null : optOut.name(), String.class))
                .bind("saysStop", PlainStop.in(text.text(), optOut))
                .bind("media", text.media().toArray(String[]::new))
                .bind("at", text.receivedAt())
                .fetch()
                .rowsUpdated();
    }

    /// The oldest unread text whose sender has no older one waiting or being read. What says
    /// nothing but stop does not queue behind a text that failed before.
    Mono<InboundMessage> lockNext(Instant now) {
        return database.sql(
                        """
                        select m.id, m.channel, m.address, m.sent_to, m.body, m.carrier_opt_out,
                               m.media, m.received_at
                        from inbound_message m
                        where m.state = 'new' and (m.retry_at is null or m.retry_at <= :now)
                          and (not exists (select 1 from inbound_message earlier
                                           where earlier.state = 'new'
                                             and earlier.address = m.address
                                             and earlier.id < m.id)
                               or m.says_stop
                                  and exists (select 1 from inbound_message failing
                                              where failing.state = 'new'
                                                and failing.address = m.address
                                                and failing.id < m.id
                                                and failing.attempts > 0))
                        order by m.id
                        limit 1
                        for update skip locked
                        """)
                .bind("now", now)
                .map(Columns.as(InboxRows::message))
                .one();
    }

    Mono<Void> attribute(long message, OwnerId owner) {
        return database.sql("update inbound_message set owner_id = :owner where id = :id")
                .bind("owner", owner.value())
                .bind("id", message)
                .then();
    }

    /// A telephone is the same one by SMS and by WhatsApp.
    Mono<Long> join(Address from, OwnerId owner) {
        return database.sql(
                        """
                        update inbound_message set owner_id = :owner
                        where owner_id is null and state <> 'new' and address = :address
                          and (channel = :channel
                               or (channel in ('sms', 'whatsapp') and :channel in ('sms', 'whatsapp')))
                        """)
                .bind("owner", owner.value())
                .bind("address", from.value())
                .bind("channel", from.kind().code())
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> markRead(long message, Instant now) {
        return database.sql(
                        "update inbound_message set state = 'read', read_at = :now where id = :id")
                .bind("now", now)
                .bind("id", message)
                .then();
    }

    /// @return whether it is given up
    Mono<Boolean> putAside(long message, int tries, Instant retryAt) {
        return database.sql(
                        """
                        update inbound_message
                        set attempts = attempts + 1,
                            retry_at = :retryAt,
                            state = case when attempts + 1 >= :tries then 'failed' else state end
                        where id = :id
                        returning state = 'failed' as given_up
                        """)
                .bind("retryAt", retryAt)
                .bind("tries", tries)
                .bind("id", message)
                .map(Columns.as(row -> row.flag("given_up")))
                .one();
    }

    Mono<Void> tryLater(long message, Instant retryAt) {
        return database.sql("update inbound_message set retry_at = :retryAt where id = :id")
                .bind("retryAt", retryAt)
                .bind("id", message)
                .then();
    }

    private static InboundMessage message(Columns row) {
        return new InboundMessage(
                row.number("id"),
                new Address(ChannelKind.ofCode(row.text("channel")), row.text("address")),
                row.text("sent_to"),
                row.text("body"),
                optOut(row.maybeText("carrier_opt_out")),
                row.texts("media"),
                row.moment("received_at"));
    }

    private static @Nullable CarrierOptOut optOut(@Nullable String name) {
        return name == null ? null : CarrierOptOut.valueOf(name);
    }
}
