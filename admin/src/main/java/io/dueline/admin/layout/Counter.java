package io.dueline.admin.layout;

import reactor.core.publisher.Mono;

/// How many things wait at one place of the side bar. Each page that has such a number is one.
public interface Counter {

    /// The place in the side bar: `today`, `inbox`, `cases`.
    String place();

    Mono<Long> waiting();
}
