package io.dueline.wrong.bot.understanding;

import reactor.core.publisher.Mono;

/// Reading a text is no IO.
record Reactive(Mono<String> text) {}
