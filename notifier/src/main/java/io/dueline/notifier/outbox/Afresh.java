package io.dueline.notifier.outbox;

import io.dueline.notifier.template.RenderedText;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Has texts written anew by those who know how.
@Component
class Afresh {

    private final ObjectProvider<DepartureText> writers;

    Afresh(ObjectProvider<DepartureText> writers) {
        this.writers = writers;
    }

    /// @param messages that ask for it
    Mono<Map<Long, RenderedText>> write(List<OutboundMessage> messages) {
        return Flux.fromStream(writers.orderedStream())
                .concatMap(writer -> write(writer, messages))
                .collect(HashMap::new, Map::putAll);
    }

    private static Mono<Map<Long, RenderedText>> write(
            DepartureText writer, List<OutboundMessage> messages) {
        var own = messages.stream().filter(m -> writer.texts().contains(m.afresh())).toList();
        return own.isEmpty() ? Mono.empty() : writer.write(own);
    }
}
