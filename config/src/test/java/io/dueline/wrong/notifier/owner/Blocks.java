package io.dueline.wrong.notifier.owner;

import reactor.core.publisher.Mono;

final class Blocks {

    String name(Mono<String> name) {
        return name.blockOptional().orElse("");
    }
}
