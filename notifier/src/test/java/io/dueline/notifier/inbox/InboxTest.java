package io.dueline.notifier.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.channel.InboundText;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

@FeatureTest
@Import({Estate.class, Tables.class})
class InboxTest {

    @Autowired Inbox inbox;
    @Autowired Estate estate;
    @Autowired Tables tables;
    @Autowired MovableClock clock;

    private final Queue<String> read = new ConcurrentLinkedQueue<>();

    @Test
    void theSameTextArrivesAnyNumberOfTimesAndIsReadOnce() {
        Flux.range(0, 6)
                .flatMap(_ -> inbox.arrived(text(Cast.CHEN_WEI, "SM1", "a")), 6)
                .blockLast();
        readAll(this::reading);

        assertThat(read).containsExactly("a");
        assertThat(tables.count("inbound_message")).isEqualTo(1);
    }

    @Test
    void theSameNumberAtAnotherCarrierIsAnotherText() {
        inbox.arrived(text(Cast.CHEN_WEI, "1", "a")).block();
        inbox.arrived(text("other", Cast.CHEN_WEI, "1", "b")).block();
        readAll(this::reading);

        assertThat(read).containsExactly("a", "b");
    }

    @Test
    void whoseTextItWasIsKept() {
        var chen = estate.owner(Cast.CHEN_WEI);
        inbox.arrived(text(Cast.CHEN_WEI, "SM1", "a")).block();
        readAll(_ -> Mono.just(chen.id()));

        assertThat(tables.texts("select owner_id::text as value from inbound_message"))
                .containsExactly(String.valueOf(chen.id().value()));
    }

    @Test
    void manyReadersKeepTheOrderOfASender() {
        IntStream.range(0, 30)
                .forEach(
                        n ->
                                inbox.arrived(text(Cast.CHEN_WEI, "SM" + n, "%02d".formatted(n)))
                                        .block());
        Flux.range(0, 4).flatMap(_ -> inbox.readNext(this::reading).repeat(40), 4).blockLast();
        readAll(this::reading);

        assertThat(List.copyOf(read)).hasSize(30).isSorted();
    }

    @Test
    void whatTheReaderTripsOverIsTriedAgainAndLeavesNothingHalfDone() {
        var tries = new AtomicInteger();
        inbox.arrived(text(Cast.CHEN_WEI, "SM1", "a")).block();
        Function<InboundMessage, Mono<OwnerId>> reader =
                message ->
                        tries.incrementAndGet() == 1
                                ? Mono.error(new IllegalStateException("tripped"))
                                : reading(message);
        readAll(reader);
        assertThat(read).isEmpty();

        clock.advance(Duration.ofSeconds(11));
        readAll(reader);
        assertThat(read).containsExactly("a");
    }

    @Test
    void aTextThatCannotBeReadHoldsUpOnlyItsSender() {
        inbox.arrived(text(Cast.CHEN_WEI, "SM1", "bad")).block();
        inbox.arrived(text(Cast.CHEN_WEI, "SM2", "after")).block();
        inbox.arrived(text(Cast.LI_NA, "SM3", "other")).block();
        Function<InboundMessage, Mono<OwnerId>> reader =
                message ->
                        "bad".equals(message.text())
                                ? Mono.error(new IllegalStateException("tripped"))
                                : reading(message);
        for (var n = 0; n < 6; n++) {
            readAll(reader);
            clock.advance(Duration.ofSeconds(11));
        }

        assertThat(read).containsExactly("other", "after");
        assertThat(tables.texts("select state as value from inbound_message order by id"))
                .containsExactly("failed", "read", "read");
    }

    private Mono<OwnerId> reading(InboundMessage message) {
        return Mono.fromRunnable(() -> read.add(message.text()));
    }

    private void readAll(Function<InboundMessage, Mono<OwnerId>> reader) {
        while (Boolean.TRUE.equals(inbox.readNext(reader).block())) {
            // until nothing waits
        }
    }

    private static InboundText text(Cast from, String providerId, String words) {
        return text("fake", from, providerId, words);
    }

    private static InboundText text(String carrier, Cast from, String providerId, String words) {
        return new InboundText(
                carrier,
                "AC1",
                providerId,
                Address.sms(new PhoneNumber(from.phone())),
                "+15550100000",
                words,
                null,
                List.of(),
                FeatureContext.START);
    }
}
