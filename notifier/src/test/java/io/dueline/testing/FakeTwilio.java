package io.dueline.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Stands in for Twilio over real HTTP: takes messages and gives each a number of its own, refuses
/// or breaks off when told to, and calls our webhooks with its signature.
public final class FakeTwilio implements AutoCloseable {

    public static final String ACCOUNT_SID = "AC0123456789abcdef0123456789abcdef";
    public static final String AUTH_TOKEN = "0123456789abcdef0123456789abcdef";
    public static final String CHANNEL_KEY = "K7h2vXq9Tn4mLw8Z";
    public static final String FROM = "+15550100000";
    public static final String WHATSAPP_FROM = "+15550100001";
    public static final String MESSENGER_FROM = "102030405060";

    private static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT_SID + "/Messages.json";

    private final WireMockServer server =
            new WireMockServer(
                    wireMockConfig().dynamicPort().templatingEnabled(true).globalTemplating(false));

    /// Starts on a free port and takes every message.
    public FakeTwilio() {
        server.start();
        accepts();
    }

    public String apiBase() {
        return server.baseUrl();
    }

    /// The settings under which Dueline takes this for Twilio.
    public Map<String, String> settings() {
        return Map.of(
                "dueline.twilio.account-sid", ACCOUNT_SID,
                "dueline.twilio.auth-token", AUTH_TOKEN,
                "dueline.twilio.from", FROM,
                "dueline.twilio.whatsapp-from", WHATSAPP_FROM,
                "dueline.twilio.messenger-from", MESSENGER_FROM,
                "dueline.twilio.channel-key", CHANNEL_KEY,
                "dueline.twilio.api-base", apiBase());
    }

    /// Forgets what it was told and what it was sent, and takes every message again.
    public void reset() {
        server.resetAll();
        accepts();
    }

    public void accepts() {
        acceptsAfter(Duration.ZERO);
    }

    /// Takes every message, but takes its time to say so.
    public void acceptsAfter(Duration delay) {
        answers(
                aResponse()
                        .withStatus(201)
                        .withHeader("Content-Type", "application/json")
                        .withTransformers("response-template")
                        .withFixedDelay((int) delay.toMillis())
                        .withBody(TestFiles.text("twilio/message-made.json")));
    }

    /// Refuses as Twilio does, with its number for the reason.
    public void refuses(int status, int code) {
        refuses(status, code, Map.of());
    }

    public void refuses(int status, int code, Map<String, String> headers) {
        var answer =
                aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody(TestFiles.text("twilio/refused.json").formatted(code, status));
        headers.forEach(answer::withHeader);
        answers(answer);
    }

    /// Answers as told; every other place answers 404.
    public void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).atPriority(9).willReturn(aResponse().withStatus(404)));
        server.stubFor(post(urlPathEqualTo(MESSAGES)).willReturn(answer));
    }

    /// Takes the request and then cuts the line without a word.
    public void hangsUp() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    public void takesItsTime(Duration delay) {
        answers(aResponse().withStatus(201).withFixedDelay((int) delay.toMillis()));
    }

    /// What it was asked to send, oldest first, whatever it answered.
    public List<SentText> sent() {
        return server.getAllServeEvents().reversed().stream().map(FakeTwilio::sent).toList();
    }

    public List<LoggedRequest> requests() {
        return server.getAllServeEvents().reversed().stream().map(ServeEvent::getRequest).toList();
    }

    /// Twilio as the caller of our webhooks.
    ///
    /// @param server where we really listen
    /// @param publicUrl what Twilio believes it calls, and therefore signs
    public TwilioCaller calling(URI server, URI publicUrl) {
        return new TwilioCaller(server, publicUrl, AUTH_TOKEN);
    }

    private static SentText sent(ServeEvent event) {
        var form = event.getRequest().getFormParameters();
        return SentText.of(
                name -> form.containsKey(name) ? form.get(name).firstValue() : "",
                event.getResponse().getBodyAsString());
    }

    @Override
    public void close() {
        server.stop();
    }
}
