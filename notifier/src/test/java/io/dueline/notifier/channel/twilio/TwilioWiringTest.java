package io.dueline.notifier.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.channel.Arrivals;
import io.dueline.notifier.channel.Channel;
import io.dueline.notifier.channel.RecordedArrivals;
import io.dueline.notifier.site.PublicUrl;
import io.dueline.testing.FakeTwilio;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;

import java.time.Clock;

class TwilioWiringTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner()
                    .withUserConfiguration(Settings.class, TwilioWiring.class)
                    .withBean(Clock.class, () -> TwilioAtHome.CLOCK)
                    .withBean(WebClient.Builder.class, WebClient::builder)
                    .withBean(Arrivals.Texts.class, () -> new RecordedArrivals().forTexts())
                    .withBean(Arrivals.Receipts.class, () -> new RecordedArrivals().forReceipts());

    @Test
    void withoutAnAccountThereIsNoSuchChannelAndNoWebhook() {
        application
                .withPropertyValues(
                        "dueline.twilio.account-sid=",
                        "dueline.twilio.channel-key=K7h2vXq9Tn4mLw8Z")
                .run(
                        context ->
                                assertThat(context)
                                        .hasNotFailed()
                                        .doesNotHaveBean(Channel.class)
                                        .doesNotHaveBean(RouterFunction.class));
    }

    @Test
    void withAnAccountThereAreBoth() {
        try (var twilio = new FakeTwilio()) {
            application
                    .withPropertyValues(
                            twilio.settings().entrySet().stream()
                                    .map(pair -> pair.getKey() + "=" + pair.getValue())
                                    .toArray(String[]::new))
                    .run(
                            context ->
                                    assertThat(context)
                                            .hasNotFailed()
                                            .hasSingleBean(TwilioChannel.class)
                                            .hasSingleBean(RouterFunction.class));
        }
    }

    @Test
    void halfAnAccountDoesNotStart() {
        application
                .withPropertyValues("dueline.twilio.account-sid=" + FakeTwilio.ACCOUNT_SID)
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContaining("(TWILIO_AUTH_TOKEN)"));
    }

    @EnableConfigurationProperties({TwilioSettings.class, PublicUrl.class})
    static class Settings {}
}
