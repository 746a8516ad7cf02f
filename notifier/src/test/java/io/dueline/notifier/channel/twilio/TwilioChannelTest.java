package io.dueline.notifier.channel.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dueline.notifier.channel.OutboundText;
import io.dueline.notifier.channel.SendOutcome;
import io.dueline.notifier.channel.SendOutcome.Accepted;
import io.dueline.notifier.channel.SendOutcome.BadAddress;
import io.dueline.notifier.channel.SendOutcome.InDoubt;
import io.dueline.notifier.channel.SendOutcome.Misconfigured;
import io.dueline.notifier.channel.SendOutcome.PersonRefused;
import io.dueline.notifier.channel.SendOutcome.Rejected;
import io.dueline.notifier.channel.SendOutcome.TryLater;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.testing.Cast;
import io.dueline.testing.FakeTwilio;
import io.dueline.testing.SentText;
import io.dueline.testing.TestFiles;
import io.dueline.testing.TwilioDescription;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

class TwilioChannelTest {

    private static final TwilioAtHome HOME = new TwilioAtHome("https://fees.dueline.test/");
    private static final FakeTwilio TWILIO = HOME.twilio;
    private static final String SERVICE = "MG0123456789abcdef0123456789abcdef";
    private static final String TEXT = "您好：3-2-501 & S-12 = 两处，请点 https://dueline.test/p/x";

    @BeforeEach
    void reset() {
        HOME.reset();
    }

    @AfterAll
    static void close() {
        HOME.close();
    }

    /// Every request any of these tests made is one Twilio's own description allows.
    @AfterEach
    void everyRequestIsOneTwilioTakes() {
        var description = TwilioDescription.find();
        assumeTrue(
                description.isPresent(),
                "not checked: Twilio's description not found; it is checked wherever it lies"
                        + " beside the checkout, as in CI");
        assertThat(TWILIO.requests())
                .allSatisfy(request -> assertThat(description.get().faults(request)).isEmpty());
    }

    @Test
    void aTextTakenIsKnownByTwiliosNumber() {
        var outcome = send(sms());

        var sent = onlySent();
        assertThat(outcome).isEqualTo(new Accepted(sent.sid()));
        assertThat(sent.sid()).matches("SM[0-9a-f]{32}");
        assertThat(sent.to()).isEqualTo(Cast.CHEN_WEI.phone());
        assertThat(sent.from()).isEqualTo(FakeTwilio.FROM);
        assertThat(sent.text()).isEqualTo(TEXT);
    }

    @Test
    void ourOwnNumberRidesInTheAddressOfReceipts() {
        send(sms());

        assertThat(onlySent().receiptsAt())
                .isEqualTo(
                        "https://fees.dueline.test/webhooks/twilio/"
                                + FakeTwilio.CHANNEL_KEY
                                + "/status?m=4711&a=2");
    }

    @ParameterizedTest
    @CsvSource({
        "WHATSAPP, +8613900000501, whatsapp:+8613900000501, whatsapp:+15550100001",
        "MESSENGER, 2345678901, messenger:2345678901, messenger:102030405060"
    })
    void messengersAreWrittenToWithTheirPrefix(
            ChannelKind kind, String value, String to, String from) {
        send(new OutboundText(1, 1, new Address(kind, value), TEXT, Duration.ofHours(1)));

        assertThat(onlySent().to()).isEqualTo(to);
        assertThat(onlySent().from()).isEqualTo(from);
    }

    @Test
    void aMessagingServiceSpeaksForItsNumbers() {
        var channel = HOME.channel(TwilioAtHome.settings(TWILIO.apiBase(), SERVICE));
        channel.send(sms()).block();

        assertThat(onlySent().from()).isEqualTo(SERVICE);
    }

    @ParameterizedTest
    @CsvSource({"PT1.9S, 1", "PT2H, 7200", "PT10H, 36000", "P3D, 36000"})
    void validityIsWholeSecondsWithinTwiliosBounds(Duration validity, String seconds) {
        send(lasting(validity));

        assertThat(TWILIO.requests().getFirst().getFormParameters().get("ValidityPeriod"))
                .satisfies(value -> assertThat(value.firstValue()).isEqualTo(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.9S", "PT-5M"})
    void aTextWhoseTimeIsOverDoesNotLeave(Duration validity) {
        assertThat(send(lasting(validity))).isInstanceOf(TryLater.class);
        assertThat(TWILIO.sent()).isEmpty();
    }

    @Test
    void aKindWithoutASenderDoesNotLeave() {
        var wechat = new Address(ChannelKind.WECHAT, "o6_bmjrPTlm6_2sgVt7hMZOPfL2M");

        assertThat(send(new OutboundText(1, 1, wechat, TEXT, Duration.ofHours(1))))
                .isInstanceOf(Misconfigured.class);
        assertThat(TWILIO.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "429, 20429, TryLater",
        "429, 99999, TryLater",
        "400, 21611, TryLater",
        "400, 63018, TryLater",
        "400, 63017, TryLater",
        "400, 63038, TryLater",
        "400, 30003, TryLater",
        "400, 30008, TryLater",
        "400, 21610, PersonRefused",
        "400, 63014, PersonRefused",
        "400, 21211, BadAddress",
        "400, 21614, BadAddress",
        "400, 21635, BadAddress",
        "400, 30005, BadAddress",
        "400, 30006, BadAddress",
        "400, 30007, Rejected",
        "400, 30034, Rejected",
        "400, 63013, Rejected",
        "400, 63016, Rejected",
        "400, 63021, Rejected",
        "400, 30863, Rejected",
        "400, 99999, Rejected",
        "401, 20003, Misconfigured",
        "400, 21606, Misconfigured",
        "400, 21608, Misconfigured",
        "400, 21601, Misconfigured",
        "403, 99999, Misconfigured",
        "404, 20404, Misconfigured"
    })
    void everyRefusalHasItsConsequence(int status, int code, String outcome) {
        TWILIO.refuses(status, code);

        assertThat(send(sms()).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(TWILIO.sent()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, Rejected", "401, Misconfigured", "403, Misconfigured",
        "302, Misconfigured", "429, TryLater", "408, InDoubt"
    })
    void aRefusalWithoutANumberIsReadByItsStatus(int status, String outcome) {
        TWILIO.answers(aResponse().withStatus(status).withBody("<html>no</html>"));

        assertThat(send(sms()).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(TWILIO.sent()).hasSize(1);
    }

    @Test
    void refusalsKeepTheNumberForStaff() {
        TWILIO.refuses(400, 21610);
        assertThat(send(sms())).isEqualTo(new PersonRefused("21610"));

        TWILIO.refuses(400, 21211);
        assertThat(send(sms())).isEqualTo(new BadAddress("21211"));

        TWILIO.refuses(400, 30007);
        assertThat(send(sms())).isEqualTo(new Rejected("30007"));
    }

    @ParameterizedTest
    @CsvSource({
        "7, PT7S",
        "'Tue, 24 Nov 2026 02:00:30 GMT', PT30S",
        "'Tue, 24 Nov 2026 01:00:00 GMT', PT0S"
    })
    void tooFastWaitsAsLongAsTwilioAsks(String header, Duration wait) {
        TWILIO.refuses(429, 20429, Map.of("Retry-After", header));

        assertThat(send(sms())).isEqualTo(new TryLater("20429", wait));
    }

    @Test
    void anUnreadableWaitIsNoWait() {
        TWILIO.refuses(429, 20429, Map.of("Retry-After", "soon"));

        assertThat(send(sms())).isEqualTo(new TryLater("20429", null));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aBrokenTwilioIsAskedExactlyOnce(int status) {
        TWILIO.refuses(status, 20500);

        assertThat(send(sms())).isEqualTo(new InDoubt("http-" + status));
        assertThat(TWILIO.sent()).hasSize(1);
    }

    @Test
    void aCutLineIsDoubtAndAskedExactlyOnce() {
        TWILIO.hangsUp();

        assertThat(send(sms())).isInstanceOf(InDoubt.class);
        assertThat(TWILIO.sent()).hasSize(1);
    }

    /// On a connection that served before, too: there a client may be tempted to repeat.
    @Test
    void aCutLineOnAnOldConnectionIsDoubtAndAskedExactlyOnce() {
        var channel = HOME.channel();
        assertThat(channel.send(sms()).block()).isInstanceOf(Accepted.class);
        TWILIO.hangsUp();

        assertThat(channel.send(sms()).block()).isInstanceOf(InDoubt.class);
        assertThat(TWILIO.sent()).hasSize(2);
    }

    @Test
    void anAnswerThatComesTooLateIsDoubt() {
        TWILIO.takesItsTime(Duration.ofSeconds(2));
        var channel = HOME.channel(TwilioAtHome.impatient(TWILIO.apiBase()));

        assertThat(channel.send(sms()).block()).isInstanceOf(InDoubt.class);
        assertThat(TWILIO.sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "<html>created</html>", "{\"sid\": \"SM"})
    void anUnreadableSuccessIsDoubt(String body) {
        TWILIO.answers(aResponse().withStatus(201).withBody(body));

        assertThat(send(sms())).isInstanceOf(InDoubt.class);
    }

    @Test
    void aTextThatFailedAtOnceIsReadByItsNumber() {
        TWILIO.answers(
                aResponse()
                        .withStatus(201)
                        .withBody(TestFiles.text("twilio/message-failed-at-once.json")));

        assertThat(send(sms())).isEqualTo(new TryLater("30003", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:1", "http://no-such-host.invalid", "https://127.0.0.1:%d"})
    void whatNeverLeftIsTriedAgain(String base) {
        var port = Integer.parseInt(TWILIO.apiBase().replaceAll(".*:", ""));
        var channel = HOME.channel(TwilioAtHome.settings(base.formatted(port)));

        assertThat(channel.send(sms()).block()).isInstanceOf(TryLater.class);
        assertThat(TWILIO.sent()).isEmpty();
    }

    private static SendOutcome send(OutboundText text) {
        return Objects.requireNonNull(HOME.channel().send(text).block());
    }

    private static OutboundText sms() {
        return lasting(Duration.ofHours(2));
    }

    private static OutboundText lasting(Duration validity) {
        var to = new Address(ChannelKind.SMS, Cast.CHEN_WEI.phone());
        return new OutboundText(4711, 2, to, TEXT, validity);
    }

    private static SentText onlySent() {
        assertThat(TWILIO.sent()).hasSize(1);
        return TWILIO.sent().getFirst();
    }
}
