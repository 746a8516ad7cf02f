package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.channel.Arrivals;
import io.dueline.notifier.channel.DeliveryReceipt;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.schedule.Lease;
import io.dueline.notifier.trace.Trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// Hands in the receipts whose time has come, like a carrier: again if we could not keep them.
@Component
class CarrierReceipts {

    private static final Logger log = LoggerFactory.getLogger(CarrierReceipts.class);
    private static final int BATCH = 200;

    private final CarrierRows rows;
    private final Arrivals.Receipts receipts;
    private final Live live;
    private final Lease lease;
    private final Clock clock;

    CarrierReceipts(
            CarrierRows rows, Arrivals.Receipts receipts, Live live, Lease lease, Clock clock) {
        this.rows = rows;
        this.receipts = receipts;
        this.live = live;
        this.lease = lease;
        this.clock = clock;
    }

    /// @return how many were handed in
    Mono<Integer> tick() {
        return lease.alone(SimulatorChannel.NAME, this::handInAll);
    }

    private Mono<Integer> handInAll() {
        return rows.due(clock.instant(), BATCH)
                .collectList()
                .flatMapIterable(due -> due)
                .concatMap(this::handIn)
                .count()
                .map(Math::toIntExact);
    }

    private Mono<CarrierRows.Due> handIn(CarrierRows.Due due) {
        return receipts.arrived(receipt(due))
                .then(rows.handedIn(due))
                .then(live.changed(Change.Topic.PHONE, due.phone()))
                .thenReturn(due)
                .onErrorResume(fault -> keep(due, fault));
    }

    private Mono<CarrierRows.Due> keep(CarrierRows.Due due, Throwable fault) {
        log.warn("receipt of {} not kept: {}", due.providerId(), Trace.of(fault));
        return Mono.empty();
    }

    private DeliveryReceipt receipt(CarrierRows.Due due) {
        return new DeliveryReceipt(
                SimulatorChannel.NAME,
                due.providerId(),
                due.message(),
                due.attempt(),
                due.status(),
                due.errorCode(),
                null,
                clock.instant());
    }
}
