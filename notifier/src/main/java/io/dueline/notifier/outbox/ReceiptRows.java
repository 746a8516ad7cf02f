package io.dueline.notifier.outbox;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.channel.DeliveryReceipt;
import io.dueline.notifier.channel.DeliveryReceipt.Status;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Locale;

@Component
class ReceiptRows {

    private final DatabaseClient database;

    ReceiptRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Long> insert(DeliveryReceipt receipt) {
        return database.sql(
                        """
                        insert into delivery_receipt (carrier, provider_id, status, message_id, attempt,
                                                      error_code, received_at)
                        values (:carrier, :providerId, :status, :message, :attempt, :code, :at)
                        on conflict (carrier, provider_id, status) do nothing
                        """)
                .bind("carrier", receipt.channel())
                .bind("providerId", receipt.providerId())
                .bind("status", receipt.status().name().toLowerCase(Locale.ROOT))
                .bind("message", maybe(receipt.message(), Long.class))
                .bind("attempt", maybe(receipt.attempt(), Integer.class))
                .bind("code", maybe(receipt.errorCode(), String.class))
                .bind("at", receipt.receivedAt())
                .fetch()
                .rowsUpdated();
    }

    /// Moves the message forward if the receipt's rank is above its state's. The message is found
    /// by our own number if it came back, else by the carrier's. Of an earlier attempt only the
    /// arrival counts, and it ends the waiting for another.
    ///
    /// @return the message, if it moved
    Mono<OutboundMessage> advance(DeliveryReceipt receipt) {
        return database.sql(
                        """
                        update outbound_message
                        set state = :state,
                            carrier = coalesce(carrier, :carrier),
                            provider_id = coalesce(provider_id, :providerId),
                            left_at = coalesce(left_at, :at),
                            settled_at = case when :final then :at else settled_at end,
                            reason = :code,
                            lease_until = null
                        where (id = :message or (provider_id = :providerId and carrier = :carrier))
                          and attempt > 0
                          and (:arrived or state <> 'pending' and attempt = coalesce(:attempt, attempt))
                          and array_position(array['pending', 'sending', 'in_doubt', 'failed', 'expired', 'held_back',
                                                   'sent', 'undelivered', 'delivered', 'read'], state)
                              < array_position(array['pending', 'sending', 'in_doubt', 'failed', 'expired', 'held_back',
                                                     'sent', 'undelivered', 'delivered', 'read'], :state)
                        returning\s\
                        """
                                + OutboxRows.COLUMNS)
                .bind("state", state(receipt.status()))
                .bind("carrier", receipt.channel())
                .bind("providerId", receipt.providerId())
                .bind("at", receipt.receivedAt())
                .bind("final", receipt.status().rank() > Status.SENT.rank())
                .bind("arrived", receipt.status().rank() > Status.UNDELIVERED.rank())
                .bind("attempt", maybe(receipt.attempt(), Integer.class))
                .bind("code", maybe(receipt.errorCode(), String.class))
                .bind("message", maybe(receipt.message(), Long.class))
                .map(Columns.as(OutboxRows::message))
                .one();
    }

    /// Puts a message that has just failed by receipt back to waiting.
    ///
    /// @param most how often that may happen
    /// @return how many were: one or none
    Mono<Long> waitAgain(OutboundMessage message, String code, Instant notBefore, int most) {
        return database.sql(
                        """
                        update outbound_message
                        set state = 'pending', not_before = :notBefore, reason = :code,
                            retries = retries + 1, left_at = null, settled_at = null
                        where id = :id and attempt = :attempt and state = 'undelivered'
                          and retries < :most
                        """)
                .bind("notBefore", notBefore)
                .bind("code", code)
                .bind("id", message.id())
                .bind("attempt", message.attempt())
                .bind("most", most)
                .fetch()
                .rowsUpdated();
    }

    /// Marks the message if its carrier has said of one sending both that it failed and that it
    /// arrived, whichever came first.
    ///
    /// @return how many were: one or none
    Mono<Long> markContradiction(DeliveryReceipt receipt) {
        return database.sql(
                        """
                        update outbound_message set contradicted = true
                        where (id = :message or (provider_id = :providerId and carrier = :carrier))
                          and not contradicted
                          and exists (select 1 from delivery_receipt
                                      where carrier = :carrier and provider_id = :providerId
                                        and status = 'undelivered')
                          and exists (select 1 from delivery_receipt
                                      where carrier = :carrier and provider_id = :providerId
                                        and status in ('delivered', 'read'))
                        """)
                .bind("message", maybe(receipt.message(), Long.class))
                .bind("carrier", receipt.channel())
                .bind("providerId", receipt.providerId())
                .fetch()
                .rowsUpdated();
    }

    private static String state(Status status) {
        return switch (status) {
            case QUEUED, SENDING, SENT -> "sent";
            case UNDELIVERED -> "undelivered";
            case DELIVERED -> "delivered";
            case READ -> "read";
        };
    }
}
