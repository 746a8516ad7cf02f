package io.dueline.notifier.channel;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Takes in what carriers bring, and can be made unable to.
public final class RecordedArrivals {

    private final List<InboundText> texts = new CopyOnWriteArrayList<>();
    private final List<DeliveryReceipt> receipts = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    public Arrivals.Texts forTexts() {
        return text -> store(texts, text);
    }

    public Arrivals.Receipts forReceipts() {
        return receipt -> store(receipts, receipt);
    }

    public List<InboundText> texts() {
        return texts;
    }

    public List<DeliveryReceipt> receipts() {
        return receipts;
    }

    /// From now on nothing can be stored.
    public void breakDown() {
        broken = true;
    }

    public void reset() {
        texts.clear();
        receipts.clear();
        broken = false;
    }

    private <T> Mono<Void> store(List<T> list, T thing) {
        return Mono.defer(
                () -> {
                    if (broken) {
                        return Mono.error(new IllegalStateException("the database is away"));
                    }
                    list.add(thing);
                    return Mono.empty();
                });
    }
}
