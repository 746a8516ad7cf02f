package io.dueline.notifier.hooks;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.dueline.notifier.billing.MoneyView;
import io.dueline.notifier.owner.Owner;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// An event as it is posted.
///
/// @param id the same each time it is told
/// @param type the code of its kind
/// @param community the code of the community
record EventBody(String id, String type, Instant happenedAt, String community, Data data) {

    /// What is said of an owner: the company's number and the units.
    record Whom(long id, String reference, List<String> units) {

        static Whom of(Owner owner) {
            return new Whom(
                    owner.id().value(),
                    owner.reference(),
                    owner.units().stream().map(unit -> unit.label()).toList());
        }
    }

    /// What differs from kind to kind.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    sealed interface Data {}

    record PaymentData(
            Whom owner,
            long payment,
            MoneyView amount,
            Instant paidAt,
            String method,
            String source,
            String reference,
            MoneyView outstanding)
            implements Data {}

    record PromiseData(Whom owner, long promise, LocalDate due, MoneyView amount) implements Data {}

    record CaseData(Whom owner, String number, String topic, int level, boolean holdsMoney)
            implements Data {}

    record MessageData(
            Whom owner, long message, String purpose, String channel, @Nullable String reason)
            implements Data {}

    record PingData(String said) implements Data {}

    static Data of(Event event, Owner owner) {
        var whom = Whom.of(owner);
        return switch (event) {
            case Event.PaymentRecorded(var payment, var outstanding) ->
                    new PaymentData(
                            whom,
                            payment.id().value(),
                            MoneyView.of(payment.amount()),
                            payment.paidAt(),
                            payment.method().code(),
                            payment.source(),
                            payment.reference(),
                            MoneyView.of(outstanding));
            case Event.PromiseMoved(_, _, var promise, var due, var amount) ->
                    new PromiseData(whom, promise, due, MoneyView.of(amount));
            case Event.CaseMoved(_, _, _, var number, var topic, var level, var holdsMoney) ->
                    new CaseData(whom, number, topic, level, holdsMoney);
            case Event.MessageUndeliverable(_, var message, var purpose, var channel, var reason) ->
                    new MessageData(whom, message, purpose, channel, reason);
        };
    }
}
