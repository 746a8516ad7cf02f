package io.dueline.wrong.notifier.owner;

import reactor.core.publisher.Mono;

final class Subscribes {

    void forget(Mono<String> name) {
        name.subscribe();
    }
}
