package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.channel.Arrivals;
import io.dueline.notifier.channel.InboundText;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.Address;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// What holders of simulated phones do: they write to the house.
@Component
class Writing {

    /// Our own number, as owners see it.
    private static final String HOUSE = "house";

    private final CarrierRows rows;
    private final PhoneRows phones;
    private final Arrivals.Texts texts;
    private final Live live;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Writing(
            CarrierRows rows,
            PhoneRows phones,
            Arrivals.Texts texts,
            Live live,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.phones = phones;
        this.texts = texts;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Writes from a phone on the table. The text is on the phone exactly if it has arrived.
    Mono<Void> write(Phone phone, String text) {
        var now = clock.instant();
        return rows.write(phone.id(), text, now)
                .delayUntil(put -> texts.arrived(inbound(phone.address(), put, text, now)))
                .delayUntil(put -> live.changed(Change.Topic.PHONE, put.phone()))
                .then()
                .as(transaction::transactional);
    }

    /// Takes the phone of somebody into hand, known or not.
    Mono<Phone> takeUp(Address address) {
        return phones.takeUp(address).flatMap(phones::byId);
    }

    private static InboundText inbound(
            Address from, CarrierRows.Put put, String text, Instant now) {
        return new InboundText(
                SimulatorChannel.NAME,
                SimulatorChannel.NAME,
                put.providerId(),
                from,
                HOUSE,
                text,
                null,
                List.of(),
                now);
    }
}
