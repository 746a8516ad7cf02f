package io.dueline.notifier.channel.twilio;

import io.dueline.notifier.channel.Arrivals;
import io.dueline.notifier.site.PublicUrl;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import java.time.Clock;

/// The channel and its webhooks, when an account is set. It comes before the simulator.
@Configuration(proxyBeanMethods = false)
@Conditional(TwilioIsSet.class)
class TwilioWiring {

    @Bean
    TwilioAccount twilioAccount(TwilioSettings settings) {
        return settings.account();
    }

    @Bean
    @Order(100)
    TwilioChannel twilioChannel(
            TwilioSettings settings,
            TwilioAccount account,
            WebClient.Builder http,
            PublicUrl url,
            Clock clock) {
        var twilio =
                new ReactiveTwilio(
                        account, TwilioHttp.of(settings, http), clock, settings.patience());
        return new TwilioChannel(twilio, Senders.of(settings), account, url);
    }

    @Bean
    RouterFunction<ServerResponse> twilioWebhooks(
            TwilioAccount account,
            PublicUrl url,
            Arrivals.Texts texts,
            Arrivals.Receipts receipts,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        var gate = new WebhookGate(account, url, meters.getIfUnique(() -> Metrics.globalRegistry));
        return new TwilioWebhooks(gate, texts, receipts, clock).routes();
    }
}
