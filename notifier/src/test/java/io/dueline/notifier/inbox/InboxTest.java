package io.dueline.notifier.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.channel.InboundText;
import io.dueline.notifier.channel.InboundText.CarrierOptOut;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Revocation;
import io.dueline.notifier.consent.Revocation.Source;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    @Autowired Consents consents;
    @Autowired OwnerDirectory owners;
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

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop!", "ＴＤ", "退订。", " Unsubscribe ", "回复TD", "Opt  out"})
    void whatSaysNothingButStopHoldsEvenIfNobodyCanReadIt(String words) {
        var li = estate.owner(Cast.LI_NA);
        inbox.arrived(text(Cast.LI_NA, "SM1", words)).block();
        failToRead(5);

        assertThat(consents.refuses(li.id()).block()).isTrue();
        assertThat(tables.texts("select source as value from opt_out")).containsExactly("reply");
        assertThat(tables.texts("select state as value from inbound_message"))
                .containsExactly("failed");
    }

    @Test
    void theCarriersWordForStopHoldsToo() {
        var li = estate.owner(Cast.LI_NA);
        inbox.arrived(text("fake", Cast.LI_NA, "SM1", "Arrêt", CarrierOptOut.STOP)).block();
        failToRead(5);

        assertThat(consents.refuses(li.id()).block()).isTrue();
        assertThat(tables.texts("select source as value from opt_out")).containsExactly("carrier");
    }

    @Test
    void everybodyWhoSharesTheTelephoneIsLeftAloneIfNobodyCanSayWhoWroteIt() {
        var li = estate.owner(Cast.LI_NA);
        var chen = estate.owner(Cast.CHEN_WEI);
        owners.enter(Estate.alsoAt(chen, Cast.LI_NA.phone())).block();
        inbox.arrived(text(Cast.LI_NA, "SM1", "TD")).block();
        failToRead(5);

        assertThat(consents.refuses(li.id()).block()).isTrue();
        assertThat(consents.refuses(chen.id()).block()).isTrue();
    }

    @Test
    void aStrangersTelephoneIsLeftAloneAsWell() {
        inbox.arrived(text(Cast.LI_NA, "SM1", "STOP")).block();
        failToRead(5);

        assertThat(tables.texts("select address as value from opt_out"))
                .containsExactly(Cast.LI_NA.phone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"别停修电梯", "don't stop the lift repair", "weekend", "START", "", "🙂"})
    void whatSaysMoreIsLeftToStaffIfNobodyCanReadIt(String words) {
        var li = estate.owner(Cast.LI_NA);
        inbox.arrived(text(Cast.LI_NA, "SM1", words)).block();
        failToRead(5);

        assertThat(consents.refuses(li.id()).block()).isFalse();
    }

    @Test
    void stopDoesNotWaitBehindATextThatFailed() {
        inbox.arrived(text(Cast.LI_NA, "SM1", "bad")).block();
        failToRead(1);
        inbox.arrived(text(Cast.LI_NA, "SM2", "after")).block();
        inbox.arrived(text(Cast.LI_NA, "SM3", "STOP")).block();
        readAll(this::reading);

        assertThat(read).containsExactly("STOP");
    }

    @Test
    void whatWasSaidBeforeTheStopDoesNotUndoIt() {
        var li = estate.owner(Cast.LI_NA);
        var phone = Address.sms(new PhoneNumber(Cast.LI_NA.phone()));
        consents.optOut(new Revocation(li.id(), phone, Source.REPLY, 2L)).block();

        assertThat(consents.optIn(new Revocation(li.id(), phone, Source.REPLY, 1L)).block())
                .isFalse();
        assertThat(consents.refuses(li.id()).block()).isTrue();
        assertThat(consents.optIn(new Revocation(li.id(), phone, Source.REPLY, 3L)).block())
                .isTrue();
    }

    private void failToRead(int times) {
        for (var n = 0; n < times; n++) {
            readAll(_ -> Mono.error(new IllegalStateException("tripped")));
            if (n < times - 1) {
                clock.advance(Duration.ofSeconds(11));
            }
        }
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
        return text(carrier, from, providerId, words, null);
    }

    private static InboundText text(
            String carrier,
            Cast from,
            String providerId,
            String words,
            @Nullable CarrierOptOut optOut) {
        return new InboundText(
                carrier,
                "AC1",
                providerId,
                Address.sms(new PhoneNumber(from.phone())),
                "+15550100000",
                words,
                optOut,
                List.of(),
                FeatureContext.START);
    }
}
