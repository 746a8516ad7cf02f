package io.dueline.notifier.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.channel.Channels;
import io.dueline.notifier.channel.DeliveryReceipt;
import io.dueline.notifier.channel.DeliveryReceipt.Status;
import io.dueline.notifier.channel.OutboundText;
import io.dueline.notifier.channel.RecordedArrivals;
import io.dueline.notifier.channel.SendOutcome;
import io.dueline.notifier.channel.SendOutcome.Accepted;
import io.dueline.notifier.channel.SendOutcome.InDoubt;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.Cast;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

@FeatureTest
@Import(SimulatorContractTest.Recording.class)
class SimulatorMoodsTest {

    @Autowired SimulatorChannel channel;
    @Autowired Channels channels;
    @Autowired CarrierRows rows;
    @Autowired PhoneRows phones;
    @Autowired CarrierReceipts receipts;
    @Autowired RecordedArrivals arrivals;
    @Autowired MovableClock clock;

    @BeforeEach
    void reset() {
        arrivals.reset();
    }

    @ParameterizedTest
    @EnumSource
    void itServesEveryKindNobodyElseServes(ChannelKind kind) {
        assertThat(channels.serving(kind)).contains(channel);
    }

    @Test
    void allIsWellUntilSomebodySaysOtherwise() {
        assertThat(rows.mood().block()).isEqualTo(Mood.NORMAL);

        rows.setMood(Mood.SLOW).then(rows.setMood(Mood.OUTAGE)).block();
        assertThat(rows.mood().block()).isEqualTo(Mood.OUTAGE);
    }

    @Test
    void aSlowCarrierHandsInReceiptsAsTimePasses() {
        rows.setMood(Mood.SLOW).block();
        send(7, Cast.LIU_YANG);

        assertThat(statusesAfter(Duration.ZERO)).isEmpty();
        assertThat(onPhone()).isEqualTo(Said.State.QUEUED);
        assertThat(statusesAfter(Duration.ofSeconds(3))).containsExactly(Status.SENT);
        assertThat(statusesAfter(Duration.ofSeconds(5)))
                .containsExactly(Status.SENT, Status.DELIVERED);
        assertThat(onPhone()).isEqualTo(Said.State.DELIVERED);
    }

    @Test
    void receiptsComeOnce() {
        send(7, Cast.LIU_YANG);

        assertThat(receipts.tick().block()).isEqualTo(1);
        assertThat(receipts.tick().block()).isZero();
    }

    @Test
    void aFailingCarrierMeetsWrongNumbersAndPhonesThatAreOff() {
        rows.setMood(Mood.FAILING).block();

        assertThat(send(6, Cast.LIU_YANG)).isInstanceOf(SendOutcome.BadAddress.class);
        assertThat(send(7, Cast.LIU_YANG)).isInstanceOf(Accepted.class);
        assertThat(statusesAfter(Duration.ofSeconds(2))).containsExactly(Status.UNDELIVERED);
        assertThat(arrivals.receipts().getFirst().errorCode()).isEqualTo("out-of-reach");
    }

    @Test
    void aFailingCarrierStillReachesMost() {
        rows.setMood(Mood.FAILING).block();

        List.of(3L, 4L, 5L).forEach(message -> send(message, Cast.LIU_YANG));
        assertThat(statusesAfter(Duration.ZERO)).containsOnly(Status.DELIVERED).hasSize(3);
    }

    @Test
    void anOutageLeavesNothingOnAnyPhone() {
        rows.setMood(Mood.OUTAGE).block();
        send(7, Cast.LIU_YANG);

        assertThat(phones.matching("", List.of(), 9).collectList().block()).isEmpty();
    }

    @Test
    void everySecondDoubtIsSettledByAReceipt() {
        rows.setMood(Mood.DOUBTFUL).block();

        assertThat(send(7, Cast.LIU_YANG)).isInstanceOf(InDoubt.class);
        assertThat(send(8, Cast.LIU_YANG)).isInstanceOf(InDoubt.class);
        assertThat(statusesAfter(Duration.ofSeconds(20))).containsExactly(Status.DELIVERED);
        assertThat(arrivals.receipts()).extracting(DeliveryReceipt::message).containsExactly(8L);
    }

    @Test
    void aReceiptThatCouldNotBeKeptComesAgain() {
        send(7, Cast.LIU_YANG);
        arrivals.breakDown();
        assertThat(receipts.tick().block()).isZero();

        arrivals.reset();
        assertThat(receipts.tick().block()).isEqualTo(1);
    }

    private List<Status> statusesAfter(Duration time) {
        clock.advance(time);
        receipts.tick().block();
        return arrivals.receipts().stream().map(DeliveryReceipt::status).toList();
    }

    private Said.State onPhone() {
        return Objects.requireNonNull(
                phones.matching("", List.of(), 1)
                        .flatMap(phone -> phones.texts(List.of(phone.id()), 9), 1)
                        .map(Said::state)
                        .blockLast());
    }

    private SendOutcome send(long message, Cast owner) {
        var to = new Address(ChannelKind.SMS, owner.phone());
        var text = new OutboundText(message, 1, to, "您好", Duration.ofHours(2));
        return Objects.requireNonNull(channel.send(text).block());
    }
}
