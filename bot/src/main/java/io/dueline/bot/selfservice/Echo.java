package io.dueline.bot.selfservice;

import io.dueline.notifier.outbox.Author;
import io.dueline.notifier.outbox.Letter;
import io.dueline.notifier.outbox.Link;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.template.RenderedText;
import io.dueline.notifier.template.Templates;
import io.dueline.notifier.template.Text;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Map;

/// Says in the owner's conversation what was done on their page, so that all of it is in one place.
@Component
class Echo {

    private final Outbox outbox;
    private final Templates templates;

    Echo(Outbox outbox, Templates templates) {
        this.outbox = outbox;
        this.templates = templates;
    }

    /// Nothing is said to somebody whom only people can reach.
    ///
    /// @param key the same thing is said once
    Mono<Void> say(
            Owner owner, Purpose purpose, String key, Text text, Map<String, String> fillings) {
        var rendered = templates.render(text, owner.language(), fillings);
        return Mono.justOrEmpty(outbox.reach(owner))
                .map(address -> letter(owner, address, purpose, key, rendered))
                .flatMap(outbox::post)
                .then();
    }

    private static Letter letter(
            Owner owner, Address address, Purpose purpose, String key, RenderedText text) {
        return new Letter(
                key,
                owner.community(),
                owner.id(),
                address,
                purpose,
                Author.BOT,
                text,
                link(owner, text));
    }

    private static @Nullable Link link(Owner owner, RenderedText text) {
        return text.carriesLink() ? new Link(Link.Kind.PAY, owner.id().value()) : null;
    }
}
