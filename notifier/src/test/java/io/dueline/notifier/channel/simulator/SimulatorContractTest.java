package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.channel.Arrivals;
import io.dueline.notifier.channel.Channel;
import io.dueline.notifier.channel.ChannelContract;
import io.dueline.notifier.channel.RecordedArrivals;
import io.dueline.notifier.owner.Address;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@FeatureTest
@Import(SimulatorContractTest.Recording.class)
class SimulatorContractTest extends ChannelContract {

    @Autowired SimulatorChannel channel;
    @Autowired CarrierRows rows;
    @Autowired CarrierReceipts receipts;
    @Autowired Writing writing;
    @Autowired RecordedArrivals arrivals;

    @BeforeEach
    void reset() {
        arrivals.reset();
    }

    @Override
    protected Channel channel() {
        return channel;
    }

    @Override
    protected RecordedArrivals arrivals() {
        return arrivals;
    }

    @Override
    protected void carrierIsAway() {
        rows.setMood(Mood.OUTAGE).block();
    }

    @Override
    protected void carrierFallsSilent() {
        rows.setMood(Mood.DOUBTFUL).block();
    }

    @Override
    protected void carrierKnowsNobody() {
        rows.setMood(Mood.FAILING).block();
    }

    @Override
    protected void carrierDelivers() {
        receipts.tick().block();
    }

    @Override
    protected void somebodyWrites(Address from, String text) {
        writing.takeUp(from).flatMap(phone -> writing.write(phone, text)).block();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Recording {

        @Bean
        RecordedArrivals recordedArrivals() {
            return new RecordedArrivals();
        }

        @Bean
        @Primary
        Arrivals.Texts recordedTexts(RecordedArrivals arrivals) {
            return arrivals.forTexts();
        }

        @Bean
        @Primary
        Arrivals.Receipts recordedReceipts(RecordedArrivals arrivals) {
            return arrivals.forReceipts();
        }
    }
}
