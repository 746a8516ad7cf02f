package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.channel.DeliveryReceipt.Status;
import io.dueline.notifier.channel.OutboundText;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What the simulated carrier remembers: its mood, the texts it took, the receipts it owes.
@Component
class CarrierRows {

    private final DatabaseClient database;

    CarrierRows(DatabaseClient database) {
        this.database = database;
    }

    /// A text now on a phone.
    record Put(long text, long phone) {
        String providerId() {
            return CarrierRows.providerId(text);
        }
    }

    /// A receipt whose time has come.
    record Due(
            long text,
            long phone,
            @Nullable Long message,
            @Nullable Integer attempt,
            Status status,
            @Nullable String errorCode) {
        String providerId() {
            return CarrierRows.providerId(text);
        }
    }

    Mono<Mood> mood() {
        return database.sql("select mood from simulated_carrier")
                .map(Columns.as(row -> row.oneOf(Mood.class, "mood")))
                .one()
                .defaultIfEmpty(Mood.NORMAL);
    }

    Mono<Void> setMood(Mood mood) {
        return database.sql(
                        """
                        insert into simulated_carrier (mood) values (:mood)
                        on conflict (only_one) do update set mood = excluded.mood
                        """)
                .bind("mood", mood.code())
                .then();
    }

    Mono<Put> put(OutboundText text, List<Planned> receipts, Instant now) {
        return database.sql(
                        """
                        with phone as (
                            insert into simulated_phone (channel, value, kind, last_text_at)
                            values (:channel, :value, 'team', :now)
                            on conflict (channel, value)
                            do update set last_text_at = excluded.last_text_at
                            returning id
                        ), put as (
                            insert into simulated_text
                                   (phone_id, writer, text, at, message, attempt, state)
                            select id, 'house', :text, :now, :message, :attempt, 'queued' from phone
                            returning id, phone_id
                        ), owed as (
                            insert into simulated_receipt (text_id, status, error_code, due_at)
                            select put.id, planned.status, planned.code, planned.due_at
                            from put, unnest(:statuses::text[], :codes::text[], :dues::timestamptz[])
                                 as planned(status, code, due_at)
                        )
                        select id, phone_id from put
                        """)
                .bind("channel", text.to().kind().code())
                .bind("value", text.to().value())
                .bind("text", text.text())
                .bind("now", now)
                .bind("message", text.message())
                .bind("attempt", text.attempt())
                .bind(
                        "statuses",
                        receipts.stream().map(r -> code(r.status())).toArray(String[]::new))
                .bind("codes", receipts.stream().map(Planned::errorCode).toArray(String[]::new))
                .bind(
                        "dues",
                        receipts.stream().map(r -> now.plus(r.after())).toArray(Instant[]::new))
                .map(Columns.as(row -> new Put(row.number("id"), row.number("phone_id"))))
                .one();
    }

    Flux<Due> due(Instant now, int most) {
        return database.sql(
                        """
                        select r.text_id, r.status, r.error_code, t.phone_id, t.message, t.attempt
                        from simulated_receipt r join simulated_text t on t.id = r.text_id
                        where r.due_at <= :now
                        order by r.due_at, r.text_id
                        limit :most
                        """)
                .bind("now", now)
                .bind("most", most)
                .map(Columns.as(CarrierRows::due))
                .all();
    }

    /// Takes the receipt as handed in; the phone shows the text accordingly.
    Mono<Void> handedIn(Due due) {
        return database.sql(
                        """
                        with handed as (
                            delete from simulated_receipt where text_id = :text and status = :status
                        )
                        update simulated_text set state = :status where id = :text
                        """)
                .bind("text", due.text())
                .bind("status", code(due.status()))
                .then();
    }

    /// The holder of a phone wrote something.
    Mono<Put> write(long phone, String text, Instant now) {
        return database.sql(
                        """
                        with phone as (
                            update simulated_phone set last_text_at = :now where id = :phone
                            returning id
                        )
                        insert into simulated_text (phone_id, writer, text, at, state)
                        select id, 'holder', :text, :now, 'delivered' from phone
                        returning id, phone_id
                        """)
                .bind("phone", phone)
                .bind("text", text)
                .bind("now", now)
                .map(Columns.as(row -> new Put(row.number("id"), row.number("phone_id"))))
                .one();
    }

    private static Due due(Columns row) {
        return new Due(
                row.number("text_id"),
                row.number("phone_id"),
                row.maybeNumber("message"),
                row.maybeCount("attempt"),
                row.oneOf(Status.class, "status"),
                row.maybeText("error_code"));
    }

    private static String code(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String providerId(long text) {
        return "SIM" + text;
    }
}
