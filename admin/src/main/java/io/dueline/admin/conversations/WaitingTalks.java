package io.dueline.admin.conversations;

import io.dueline.admin.layout.Counter;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// How many owners wait for a person, for the side bar.
@Component
class WaitingTalks implements Counter {

    private final LineRows rows;

    WaitingTalks(LineRows rows) {
        this.rows = rows;
    }

    @Override
    public String place() {
        return "inbox";
    }

    @Override
    public Mono<Long> waiting() {
        return rows.waiting();
    }
}
