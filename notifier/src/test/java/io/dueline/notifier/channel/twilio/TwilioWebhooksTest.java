package io.dueline.notifier.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.channel.DeliveryReceipt;
import io.dueline.notifier.channel.DeliveryReceipt.Status;
import io.dueline.notifier.channel.InboundText.CarrierOptOut;
import io.dueline.notifier.channel.RecordedArrivals;
import io.dueline.notifier.channel.SendOutcome;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.testing.Cast;
import io.dueline.testing.FakeTwilio;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.TestFiles;
import io.dueline.testing.TwilioCaller;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class TwilioWebhooksTest {

    private static final String MESSAGES =
            "/webhooks/twilio/" + FakeTwilio.CHANNEL_KEY + "/messages";
    private static final String STATUS = "/webhooks/twilio/" + FakeTwilio.CHANNEL_KEY + "/status";
    private static final TwilioAtHome HOME = new TwilioAtHome("https://dueline.test");
    private static final RecordedArrivals ARRIVALS = HOME.arrivals;
    private static final TwilioCaller TWILIO = HOME.caller();

    @BeforeEach
    void reset() {
        HOME.reset();
    }

    @AfterAll
    static void close() {
        HOME.close();
    }

    @Test
    void aReplyIsAnsweredOnceItIsKept() {
        var answer = TWILIO.message(form("reply-in-chinese"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(ARRIVALS.texts())
                .singleElement()
                .satisfies(
                        text -> {
                            assertThat(text.channel()).isEqualTo("twilio");
                            assertThat(text.account()).isEqualTo(FakeTwilio.ACCOUNT_SID);
                            assertThat(text.providerId())
                                    .isEqualTo("SM00000000000000000000000000000501");
                            assertThat(text.from())
                                    .isEqualTo(new Address(ChannelKind.SMS, Cast.CHEN_WEI.phone()));
                            assertThat(text.to()).isEqualTo(FakeTwilio.FROM);
                            assertThat(text.text()).isEqualTo("下周五交 🙂");
                            assertThat(text.optOut()).isNull();
                            assertThat(text.media()).isEmpty();
                            assertThat(text.receivedAt()).isEqualTo(FeatureContext.START);
                        });
    }

    @Test
    void picturesAreKeptAsAddresses() {
        TWILIO.message(form("whatsapp-picture"));

        assertThat(ARRIVALS.texts())
                .singleElement()
                .satisfies(
                        text -> {
                            assertThat(text.from().kind()).isEqualTo(ChannelKind.WHATSAPP);
                            assertThat(text.from().value()).isEqualTo(Cast.WANG_FANG.phone());
                            assertThat(text.media())
                                    .hasSize(2)
                                    .allMatch(url -> url.contains("/Media/ME"));
                        });
    }

    @ParameterizedTest
    @CsvSource({"STOP, STOP", "START, START", "HELP, HELP", "'',", "LATER,"})
    void whatTwilioUnderstoodOfAnOptOutComesAlong(String type, CarrierOptOut expected) {
        var stop = form("stop");
        stop.put("OptOutType", type);
        TWILIO.message(stop);

        assertThat(ARRIVALS.texts())
                .singleElement()
                .satisfies(text -> assertThat(text.optOut()).isEqualTo(expected));
    }

    @Test
    void aCharacterTheDatabaseCannotKeepIsLeftOut() {
        TWILIO.text(Cast.CHEN_WEI.phone(), "下周\0五交");

        assertThat(ARRIVALS.texts().getFirst().text()).isEqualTo("下周五交");
    }

    @Test
    void parametersNobodyKnowsYetAreSignedToo() {
        var form = form("reply-in-chinese");
        form.put("FutureParameter", "新的");
        form.put("EmptyOne", "");

        assertThat(TWILIO.message(form).statusCode()).isEqualTo(204);
        assertThat(posted(form, TWILIO.signature(MESSAGES, form("reply-in-chinese"))))
                .isEqualTo(403);
    }

    @Test
    void anAddressOfAKindWeDoNotServeIsNotedOnly() {
        assertThat(TWILIO.text("rcs:agent_1", "hello").statusCode()).isEqualTo(204);
        assertThat(ARRIVALS.texts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whatsapp: ", "whatsapp:", "messenger:\u3000", "rcs: ", " "})
    void aTextOfNobodyIsMalformed(String from) {
        assertThat(TWILIO.text(from, "hello").statusCode()).isEqualTo(400);
        assertThat(ARRIVALS.texts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, QUEUED",
        "scheduled, QUEUED",
        "queued, QUEUED",
        "sending, SENDING",
        "sent, SENT",
        "delivered, DELIVERED",
        "undelivered, UNDELIVERED",
        "failed, UNDELIVERED",
        "canceled, UNDELIVERED",
        "read, READ"
    })
    void everyStatusOfTwilioHasOneOfOurs(String status, Status expected) {
        var form = form("delivered");
        form.put("MessageStatus", status);

        assertThat(TWILIO.post(STATUS + "?m=4711&a=2", form).statusCode()).isEqualTo(204);
        assertThat(ARRIVALS.receipts())
                .containsExactly(
                        new DeliveryReceipt(
                                "twilio",
                                "SM00000000000000000000000000000501",
                                4711L,
                                2,
                                expected,
                                null,
                                null,
                                FeatureContext.START));
    }

    @Test
    void aReceiptKeepsTwiliosReason() {
        TWILIO.post(STATUS + "?m=4711&a=2", form("undelivered"));

        assertThat(ARRIVALS.receipts())
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.errorCode()).isEqualTo("30006"));
    }

    @ParameterizedTest
    @CsvSource({
        "undelivered, 21610, PersonRefused",
        "undelivered, 63014, PersonRefused",
        "undelivered, 30005, BadAddress",
        "undelivered, 30006, BadAddress",
        "failed, 21211, BadAddress",
        "failed, 21614, BadAddress",
        "failed, 21635, BadAddress",
        "undelivered, 30007, Rejected",
        "undelivered, 99999, null",
        "undelivered, garbled, null",
        "undelivered, '', null",
        "sent, 21610, null",
        "delivered, 30006, null"
    })
    void aReceiptOfWhatWasNotDeliveredBearsTheVerdictOfTheOneTable(
            String status, String code, String verdict) {
        var form = form("undelivered");
        form.put("MessageStatus", status);
        form.put("ErrorCode", code);
        TWILIO.post(STATUS + "?m=4711&a=2", form);

        assertThat(ARRIVALS.receipts())
                .extracting(receipt -> kind(receipt.verdict()))
                .containsExactly(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?m=&a=", "?m=x&a=-1", "?m=99999999999999999999&a=99999999999"})
    void aReceiptWithoutOurNumberIsKeptToo(String query) {
        assertThat(TWILIO.post(STATUS + query, form("delivered")).statusCode()).isEqualTo(204);
        assertThat(ARRIVALS.receipts())
                .singleElement()
                .satisfies(
                        receipt -> {
                            assertThat(receipt.message()).isNull();
                            assertThat(receipt.attempt()).isNull();
                        });
    }

    @Test
    void aStatusThatIsNewToUsIsNotedOnly() {
        var form = form("delivered");
        form.put("MessageStatus", "teleported");

        assertThat(TWILIO.post(STATUS + "?m=1&a=1", form).statusCode()).isEqualTo(204);
        assertThat(ARRIVALS.receipts()).isEmpty();
    }

    @Test
    void theOtherTokenIsGoodWhileTokensRotate() {
        var rotated = TWILIO.signAs(TwilioAtHome.SECOND_TOKEN);

        assertThat(rotated.message(form("reply-in-chinese")).statusCode()).isEqualTo(204);
        assertThat(TWILIO.signAs("neither").message(form("reply-in-chinese")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "0/KCTR6DLpKmkAf8muzZqo1nDgQ=", "ö"})
    void aWrongSignatureIsRefusedAndCounted(String signature) {
        var before = refused();

        assertThat(posted(form("reply-in-chinese"), signature)).isEqualTo(403);
        assertThat(ARRIVALS.texts()).isEmpty();
        assertThat(refused()).isEqualTo(before + 1);
    }

    @Test
    void aChangedQueryBreaksTheSignature() {
        var form = form("delivered");
        var signature = TWILIO.signature(STATUS + "?m=1&a=1", form);
        var answer =
                TWILIO.post(
                        STATUS + "?m=2&a=1",
                        TwilioCaller.encode(form),
                        TwilioCaller.FORM,
                        signature);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theQueryIsSignedAsItWasSent() {
        var odd = STATUS + "?m=1&a=1&note=a%2Bb%20c&x=%E4%BA%A4";

        assertThat(TWILIO.post(odd, form("delivered")).statusCode()).isEqualTo(204);
    }

    @Test
    void aSubaccountIsBelievedByItsSignatureAlone() {
        var form = form("reply-in-chinese");
        form.put("AccountSid", "AC00000000000000000000000000000000");

        assertThat(TWILIO.message(form).statusCode()).isEqualTo(204);
        assertThat(TWILIO.signAs("another").message(form).statusCode()).isEqualTo(403);
    }

    @Test
    void anotherChannelKeyIsNoPlace() {
        assertThat(TWILIO.post("/webhooks/twilio/guess/messages", form("stop")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x"})
    void onlyFormsAreRead(String type) {
        assertThat(TWILIO.post(MESSAGES, "{}", type, "AAAA").statusCode()).isEqualTo(415);
    }

    @Test
    void aLargeBodyIsNotRead() {
        var body = "Body=" + "x".repeat(65 * 1024);

        assertThat(TWILIO.post(MESSAGES, body, TwilioCaller.FORM, "AAAA").statusCode())
                .isEqualTo(413);
    }

    @Test
    void aRepeatedParameterCannotSlipPastTheSignature() {
        var form = form("reply-in-chinese");
        var twice = TwilioCaller.encode(form) + "&Body=" + "STOP";
        var answer =
                TWILIO.post(MESSAGES, twice, TwilioCaller.FORM, TWILIO.signature(MESSAGES, form));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ARRIVALS.texts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Body=%zz", "Body=%4", ""})
    void whatIsNoFormIsRefused(String body) {
        assertThat(TWILIO.post(MESSAGES, body, TwilioCaller.FORM, "AAAA").statusCode())
                .isEqualTo(400);
    }

    @Test
    void tooManyParametersAreRefused() {
        var body = "a=1" + "&".repeat(1) + "b%d=1&".repeat(300).formatted((Object[]) numbers(300));

        assertThat(TWILIO.post(MESSAGES, body, TwilioCaller.FORM, "AAAA").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageSid", "From"})
    void aTextThatNamesNoSenderOrNumberIsRefused(String name) {
        var form = form("reply-in-chinese");
        form.remove(name);

        assertThat(TWILIO.message(form).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageSid", "MessageStatus"})
    void aReceiptThatNamesNoTextOrStatusIsRefused(String name) {
        var form = form("delivered");
        form.remove(name);

        assertThat(TWILIO.post(STATUS + "?m=1&a=1", form).statusCode()).isEqualTo(400);
    }

    @Test
    void whatCannotBeKeptIsAskedForAgain() {
        ARRIVALS.breakDown();

        assertThat(TWILIO.message(form("reply-in-chinese")).statusCode()).isEqualTo(500);
        assertThat(TWILIO.post(STATUS + "?m=1&a=1", form("delivered")).statusCode()).isEqualTo(500);
    }

    private static int posted(Map<String, String> form, String signature) {
        var body = TwilioCaller.encode(form);
        return TWILIO.post(MESSAGES, body, TwilioCaller.FORM, signature).statusCode();
    }

    private static double refused() {
        return HOME.meters.counter("dueline.twilio.webhooks.refused").count();
    }

    private static Integer[] numbers(int most) {
        return java.util.stream.IntStream.range(0, most).boxed().toArray(Integer[]::new);
    }

    private static String kind(@Nullable SendOutcome verdict) {
        return verdict == null ? "null" : verdict.getClass().getSimpleName();
    }

    private static Map<String, String> form(String name) {
        return TestFiles.form("twilio/" + name + ".form");
    }
}
