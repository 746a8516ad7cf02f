package io.dueline.admin.conversations;

import io.dueline.admin.layout.Counter;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// How many owners and strangers wait for a person, for the side bar.
@Component
class WaitingTalks implements Counter {

    private final LineRows rows;
    private final StrangerRows strangers;

    WaitingTalks(LineRows rows, StrangerRows strangers) {
        this.rows = rows;
        this.strangers = strangers;
    }

    @Override
    public String place() {
        return "inbox";
    }

    @Override
    public Mono<Long> waiting() {
        return rows.waiting().zipWith(strangers.waiting(), Long::sum);
    }
}
