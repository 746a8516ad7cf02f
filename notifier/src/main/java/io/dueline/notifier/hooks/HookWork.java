package io.dueline.notifier.hooks;

import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.PaymentBooked;
import io.dueline.notifier.outbox.MessageSettled;
import io.dueline.notifier.outbox.OutboundMessage;
import io.dueline.notifier.schedule.Recurring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/// When other systems are told, and what of this module's own doings they hear.
@Configuration(proxyBeanMethods = false)
class HookWork {

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration TIDY = Duration.ofHours(1);
    private static final int TIDIED = 1000;

    @Bean
    Recurring tellingOthers(Teller teller) {
        return new Recurring(Hooks.WORKER, LOOK, teller::tick);
    }

    @Bean
    Recurring forgettingEvents(EventRows events, HookSettings settings, Clock clock) {
        return new Recurring(
                "hooks-forgotten",
                TIDY,
                () ->
                        events.forget(clock.instant().minus(settings.kept()), TIDIED)
                                .map(Math::toIntExact));
    }

    /// The ledger is asked for late, because it calls its followers and they call it.
    @Bean
    PaymentBooked paymentsTold(Hooks hooks, ObjectProvider<Ledger> ledger) {
        return payment ->
                ledger.getObject()
                        .account(payment.owner())
                        .map(account -> recorded(payment, account))
                        .flatMap(hooks::publish);
    }

    @Bean
    MessageSettled failuresTold(Hooks hooks) {
        return (message, end) ->
                end == MessageSettled.End.DELIVERED ? Mono.empty() : told(message, end, hooks);
    }

    private static Event recorded(Payment payment, Account account) {
        var outstanding = account.outstanding(payment.amount().currency());
        return new Event.PaymentRecorded(payment, outstanding);
    }

    /// Messages to teams are no owner's.
    private static Mono<Void> told(OutboundMessage message, MessageSettled.End end, Hooks hooks) {
        return Mono.justOrEmpty(message.owner())
                .map(
                        owner ->
                                new Event.MessageUndeliverable(
                                        owner,
                                        message.id(),
                                        message.purpose().name().toLowerCase(Locale.ROOT),
                                        message.to().kind().code(),
                                        end.name().toLowerCase(Locale.ROOT)))
                .flatMap(hooks::publish);
    }
}
