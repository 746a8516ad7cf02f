package io.dueline.notifier.outbox;

import io.dueline.notifier.template.RenderedText;
import io.dueline.notifier.template.Text;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes a text in the moment its message leaves: what it names, money above all, may have changed
/// while it waited. Asked within the transaction that claims it, while the owners concerned are
/// held steady, so that no payment comes between. Implemented by whoever planned the message.
public interface DepartureText {

    Set<Text> texts();

    /// @return what to say today, by the number of the message; one that is missing has nothing
    ///   left to say and does not leave
    Mono<Map<Long, RenderedText>> write(List<OutboundMessage> messages);
}
