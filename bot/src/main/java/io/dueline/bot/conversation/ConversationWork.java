package io.dueline.bot.conversation;

import io.dueline.notifier.inbox.InboundMessage;
import io.dueline.notifier.inbox.Inbox;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.schedule.Recurring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The recurring work of the talk: reading what came in, and waking where staff have gone silent.
@Configuration(proxyBeanMethods = false)
class ConversationWork {

    private final Inbox inbox;
    private final Senders senders;
    private final Listener listener;
    private final Strangers strangers;
    private final ConversationSettings settings;

    ConversationWork(
            Inbox inbox,
            Senders senders,
            Listener listener,
            Strangers strangers,
            ConversationSettings settings) {
        this.inbox = inbox;
        this.senders = senders;
        this.listener = listener;
        this.strangers = strangers;
        this.settings = settings;
    }

    @Bean
    Recurring inboxReader() {
        return new Recurring(Inbox.READER, settings.rest(), this::readSome);
    }

    @Bean
    Recurring takeoverEnd(Conversations conversations) {
        return new Recurring("takeovers", settings.wakeEvery(), conversations::wakeLeft);
    }

    /// As many messages as there are readers, each of another sender.
    private Mono<Integer> readSome() {
        return Flux.range(0, settings.readers())
                .flatMap(_ -> inbox.readNext(this::read), settings.readers())
                .filter(read -> read)
                .count()
                .map(Math::toIntExact);
    }

    private Mono<OwnerId> read(InboundMessage message) {
        return senders.at(message.from())
                .delayUntil(owner -> listener.hear(owner, message))
                .map(owner -> owner.id())
                .switchIfEmpty(
                        Mono.defer(() -> strangers.hear(message)).then(Mono.<OwnerId>empty()));
    }
}
