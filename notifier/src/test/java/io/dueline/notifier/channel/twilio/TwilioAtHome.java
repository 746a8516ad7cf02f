package io.dueline.notifier.channel.twilio;

import io.dueline.notifier.channel.RecordedArrivals;
import io.dueline.notifier.channel.Secret;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.notifier.site.PublicUrl;
import io.dueline.testing.FakeTwilio;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.TwilioCaller;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunctions;

import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/// The channel and its webhooks over real HTTP, with a stand-in for Twilio and nothing else.
final class TwilioAtHome implements AutoCloseable {

    static final String SECOND_TOKEN = "fedcba9876543210fedcba9876543210";
    static final Clock CLOCK =
            MovableClock.standingAt(FeatureContext.START, FeatureContext.ESTATE_ZONE);

    /// Longer than a busy machine needs to warm up.
    private static final Duration PATIENT = Duration.ofSeconds(10);

    final FakeTwilio twilio = new FakeTwilio();
    final RecordedArrivals arrivals = new RecordedArrivals();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PublicUrl url;
    private final DisposableServer server;

    TwilioAtHome(String publicUrl) {
        this.url = new PublicUrl(URI.create(publicUrl));
        this.server = serve();
    }

    TwilioChannel channel() {
        return channel(settings(twilio.apiBase()));
    }

    TwilioChannel channel(TwilioSettings settings) {
        var http = TwilioHttp.of(settings, WebClient.builder());
        var reactive = new ReactiveTwilio(settings.account(), http, CLOCK, settings.patience());
        return new TwilioChannel(reactive, Senders.of(settings), settings.account(), url);
    }

    TwilioCaller caller() {
        return twilio.calling(URI.create("http://127.0.0.1:" + server.port()), url.publicUrl());
    }

    void reset() {
        twilio.reset();
        arrivals.reset();
    }

    static TwilioSettings settings(String apiBase) {
        return settings(apiBase, null);
    }

    static TwilioSettings settings(
            String apiBase, @org.jspecify.annotations.Nullable String service) {
        return settings(apiBase, service, PATIENT);
    }

    /// A carrier that is given up on soon, for tests in which it never answers in time.
    static TwilioSettings impatient(String apiBase) {
        return settings(apiBase, null, Duration.ofMillis(300));
    }

    private static TwilioSettings settings(
            String apiBase,
            @org.jspecify.annotations.Nullable String service,
            Duration responseTimeout) {
        return new TwilioSettings(
                FakeTwilio.ACCOUNT_SID,
                new Secret(FakeTwilio.AUTH_TOKEN),
                new Secret(SECOND_TOKEN),
                FakeTwilio.FROM,
                service,
                FakeTwilio.WHATSAPP_FROM,
                FakeTwilio.MESSENGER_FROM,
                FakeTwilio.CHANNEL_KEY,
                URI.create(apiBase),
                Duration.ofSeconds(3),
                responseTimeout,
                10);
    }

    private DisposableServer serve() {
        var account = settings("https://api.twilio.com").account();
        var gate = new WebhookGate(account, url, meters);
        var webhooks = new TwilioWebhooks(gate, arrivals.forTexts(), arrivals.forReceipts(), CLOCK);
        var handler = RouterFunctions.toHttpHandler(webhooks.routes());
        return HttpServer.create().port(0).handle(new ReactorHttpHandlerAdapter(handler)).bindNow();
    }

    @Override
    public void close() {
        server.disposeNow();
        twilio.close();
    }
}
