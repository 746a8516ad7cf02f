package io.dueline.notifier.channel.twilio;

import io.dueline.notifier.channel.Channel;
import io.dueline.notifier.channel.ChannelContract;
import io.dueline.notifier.channel.RecordedArrivals;
import io.dueline.notifier.owner.Address;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

class TwilioContractTest extends ChannelContract {

    private static final TwilioAtHome HOME = new TwilioAtHome("https://dueline.test");
    private Channel channel = HOME.channel();

    @BeforeEach
    void reset() {
        HOME.reset();
    }

    @AfterAll
    static void close() {
        HOME.close();
    }

    @Override
    protected Channel channel() {
        return channel;
    }

    @Override
    protected RecordedArrivals arrivals() {
        return HOME.arrivals;
    }

    @Override
    protected void carrierIsAway() {
        channel = HOME.channel(TwilioAtHome.settings("http://127.0.0.1:1"));
    }

    @Override
    protected void carrierFallsSilent() {
        HOME.twilio.hangsUp();
    }

    @Override
    protected void carrierKnowsNobody() {
        HOME.twilio.refuses(400, 21211);
    }

    @Override
    protected void carrierDelivers() {
        HOME.twilio.sent().forEach(text -> HOME.caller().status(text, "delivered"));
    }

    @Override
    protected void somebodyWrites(Address from, String text) {
        HOME.caller().text(WireAddress.write(from), text);
    }
}
